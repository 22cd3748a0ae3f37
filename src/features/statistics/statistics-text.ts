import type { FigureCode } from '#domain/statistics/figure.ts';
import { formatIsoDays } from '#domain/time/moment-text.ts';
import type { Preset } from './period.ts';

/** 工作台“统计”的界面文字。 */
export const statisticsText = {
  title: '统计',
  back: '统计',
  period: '哪一段时间',
  presets: {
    week: '本周',
    month: '本月',
    quarter: '本季度',
    year: '本年',
    campaign: '这次走访活动',
    own: '自选日期',
  } satisfies Record<Preset, string>,
  from: '从',
  to: '到',
  building: '哪一栋',
  everywhere: '全小区',

  press: '一句话',
  pressHint: '点数字看名单，点“复制”拿去写材料。',
  copy: '复制',
  copied: '已复制，可以粘贴到材料里',
  copyFailed: '没能复制，请选中这句话再复制',

  main: '主要数字',
  names: {
    households: '走访户数',
    'person-visits': '走访人次',
    entered: '入户率',
    calls: '上门和电话',
    'no-opinion': '无意见',
    sessions: '会谈',
    people: '到场人次',
    remarks: '发言',
    opinions: '收集意见',
    matters: '诉求',
    entries: '办理记录',
    answered: '已答复',
    owed: '欠着的答复',
    'took-part': '参与率',
    checks: '督查抽查',
  },
  units: { household: '户', times: '人次', call: '次', session: '场', line: '条', matter: '件', item: '项' },
  ofDoors: (entered: number, doors: number) => `${entered} 户，共 ${doors} 户`,
  ofMembers: (part: number, members: number) => `${part} 人记过，共 ${members} 人`,
  checked: (households: number, calls: number, problems: number) =>
    `现场看 ${households} 处，电话 ${calls} 人次，有出入 ${problems} 个`,
  foldedInto: (opinions: number) => `由 ${opinions} 条意见归并而成`,
  substantive: (count: number) => `${count} 条记入台账`,
  median: (days: number) => (days === 0 ? '多数当天答复' : `一半在 ${days} 天内`),
  closed: (count: number) => `办结 ${count} 件`,

  pace: '走访进度',
  paceLabel: (calls: number) => `走访进度，共 ${calls} 次`,
  paceColumn: (day: string, calls: number) => `${day}：${calls} 次`,
  paceMost: (calls: number) => `最多 ${calls} 次`,
  triage: '去向',
  category: '分类',
  step: '办到哪一步',
  verdict: '居民评价',
  satisfied: (percent: string) => `满意率 ${percent}`,
  round: '轮次',
  roundOf: (round: number) => (round === 1 ? '第 1 轮' : `第 ${round} 轮（返工）`),
  answerDays: '几天答复',
  span: { '1': '1 天内', '3': '3 天内', '7': '7 天内', '30': '30 天内', more: '30 天以上' } as Readonly<
    Record<string, string>
  >,
  coverage: '各楼入户率',
  coverageOf: (percent: string, entered: number, doors: number) => `${percent}（${entered}/${doors}）`,
  undecided: '还没定',
  noneYet: '这段时间还没有',

  articles: '和文章里的数字放在一起看',
  articlesHint: '只作参照，不是指标，也不排名。',
  articleNames: {
    coverage: '入户率',
    callsPerHousehold: '每户走访人次',
    opinionsPerVisit: '每次走访收集意见',
    opinionsPerSession: '每场会谈记入台账',
    atOnce: '立行立改占意见的比例',
    satisfied: '满意率',
    solved: '解决的事项',
    planned: '列入年度计划',
    passedUp: '上报协调',
    tookPart: '参与率',
    checks: '督查抽查',
    checkedInPerson: '督查上户',
    checkedByPhone: '督查打电话',
    problems: '督查发现问题',
  },
  articleOf: {
    coverage: '郑州 30% 以上',
    callsPerHousehold: '上街 30000 人次 ÷ 4000 户 = 7.5',
    opinionsPerVisit: '郑州 3.3 万条 ÷ 21 万份 = 0.16',
    opinionsPerSession: '浏阳 132 条 ÷ 22 期 = 6',
    atOnce: '上街 3000 个 ÷ 6000 条 = 50%',
    satisfied: '浏阳 95.5%',
    solved: '郑州 5300 余件',
    planned: '郑州 1000 余项',
    passedUp: '郑州 50 余件',
    tookPart: '浏阳 70% 以上（党员）',
    checks: '浏阳 2 次',
    checkedInPerson: '浏阳 367 户',
    checkedByPhone: '浏阳 450 人次',
    problems: '浏阳 13 个',
  },
  columns: { name: '数字', here: '本小区', there: '文章里' },

  lists: {
    doors: '全部住户',
    households: '走访到的户',
    entered: '入了户的门',
    calls: '上门和电话',
    'person-visits': '见到人的走访',
    'no-opinion': '无意见的走访',
    sessions: '开过的会谈',
    people: '有人到场的会谈',
    remarks: '有发言的会谈',
    substantive: '有发言记入台账的会谈',
    opinions: '收集到的意见',
    matters: '诉求',
    joined: '并入别的诉求',
    entries: '有办理记录的诉求',
    answered: '已答复',
    owed: '欠着的答复',
    'at-once-done': '立行立改、已答复',
    closed: '已办结',
    checks: '督查抽查',
    'checked-in-person': '督查现场看过的',
    'checked-by-phone': '督查打过电话的',
    problems: '督查发现有出入的',
    members: '走访员和楼长',
    'took-part': '这段时间记过的人',
  } as Readonly<Partial<Record<FigureCode, string>>>,
  listOf: (part: string, name: string) => `${part}：${name}`,
  count: (count: number, rows: number) => (count === rows ? `共 ${count}` : `共 ${count}，在 ${rows} 条里`),
  more: '再看一些',
  unknown: '这台设备上没有这条记录',
  publicAnswer: '没留姓名的提出人',
};

/** 报刊句里的一段：文字，或一个能点开名单的数字。 */
export type PressPart = string | { readonly code: FigureCode; readonly number: string };

interface PressFigures {
  readonly count: (code: FigureCode) => number;
  readonly from: string;
  readonly to: string;
  readonly building: string;
  readonly satisfied: number | undefined;
}

/** SJ-15、ZZ-15、LY-40：“共走访…户…人次，收集…条，立行立改…个”。后面几项没有就不写。 */
export function pressSentence({ count, from, to, building, satisfied }: PressFigures): readonly PressPart[] {
  const number = (code: FigureCode): PressPart => ({ code, number: String(count(code)) });
  const optional = (code: FigureCode, before: string, after: string): readonly PressPart[] =>
    count(code) === 0 ? [] : [before, number(code), after];
  return [
    `${formatIsoDays(from, to)}${building === '' ? '' : `，${building}`}，共走访`,
    number('households'),
    '户',
    number('person-visits'),
    '人次，',
    ...optional('sessions', '召开会谈', '场，'),
    '收集意见建议',
    number('opinions'),
    '条，立行立改',
    number('at-once-done'),
    '个',
    ...optional('triage:annual-plan', '，列入年度计划', '项'),
    ...optional('triage:passed-up', '，上报', '件'),
    ...optional('answered', '，答复', '人次'),
    ...(satisfied === undefined
      ? []
      : ['，满意率', { code: 'verdict:satisfied' as const, number: percentOf(satisfied) }]),
    '。',
  ];
}

/** `95.5%` */
export function percentOf(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
