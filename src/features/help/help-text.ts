/** “帮助”的界面文字；正文就是使用手册本身。 */
export const helpText = {
  title: '帮助',
  back: '我的',
};
