/** 工作台“谁管哪栋楼”的界面文字。 */
export const dutiesText = {
  title: '谁管哪栋楼',
  table: '楼栋和负责的人',
  columns: { building: '楼栋', doors: '户数', leaders: '楼长', volunteers: '走访员', gap: '缺什么' },
  gaps: { nobody: '没有人管', 'no-leader': '没有楼长' },
  summary: (buildings: number, nobody: number, noLeader: number) =>
    nobody + noLeader === 0
      ? `${buildings} 栋楼都有楼长。`
      : `${buildings} 栋楼：${nobody} 栋没有人管，${noLeader} 栋有走访员、没有楼长。`,
  and: '、',
  none: '这台电脑上还没有楼栋',
  noneHint: '楼栋从开通时的名册来，或从 Excel 导入。',
};
