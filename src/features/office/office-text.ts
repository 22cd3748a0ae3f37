/** 工作台外框的界面文字。 */
export const officeText = {
  navigation: '工作台的页面',
  notYours: '工作台给社区协调员用',
  notYoursHint: '您的走访、会谈和台账都在主菜单里。',
  unknown: '工作台里没有这一页',
};
