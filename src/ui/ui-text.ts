export const uiText = {
  close: '关闭',
  clear: '清空',
  busy: '请稍候',
  loading: '正在读取',
  status: '状态',
  required: '必填',
  showPassword: '显示密码',
  hidePassword: '隐藏密码',
  dismiss: '知道了',
  chooseAll: '全选',
  choose: (name: string) => `选中：${name}`,
};
