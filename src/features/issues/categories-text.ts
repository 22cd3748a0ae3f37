import type { CategoryRefusal } from '#usecases/issues/save-category.ts';

/** 工作台“诉求分类”的界面文字。 */
export const categoriesText = {
  title: '诉求分类',
  hint: '记诉求、筛台账、做统计都按这些分类。停用的不再给人选，已经分到它名下的诉求不变。',
  one: '分类',
  add: '加一类',
  addTitle: '新的分类',
  retired: '停用',
  inUse: (count: number) => `${count} 条诉求`,
  name: '名称',
  nameHint: '比如“便民服务”，四五个字最好认。',
  words: '常见的说法',
  wordsHint: '一行一个，也可以用顿号隔开。居民的话里有这些词时，小板凳建议这一类，由人来定。',
  tryOut: '试一句话',
  tryOutHint: '随便写一句居民会说的话，看会建议哪一类。',
  suggests: (name: string) => `会建议“${name}”。`,
  suggestsNothing: '没有建议，由人来选。',
  retire: '停用，不再给人选',
  save: '保存',
  saved: '改好了。',
  refusals: {
    'not-your-role': '分类由社区协调员来改。',
    'no-name': '请写名称。',
    'name-taken': '已经有叫这个名字的分类了。',
    'last-one': '至少留一类给人选。',
    'one-copy': '只存进了一处。请别清理浏览器，下次打开会自动补全。',
    'no-space': '这台设备存储满了，没有存上。',
    'not-written': '这次没有存上，请再点一次。',
    'unknown-record': '这台设备上还没有这条记录，连上网络等一会儿再试。',
    'newer-record': '这条记录是新版本写的，请先更新应用。',
  } satisfies Record<CategoryRefusal, string>,
};
