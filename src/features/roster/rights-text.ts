import type { OfficeRefusal } from '#usecases/ports/server-office.ts';

/** 告知同意和居民权利的界面文字。告知书一改，`CONSENT_TEXT_VERSION` 也要改。 */
export const rightsText = {
  title: '告知和同意',
  notice:
    '我们记您的姓名、电话和您提的事，只用来上门走访和答复您，只有负责您这一户的人看得到。您可以不留名，可以随时要求查看、改正或删除。',
  agreed: (day: string, version: string) => `${day}已同意（告知书${version}版）`,
  notAgreed: '还没记下同意。',
  agree: '念过了，本人同意',
  withdraw: '本人撤回同意',
  agreedNow: (name: string) => `${name}，已记下同意`,
  withdrawn: (name: string) => `${name}，已记下撤回`,
  rights: '居民要求',
  export: '导出全部资料',
  exported: '资料已导出，请当面交给本人。',
  fileName: (name: string) => `居民资料-${name}.json`,
  erase: '删除全部资料',
  eraseAsk: (name: string) => `删除${name}的全部资料？`,
  eraseBody: '姓名、电话、说过的话都从服务器和各部手机上删掉，走访次数和评价结果还算数。删了就找不回来。',
  eraseConfirm: '删除',
  keep: '先不删',
  erased: (count: number) => `已删除，共涉及 ${count} 条记录。`,
  refusals: {
    unreachable: '连不上服务器。这件事要有网络，请看看网络再试。',
    'signed-out': '登录过期了，请重新登录。',
    'not-allowed': '只有社区协调员可以办这件事。',
    taken: '服务器出了点问题，请过一会儿再试。',
    'bad-name': '服务器出了点问题，请过一会儿再试。',
    'unknown-account': '服务器出了点问题，请过一会儿再试。',
    'other-community': '这一户不在您的小区。',
    'unknown-resident': '服务器上还没有这位住户，请等资料上传后再试。',
    busy: '有人正在改，请过一会儿再试。',
    'server-error': '服务器出了点问题，请过一会儿再试。',
  } satisfies Record<OfficeRefusal, string>,
};
