/** 工作台「台账」的界面文字。 */
export const ledgerText = {
  title: '台账',
  table: '诉求台账',
  columns: {
    summary: '诉求',
    building: '地点',
    at: '记入',
    category: '分类',
    triage: '去向',
    step: '办到哪一步',
    owners: '谁在办',
    due: '到期',
    state: '办理情况',
  },
  anywhere: '全小区',
  noneYet: '台账还是空的',
  noneYetHint: '走访、会谈里记下的诉求会列在这里。',
  issue: '诉求',
  count: (shown: number) => `${shown} 条`,
  and: '、',
  provisional: (day: string) => `${day}（暂定）`,
};
