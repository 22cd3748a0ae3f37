import type { QuestionKind } from '#domain/campaigns/questionnaire.ts';
import type { CampaignRefusal } from '#usecases/campaigns/save-campaign.ts';
import type { PaperRefusal } from '#usecases/campaigns/type-paper-forms.ts';

const saving = {
  'no-space': '这台设备空间不够，没能保存。',
  'not-written': '没能保存，请再试一次。',
  'one-copy': '只存好了一份，重新打开小板凳会补齐。',
  'unknown-record': '这台设备上没有这条记录，请同步后再试。',
  'newer-record': '这条记录是新版本写的，请更新小板凳。',
};

/** 工作台“走访活动”的界面文字。 */
export const campaignsText = {
  title: '走访活动',
  back: '走访活动',
  add: '新的走访活动',
  none: '还没有走访活动',
  noneHint: '定好时间、目标和要问的问题，走访时手机上就会出现。',
  running: '正在进行',

  name: '名称',
  nameHint: '如：百日大走访',
  from: '从',
  to: '到',
  target: '入户率目标（%）',
  places: '走访哪些楼栋',
  placesHint: '一栋都不点，就是全小区。',
  questions: '问卷',
  questionsHint: '问得越少，一户越快。“无意见”不用问，走访时一点就有。',
  question: (nth: number) => `第 ${nth} 题`,
  kind: '怎么答',
  kinds: { single: '单选', multiple: '多选', free: '自由填写' } satisfies Record<QuestionKind, string>,
  options: '选项，一行一个',
  addQuestion: '加一题',
  removeQuestion: '去掉这一题',
  save: '保存走访活动',
  cancel: '不改了',
  edit: '修改',
  saved: '走访活动已保存',
  refusals: {
    ...saving,
    'not-your-role': '走访活动由社区协调员来定。',
    'no-name': '请写上名称。',
    'bad-days': '请看看日期：结束不能早于开始。',
    'bad-target': '入户率目标请写 0 到 100 之间的数。',
    'no-words': '有一题没写问什么。',
    'few-options': '单选、多选至少要两个不同的选项。',
    'too-many': '问题太多了，最多 12 题。',
  } satisfies Record<CampaignRefusal, string>,

  coverage: '入户率',
  coverageText: (percent: string, entered: number, doors: number) =>
    `${percent}，已入户 ${entered} 户，共 ${doors} 户`,
  facades: '各楼进展',
  facadesHint: '一格一户，亮的是走访过的。点一栋看它的数字。',
  facadeText: (entered: number, doors: number) => `${entered}/${doors} 户`,
  noDoors: '户台账里还没有住户。可以在“Excel”里导入。',

  tally: '问卷结果',
  tallyFrom: (visits: number, forms: number) => `走访 ${visits} 份，纸质表 ${forms} 份`,
  answered: (count: number) => `${count} 份答了`,
  count: (count: number) => `${count}`,
  freeAnswers: (count: number) => `填写的话 ${count} 条`,
  noneAnswered: '还没有人答',

  paper: '录入纸质表',
  paperHint: '先数好这一叠有几份，再一份一份录。录完份数要对得上。',
  pile: '这一叠有几份',
  building: '哪一栋收的',
  mixed: '不分楼栋',
  begin: '开始录这一叠',
  batch: (at: string, building: string) => (building === '' ? at : `${at} · ${building}`),
  batchDone: (pile: number) => `${pile} 份，已核对`,
  batchOpen: (typed: number, pile: number) => `已录 ${typed} 份，共 ${pile} 份`,
  missing: (count: number) =>
    count > 0 ? `还差 ${count} 份` : count < 0 ? `多了 ${-count} 份` : '份数对上了',
  formNumber: (nth: number) => `第 ${nth} 份`,
  words: '表上写的意见',
  wordsHint: '没有就空着，算“无意见”。不要抄姓名、门牌。',
  summary: '记入台账的话',
  summaryHint: '要办的事写在这里，全社区都看得到，不写姓名、门牌。',
  noOpinion: '无意见，下一份',
  next: '记好，下一份',
  chooseSeveral: '（可多选）',
  strikeLast: '上一份录错了，作废',
  struck: '已作废一份，请重新录',
  recount: '改份数',
  recountTo: '实际有几份',
  finish: '份数对上了，收好这一叠',
  finished: '这一叠录完了',
  close: '先放一放',
  paperRefusals: {
    ...saving,
    'bad-pile': '份数请写 1 到 300 之间的整数。',
    'pile-full': '这一叠已经录满了，请核对份数。',
    'counts-differ': '份数对不上，请再数一数。',
  } satisfies Record<PaperRefusal, string>,
};

/** `39.9%` */
export function percentOf(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
