import { roleNames } from '#domain/access/role-names-text.ts';

/** “我的”的界面文字。 */
export const meText = {
  title: '我的',
  roles: roleNames,
  account: '账号',
  role: '身份',
  version: '版本',
  storage: '手机存储',
  storageSafe: '浏览器已答应长期保存。',
  storageUnsafe: '手机空间紧张时可能被清理，请把小板凳“添加到主屏幕”。',
  storageUsed: (used: string, quota: string) => `已用 ${used}，可用 ${quota}。`,
  space: (bytes: number) =>
    bytes < 1_000_000_000
      ? `${Math.max(1, Math.round(bytes / 1_000_000))}\u00a0MB`
      : `${(bytes / 1_000_000_000).toFixed(1)}\u00a0GB`,
  projects: '项目',
  projectsHint: '帮扶、微服务，和它们的收支账',
  projectsOwed: (count: number) => `${count} 笔账等您确认`,
  points: '积分',
  pointsDetail: '只您自己看得到，不排名',
  sync: '同步',
  unsent: (count: number) => `${count} 条还没到服务器`,
  allSent: '全部已到服务器',
  office: '工作台',
  officeHint: '分拣、交办、统计；在电脑或平板上用更顺手',
  help: '帮助',
  helpHint: '5 分钟学会，没有网络也能看',
  lock: '锁屏密码',
  lockOn: '已经启用',
  lockOff: '没有设',
  changePerson: '换人',
  changePersonDetail: '这台手机换别人用，记录留着',
  look: '看着舒服',
  elder: '长辈版',
  elderHint: '字大、按钮大',
  theme: '颜色',
  themes: { auto: '跟手机一样', light: '浅色', dark: '深色' },
  signOut: '退出登录',
  signOutRefused: (count: number) =>
    `还有 ${count} 条没到服务器，现在不能退出，退出会把它们丢掉。请连上网络，等全部上传后再退出。`,
  signOutTitle: '退出登录？',
  signOutBody: '这台手机上的记录会清掉，服务器上的都在。下次登录会重新下载。',
  signOutConfirm: '退出',
  stay: '不退出',
  goToSync: '去看看',
};
