import { roleNames } from '#domain/access/role-names-text.ts';
import type {
  Handling,
  NoVerdictReason,
  ProjectArea,
  Size,
  Source,
  Triage,
  Verdict,
  Way,
} from '#domain/issues/codes.ts';
import type { Lateness } from '#domain/issues/due.ts';
import type { IssueField } from '#domain/issues/issue.ts';
import type { Progress } from '#domain/issues/progress.ts';
import type { StepState } from '#domain/issues/step-states.ts';
import type { NeededField } from '#domain/work-methods/method.ts';

/** 台账里各种代码的中文名。 */
export const issueCodes = {
  triages: {
    'at-once': '立行立改',
    'annual-plan': '列入年度计划',
    'passed-up': '上报',
  } satisfies Record<Triage, string>,
  sizes: { small: '小事，马上办', large: '大事，按程序办' } satisfies Record<Size, string>,
  handlings: {
    'by-residents': '群众商办',
    'by-members': '党员领办',
    'by-departments': '部门联办',
  } satisfies Record<Handling, string>,
  projectAreas: {
    premises: '阵地建设',
    rules: '基本制度落实',
    alliance: '区域化党建联建',
    other: '其他方面',
  } satisfies Record<ProjectArea, string>,
  verdicts: { satisfied: '满意', basically: '基本满意', unsatisfied: '不满意' } satisfies Record<
    Verdict,
    string
  >,
  noVerdictReasons: {
    unnamed: '没留姓名',
    unreachable: '联系不上',
    declined: '不愿评价',
    moved: '已搬走',
  } satisfies Record<NoVerdictReason, string>,
  ways: { 'in-person': '当面', phone: '电话', session: '会上', notice: '公示' } satisfies Record<Way, string>,
  sources: {
    visit: '走访',
    session: '会谈',
    'walk-in': '来访',
    call: '来电',
    'paper-form': '纸质表',
    web: '网上',
  } satisfies Record<Source, string>,
  roles: roleNames,
  states: {
    open: '办理中',
    paused: '已暂停',
    closed: '已办结',
    joined: '已并入',
    withdrawn: '会上撤回',
  } satisfies Record<Progress['state'], string>,
  lateness: {
    none: '没有时限',
    later: '时间还够',
    soon: '快到期',
    overdue: '已超期',
    paused: '暂停中',
  } satisfies Record<Lateness, string>,
  stepStates: {
    done: '做完了',
    open: '轮到这一步',
    may: '需要时再做',
    waiting: '还没到',
    'left-out': '这次没做',
  } satisfies Record<StepState, string>,
  fields: {
    summary: '诉求',
    building: '地点',
    category: '分类',
    size: '大事小事',
    triage: '去向',
    handling: '怎么办',
    unit: '责任单位',
    responsible: '责任人',
    partners: '参与单位',
    dueOn: '解决时限',
    measures: '工作措施',
    cause: '原因',
    plan: '初步方案',
    payer: '谁出钱',
    implementer: '谁来干',
    outcome: '办成了什么',
    figures: '成果数字',
    projectArea: '项目方面',
    companion: '陪跑的党员',
  } satisfies Record<IssueField | NeededField, string>,
};
