/** 会诊单上的文字。 */
export const consultationText = {
  title: '会诊单',
  make: '打印会诊单',
  hint: '打印成 A4，带到会上，各部门写上意见、分工和时限。',
  known: '前面诊过、办过的',
  raised: '提出',
  raisedBy: (day: string, people: number) => (people === 0 ? day : `${day}，${people} 位居民`),
  roundName: '轮次',
  submitted: '提交会诊',
  submittedOn: (day: string, days: number) => `${day}，${days} 个工作日内回复`,
  questions: '各部门意见',
  columns: { unit: '部门', view: '会诊意见', task: '分工', due: '时限', signed: '签名' },
  conclusion: '会诊结论',
  conclusionRoom: '写会诊结论的地方',
  signature: ['主持人签字：＿＿＿＿＿＿', '＿＿＿＿年＿＿月＿＿日'],
};
