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
};
