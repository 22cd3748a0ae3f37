/** 诉求台账的界面文字。 */
export const issuesText = {
  title: '台账',
  one: '诉求',
  none: '台账还是空的',
  noneHint: '走访时在民情日记里点「记入台账」，就会列在这里。',
  by: (who: string, when: string) => `${who}，${when}记入`,
  building: (name: string) => `地点：${name}`,
  anywhere: '全小区',
  words: '居民的原话',
  wordsElsewhere: '原话只有负责那一户的人能看到。',
  quoted: (words: string) => `「${words}」`,
  saidBy: (who: string, when: string) => `${who}，${when}`,
  unnamed: '一位居民',
  goToDoor: '去这一户',
  more: '再看一些',
  unknown: '这台手机上没有这条诉求',
  unknownHint: '可能还没有同步下来。连上网络后再看看。',
};
