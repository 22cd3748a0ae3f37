import { checkKindWords, checkResultWords } from '#domain/evaluation/check-words-text.ts';
import type { CheckKind, CheckResult } from '#domain/evaluation/spot-check.ts';
import type { ActionKind } from '#domain/issues/action.ts';
import { beijingDay } from '#domain/time/day.ts';

/** 办理记录怎么说成一句话。 */
export const historyText = {
  day: (time: number, now: number): string => {
    const [year, month, day] = beijingDay(time).split('-').map(Number);
    const date = `${month ?? 0}月${day ?? 0}日`;
    return beijingDay(now).startsWith(`${year ?? 0}-`) ? date : `${year ?? 0}年${date}`;
  },
  line: (day: string, who: string, what: string) => `${day} ${who} ${what}`,
  more: (what: string, words: string) => (words.trim() === '' ? what : `${what}：${words}`),
  opened: (source: string) => (source === '' ? '记入台账' : `记入台账（${source}）`),
  joinedOpening: '记下后来并进来的一条',
  set: (field: string, value: string, isFirst: boolean) =>
    value === '' ? `清空了${field}` : `${field}${isFirst ? '定为' : '改为'}${value}`,
  between: '；',
  withdrawn: '在会上撤回了这一条',
  putBack: '在会上又把它放了回来',
  setOther: '改了一项',
  carried: '由别人捎带上传',
  unknown: '新版本写的一条记录，更新应用后能看到',
  checked: (kind: CheckKind, result: CheckResult | undefined) =>
    result === undefined ? checkKindWords[kind] : `${checkKindWords[kind]}，${checkResultWords[result]}`,
  erased: '这一条已按居民要求删去内容',
  adopted: (method: string) => `定下工作法：${method}`,
  assigned: (to: string, unit: string) => `交给${to}办${unit === '' ? '' : `（${unit}）`}`,
  handedOver: (to: string) => (to === '' ? '交回社区' : `转交给${to}`),
  escalated: (level: string) => `报到${level}`,
  returned: (level: string) => `退回到${level}`,
  submitted: (clock: string) => `提交，开始计时（${clock}）`,
  split: (count: number) => `分给 ${count} 个部门办`,
  postedOn: (where: string, day: string) => (day === '' ? where : `${where}，${day}贴出`),
  published: { decision: '公示了决议', result: '公示了结果' },
  answered: (way: string, adopted: boolean) =>
    adopted ? `答复了提出人（${way}）` : `答复了提出人，没有采纳（${way}）`,
  answeredAll: (way: string) => `答复了大家（${way}）`,
  verdict: (verdict: string, way: string) => `提出人评价（${way}）：${verdict}`,
  deliberated: (what: string, on: string, agreed: boolean, counted: string) =>
    [`${what}${on === '' ? '' : `（${on}的会）`}${agreed ? '通过' : '没通过'}`, counted]
      .filter((words) => words !== '')
      .join('，'),
  seeSession: '看这场会',
  tried: (way: string) => `去找提出人，没找到（${way}）`,
  noVerdict: (reason: string) => `没能请提出人评价：${reason}`,
  pausedUntil: (reason: string, until: string) => (until === '' ? reason : `${reason}，到${until}`),
  closedThanks: (who: string) => `办结，多亏了${who}`,
  kinds: {
    adopted: '定下工作法',
    proposed: '又有一位居民提出',
    'step-done': '做完一步',
    deliberated: '议了一次',
    checked: '核对',
    progress: '进展',
    published: '公示',
    assigned: '分派',
    claimed: '认领了这条诉求',
    'handed-over': '转交',
    escalated: '上报',
    returned: '退回',
    submitted: '提交',
    split: '分给部门办',
    joined: '并入另一条同样的诉求',
    unjoined: '从另一条里分了出来',
    'took-in': '并进来一条同样的诉求',
    'let-go': '分出去一条诉求',
    paused: '暂停办理',
    resumed: '恢复办理',
    answered: '答复',
    verdict: '评价',
    tried: '没找到人',
    'no-verdict': '没能评价',
    closed: '办结',
    reopened: '重新办理',
  } satisfies Record<ActionKind, string>,
  superseded: (why: string) => `没有算数：${why}`,
  round: (nth: number) => `第 ${nth} 轮`,
};
