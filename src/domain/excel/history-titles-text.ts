import type { Opinion, Outcome } from '#domain/visits/visit.ts';
import type { Venue } from '#domain/sessions/venues.ts';
import type { TitleNames } from './titles.ts';

/** What the columns of an office's list of visits are taken for. */
export const VISIT_COLUMNS = [
  'day',
  'time',
  'address',
  'building',
  'unit',
  'room',
  'outcome',
  'opinion',
  'note',
  'visitor',
] as const;
export type VisitListColumn = (typeof VISIT_COLUMNS)[number];

/** What the columns of an office's list of sessions are taken for. */
export const SESSION_COLUMNS = [
  'day',
  'time',
  'kind',
  'theme',
  'building',
  'place',
  'host',
  'people',
  'words',
] as const;
export type SessionListColumn = (typeof SESSION_COLUMNS)[number];

const DAY = ['日期', '走访日期', '入户日期', '活动日期', '会议日期', '走访时间', '活动时间', '会议时间'];
const TIME = ['时间', '几点', '时段'];
const BUILDING = ['楼栋', '楼号', '栋号', '幢号', '楼', '栋', '幢', '楼幢', '座'];

/** 走访记录的列名，各办公室叫法不一。 */
export const VISIT_TITLES: TitleNames<VisitListColumn> = {
  day: DAY,
  time: TIME,
  address: ['门牌', '地址', '住址', '门牌地址', '走访对象', '走访地点', '商户', '单位名称'],
  building: BUILDING,
  unit: ['单元', '单元号'],
  room: ['房号', '室号', '房间号', '门牌号', '户号', '室', '房间'],
  outcome: ['结果', '走访结果', '入户结果', '是否见到', '走访方式'],
  opinion: ['意见', '有无意见', '有没有意见'],
  note: ['民情日记', '走访情况', '情况', '备注', '走访内容', '内容', '意见建议', '反映问题', '记录'],
  visitor: ['走访人', '走访人员', '入户人', '网格员', '走访员', '包保干部', '记录人'],
};

/** 会谈记录的列名，各办公室叫法不一。 */
export const SESSION_TITLES: TitleNames<SessionListColumn> = {
  day: DAY,
  time: TIME,
  kind: ['类型', '会议类型', '活动类型', '形式', '平台'],
  theme: ['主题', '议题', '活动主题', '会议主题', '名称'],
  building: BUILDING,
  place: ['地点', '地方', '活动地点', '会议地点', '场所'],
  host: ['主持人', '主持', '召集人'],
  people: ['到场人次', '参加人数', '人数', '到会人数', '参会人数', '到场'],
  words: ['发言内容', '发言', '意见建议', '收集意见', '内容', '会议记录', '记录', '纪要', '备注'],
};

/** 表里常见的写法；前面的先认（“没见到”里也有“见到”）。 */
export const OUTCOME_WORDS: readonly (readonly [Outcome, RegExp])[] = [
  ['refused', /拒/],
  ['moved', /搬|迁出/],
  ['phone', /电话|微信/],
  ['nobody', /没人|无人|不在|未见|没见|未遇|锁门|没开门|未开门/],
  ['met', /见|在家|入户|上门|当面|完成|已访|有人|走访/],
];
export const OPINION_WORDS: readonly (readonly [Opinion, RegExp])[] = [
  ['not-asked', /没问|未问/],
  ['none', /^无|没有|没意见|^否$|^0$/],
  ['given', /有|^是$|提/],
];

/** 地点里的字说的是哪一类地方。 */
export const VENUE_WORDS: readonly (readonly [Venue, RegExp])[] = [
  ['activity-room', /活动室|会议室/],
  ['party-centre', /服务中心/],
  ['property-office', /物业/],
  ['square', /广场/],
  ['pavilion', /凉亭/],
  ['home', /家中|家里/],
  ['building', /楼/],
];

/** 没写类型的会谈。 */
export const SOME_SESSION = '会谈';

/** 2026-3-8、2026/3/8、2026.3.8、2026年3月8日。 */
export const WRITTEN_DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/;
/** 19:30、19点30分、19时。 */
export const WRITTEN_TIME = /^(?:.*\s)?(\d{1,2})\s*[:点时]\s*(\d{1,2})?/;
/** 32人。 */
export const HEADCOUNT = /^(\d{1,5})\s*(?:人|人次)?$/;
