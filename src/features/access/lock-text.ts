import type { SecretRefusal } from '#domain/access/lock-secret.ts';
import type { RecoverRefusal, SecretKind, UnlockRefusal } from '#usecases/ports/phone-lock.ts';
import type { SignInRefusal } from '#usecases/ports/sign-in.ts';

/** 锁屏密码与换人的界面文字。 */
export const lockText = {
  app: '小板凳',
  enter: '请输入锁屏密码',
  enterOf: (name: string) => `${name}，请输入锁屏密码`,
  secretLabel: '锁屏密码',
  unlock: '打开',
  forgotten: '忘了锁屏密码',
  changePerson: '换人',
  refusals: {
    wrong: '不对，请再试一次。',
    wait: '错了好几次，请等一会儿再试。',
    exhausted: '错了十次，锁屏密码暂时不能用了。',
    'half-key': '浏览器弄丢了这台手机的半把钥匙，光有锁屏密码打不开了。',
  } satisfies Record<UnlockRefusal, string>,
  triesLeft: (tries: number) => `不对，还可以试 ${tries} 次。`,
  waiting: (seconds: number) =>
    seconds >= 60
      ? `错了好几次，请等 ${Math.ceil(seconds / 60)} 分钟再试。`
      : `错了好几次，请等 ${seconds} 秒再试。`,

  recoverTitle: '用账号密码打开',
  recoverHint:
    '连上网络，输入账号密码，再设一个新的锁屏密码。手机里的记录和没上传的都在，一个字也不会丢。账号密码也忘了，请找社区协调员重设。',
  noRecovery:
    '这台手机没有存下找回的办法，打不开了。没上传的还锁在手机里，没有删。请告诉社区协调员；服务器上的记录都在，换一台手机登录就能看到。',
  accountPassword: '账号密码',
  recover: '打开',
  back: '返回',
  needPassword: '请输入账号密码。',
  signInRefusals: {
    'wrong-password': '账号密码不对，请再看一看。忘了请找社区协调员重设。',
    'locked-out': '错的次数太多了，请过五分钟再试。',
    unreachable: '连不上服务器。找回要有网络，请到有信号的地方再试；没上传的都还锁在手机里。',
    'server-error': '服务器出了点问题，请过一会儿再试。',
    'no-recovery': '这台手机没有存下找回的办法，请找社区协调员。',
    'other-key': '服务器给的钥匙对不上，可能服务器换过。请找社区协调员；没上传的还锁在手机里，没有删。',
  } satisfies Record<SignInRefusal | RecoverRefusal, string>,

  kinds: { pin: '6 位数字', passphrase: '一句话' } satisfies Record<SecretKind, string>,
  kindLegend: '用哪一种',
  newTitle: '设锁屏密码',
  renewTitle: '设新的锁屏密码',
  choosePin: '请设 6 位数字',
  repeatPin: '再输一次',
  unlike: '两次不一样，请重新设。',
  choosePassphrase: '编一句话，8 个字以上',
  repeatPassphrase: '再写一次',
  passphraseHint: '比 6 位数字更牢靠。写错一个字也打不开，请挑好记的。',
  save: '设好',
  secretRefusals: {
    digits: '要 6 位数字。',
    short: '太短了，至少 8 个字。',
    easy: '太好猜了，请换一个。',
  } satisfies Record<SecretRefusal, string>,

  settings: '锁屏密码',
  me: '我的',
  off: '还没有设锁屏密码',
  offHint:
    '设了以后，手机借人、丢了或被翻看，别人打不开小板凳里的记录。记录、草稿和没上传的都锁起来，没有网络也能用。',
  setUp: '设锁屏密码',
  depositTitle: '先留一条后路',
  depositHint: '输一次账号密码（要有网络）。以后忘了锁屏密码，用账号密码就能打开。',
  next: '下一步',
  setDone: '锁屏密码设好了。',
  on: '锁屏密码已经启用',
  onHint: '重新打开、离开一会儿，都要输锁屏密码。锁着的时候不上传；锁上那一刻会把没上传的再送一次。',
  lockNow: '立即锁定',
  lockNowDetail: '所有窗口一起锁上',
  idle: '多久不动就锁上',
  idleMinutes: (minutes: number) => `${minutes} 分钟`,
  change: '换锁屏密码',
  remove: '不用锁屏密码了',
  presentSecret: '先输现在的锁屏密码',
  removeTitle: '不用锁屏密码了？',
  removeBody: '以后谁拿到这台手机，都能打开里面的记录。',
  removeConfirm: '不用了',
  keep: '还是留着',
  removed: '锁屏密码已经取消。',

  people: '谁在用？',
  peopleHint: '每个人的记录分开存，互相看不到。',
  withLock: '有锁屏密码',
  withPassword: '要输账号密码',
  someoneElse: '其他人登录',
};
