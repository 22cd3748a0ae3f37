import { plainKind, type SessionKind } from '#domain/sessions/session-kind.ts';
import type { Rhythm } from '#domain/sessions/rhythm.ts';

/** What is held because a group needs it. */
export const ACTIVITY_KIND = 'huodong';

const evening = plainKind('').rhythm;
const weekly: Rhythm = { ...evening, every: 'week', weekday: 5, time: '20:00' };
const monthly: Rhythm = { ...evening, every: 'month', day: 15, time: '19:30' };
const quarterly: Rhythm = { ...evening, every: 'quarter', month: 3, day: 15, time: '14:30' };

/** A body meets as it is: LY-11 is for those where residents say what they think. */
const ownMembers = { ...plainKind('').representation, areas: [] };

/**
 * The kinds of session in the articles: meetings that there are already (LY-03), platforms with a name (LY-04), and the
 * assemblies in which residents decide for themselves, 党员大会 and 代表会议 (LY-25). A community changes them, or adds its
 * own, by `kind` records.
 */
export const BUILT_IN_KINDS: readonly SessionKind[] = [
  {
    ...plainKind('kentanhui'),
    name: '小板凳恳谈会',
    venue: 'courtyard',
    people: ['representative', 'resident', 'delegate', 'official', 'member'],
    agenda: ['上次的事办得怎样', '拉家常、聊工作', '提建议', '宣读和确认'],
  },
  {
    ...plainKind('yehua'),
    name: '每周夜话',
    venue: 'activity-room',
    rhythm: weekly,
    people: ['representative', 'resident', 'leader', 'secretary'],
    agenda: ['上次的事办得怎样', '今晚的主题', '大家说', '宣读和确认'],
  },
  {
    // 两委成员, 党员, 居民代表 come as a rule (QF-05), the others are invited (QF-06); three parts of one day (QF-03).
    ...plainKind('lagua'),
    name: '拉呱说事',
    venue: 'courtyard',
    rhythm: monthly,
    people: [
      'representative',
      'resident',
      'direct-member',
      'member',
      'official',
      'delegate',
      'organisation',
      'county-leader',
      'department',
    ],
    agenda: ['集中学习', '民主决策', '拉呱说事', '宣读和确认'],
  },
  {
    ...plainKind('shuji'),
    name: '书记面对面',
    venue: 'square',
    rhythm: monthly,
    people: ['representative', 'resident', 'delegate', 'secretary', 'official'],
    agenda: ['上次的事办得怎样', '面对面提意见', '宣读和确认'],
  },
  {
    ...plainKind('nanhu'),
    name: '南湖夜话',
    venue: 'square',
    rhythm: { ...evening, time: '19:30' },
    people: ['representative', 'resident', 'delegate', 'member', 'official'],
    agenda: ['上次的事办得怎样', '夜话', '宣读和确认'],
  },
  {
    ...plainKind('lingjuli'),
    name: '党群零距离',
    venue: 'square',
    people: ['representative', 'resident', 'delegate', 'member', 'direct-member', 'official'],
    agenda: ['上次的事办得怎样', '面对面提意见', '党员认领', '宣读和确认'],
  },
  {
    ...plainKind('dangri'),
    name: '主题党日',
    venue: 'party-centre',
    rhythm: { ...monthly, time: '19:00' },
    people: ['direct-member', 'member', 'secretary', 'representative', 'resident'],
    agenda: ['集中学习', '听群众意见', '党员认领', '宣读和确认'],
  },
  {
    // 义诊, 四点半课堂, 晚会: what a group asked for (ZZ-18).
    ...plainKind(ACTIVITY_KIND),
    name: '群众活动',
    venue: 'square',
    people: ['resident', 'representative', 'organisation', 'member', 'expert'],
    agenda: ['为谁办、办什么', '活动', '大家说', '宣读和确认'],
  },
  {
    // 社区存在的问题, 群众活动, 基础设施: what 征求意见 asks (ZZ-07).
    ...plainKind('zhengqiu'),
    name: '征求意见座谈会',
    venue: 'party-centre',
    rhythm: { ...evening, time: '15:00' },
    people: ['representative', 'resident', 'shop', 'organisation', 'official'],
    agenda: ['社区存在的问题', '群众活动', '基础设施', '宣读和确认'],
  },
  {
    // 复诊, with those whom LY-19 invites.
    ...plainKind('yishihui'),
    name: '居民议事会',
    venue: 'building',
    people: ['representative', 'resident', 'direct-member', 'official', 'property', 'supervisor', 'expert'],
    agenda: ['要议的事', '大家议', '怎么办、谁来办', '宣读和确认'],
  },
  {
    ...plainKind('dangqun'),
    name: '党群议事会',
    venue: 'courtyard',
    people: ['representative', 'resident', 'direct-member', 'member', 'official'],
    agenda: ['要议的事', '大家议', '怎么办、谁来办', '宣读和确认'],
  },
  {
    ...plainKind('daibiao'),
    representation: ownMembers,
    name: '党员和居民代表会议',
    venue: 'party-centre',
    rhythm: { ...evening, time: '19:00' },
    people: ['representative', 'direct-member', 'supervisor', 'official'],
    agenda: ['议题说明', '讨论', '决议', '宣读和确认'],
  },
  {
    ...plainKind('zhiwei'),
    representation: ownMembers,
    name: '支部委员会议',
    venue: 'party-centre',
    people: ['secretary', 'direct-member', 'official'],
    agenda: ['征求来的意见', '逐一过筛', '提议', '宣读和确认'],
  },
  {
    ...plainKind('dangyuan'),
    representation: ownMembers,
    name: '党员大会',
    venue: 'party-centre',
    people: ['secretary', 'direct-member', 'member'],
    agenda: ['议题说明', '讨论', '审议', '宣读和确认'],
  },
  {
    ...plainKind('liangwei'),
    representation: ownMembers,
    name: '社区“两委”会议',
    venue: 'party-centre',
    rhythm: { ...evening, time: '09:00' },
    people: ['secretary', 'official', 'supervisor'],
    agenda: ['把关议题', '讨论', '提议', '宣读和确认'],
  },
  {
    ...plainKind('shangyi'),
    representation: ownMembers,
    name: '相关单位商议会',
    venue: 'party-centre',
    rhythm: { ...evening, time: '14:30' },
    people: ['representative', 'official', 'property', 'organisation', 'department'],
    agenda: ['情况说明', '谁出钱、谁实施', '商议结果', '宣读和确认'],
  },
  {
    ...plainKind('lianxi'),
    representation: ownMembers,
    name: '联席会议',
    venue: 'party-centre',
    rhythm: quarterly,
    people: ['representative', 'official', 'property', 'supervisor', 'expert', 'department'],
    oneTheme: false,
    agenda: ['情况说明', '部门意见', '分工和时限', '宣读和确认'],
  },
  {
    // 每季度观摩评比推进民生项目 (SY-08).
    ...plainKind('guanmo'),
    name: '观摩评比',
    rhythm: quarterly,
    people: ['county-leader', 'department', 'official', 'representative', 'resident'],
    oneTheme: false,
    agenda: ['到现场看项目', '听居民怎么说', '比一比、评一评', '宣读和确认'],
  },
  {
    // Of what a 红帆驿站 is open for (JX-10), 居民议事 and 主题党日 are kinds above.
    ...plainKind('fuwu'),
    name: '志愿服务',
    venue: 'activity-room',
    people: ['member', 'direct-member', 'resident'],
    agenda: ['分工', '服务', '听到的意见', '宣读和确认'],
  },
  {
    ...plainKind('fangkong'),
    name: '疫情防控',
    venue: 'building',
    people: ['leader', 'member', 'direct-member', 'official'],
    agenda: ['情况说明', '分工到楼栋', '居民有什么难处', '宣读和确认'],
  },
];
