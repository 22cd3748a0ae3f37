import type { PasswordRefusal } from '#usecases/ports/server-office.ts';
import type { SignInRefusal } from '#usecases/ports/sign-in.ts';

/** 登录的界面文字。 */
export const accessText = {
  title: '小板凳',
  slogan: '事事有记录，件件有回音',
  account: '账号',
  password: '密码',
  signIn: '登录',
  again: '登录过期了。写的都在手机里，重新登录后会自动上传。',
  onceOnline: '第一次登录要连上网络，以后没有网络也能用。',
  incomplete: '账号和密码都要填。',
  refusals: {
    'wrong-password': '账号或密码不对，请再看一看。忘了密码请找社区协调员。',
    'locked-out': '错的次数太多了，请过五分钟再试。已经登录的手机不受影响。',
    unreachable: '连不上服务器。请看看网络，再试一次。',
    'server-error': '服务器出了点问题，请过一会儿再试。',
  } satisfies Record<SignInRefusal, string>,
  newPassword: '换一个自己的密码',
  newPasswordWhy: '纸上的密码只用这一次',
  next: '新密码',
  nextHint: '至少 8 位，好记难猜：比如四个不相干的字的拼音。',
  nextAgain: '再写一遍',
  notSame: '两遍不一样，请再看一看。',
  takePassword: '就用这个',
  passwordRefusals: {
    'too-short': '太短了，至少要 8 位。',
    'too-long': '太长了，最多 128 位。',
    'account-name': '密码里别带账号。',
    'phone-number': '别用手机号，认识您的人都知道。',
    'easy-guess': '这个太好猜了，请换一个。',
    'same-password': '这就是纸上的那个，请换一个。',
    'wrong-password': '纸上的密码不对了，请回去重新登录。',
    'locked-out': '错的次数太多了，请过五分钟再试。',
    unreachable: '连不上服务器。请看看网络，再试一次。',
    'server-error': '服务器出了点问题，请过一会儿再试。',
  } satisfies Record<PasswordRefusal, string>,
};
