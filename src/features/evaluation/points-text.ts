import type { Verdict } from '#domain/issues/codes.ts';

/** 积分的界面文字。 */
export const pointsText = {
  title: '积分',
  me: '我的',
  off: '小区没有启用积分',
  offHint: '积分默认关着。只从居民的评价和开过的会里算，不看用了多久，也不排名。',
  rule: '只您自己看得到。只从居民的评价里算，不和别人比，也不排名。',
  mine: '我的先锋指数',
  branch: '支部的堡垒指数',
  branchRule: '每组织一次活动计 1 分。',
  points: (total: number) => `${total} 分`,
  none: '还没有居民评价过您办的事。',
  verdicts: { satisfied: '满意', basically: '基本满意', unsatisfied: '不满意' } satisfies Record<
    Verdict,
    string
  >,
  judged: (verdict: string, day: string) => `${verdict}，${day}`,
  held: (count: number) => `开过 ${count} 次会`,
  switch: '本小区启用积分',
  switchHint: '启用以后，每个人只看得到自己的分。随时可以关掉。',
  switchedOn: '启用了。',
  switchedOff: '关掉了。',
  failed: '没有改成，请再试一次。',
};
