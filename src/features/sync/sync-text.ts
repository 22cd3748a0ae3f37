import { type RecordStanding, type SyncPhase, type SyncTrouble } from '#usecases/ports/sync.ts';

/** 同步的界面文字。 */
export const syncText = {
  title: '同步',
  me: '我的',
  standings: {
    waiting: '待上传',
    arrived: '已到服务器',
    refused: '被退回',
  } satisfies Record<RecordStanding['word'], string>,
  unsent: (count: number) => `${count} 条待上传`,
  nothingUnsent: '全部已到服务器',
  refusedCount: (count: number) => `${count} 条被退回`,
  phases: {
    resting: '已连上',
    working: '正在同步',
    unreachable: '没有网络，先存在手机里',
    'signed-out': '需要重新登录',
    'other-tab': '另一个窗口在同步',
  } satisfies Record<SyncPhase, string>,
  received: (count: number) => `已收到 ${count} 条`,
  lastContact: (when: string) => `上次连上：${when}`,
  neverContact: '还没连上过服务器',
  syncNow: '立即同步',
  waitingList: '待上传的记录',
  refusedList: '被退回的记录',
  refusedReason: (reason: string) => `服务器说：${reason}`,
  signInAgain: '重新登录',
  kinds: (type: string) => kinds[type] ?? '其他记录',
  troubles: {
    unreachable: '现在连不上服务器。写的都在手机里，有网络会自动上传。',
    'signed-out': '登录过期了。写的都在手机里，重新登录后会自动上传。',
    forbidden: '服务器不让这个账号读写这里。写的都在手机里，请找社区协调员。',
    'server-error': '服务器出了点问题。写的都在手机里，过一会儿会自动再试。',
    storage: '手机存储出了问题。请别清理手机，先看看还有没有空间，再重新打开。',
    'not-couchdb': '连上的不像是社区的服务器，可能是要登录的公共网络。写的都在手机里。',
  } satisfies Record<SyncTrouble, string>,
};

const kinds: Readonly<Record<string, string>> = {
  visit: '走访',
  proposal: '居民的原话',
  issue: '诉求',
  resident: '住户',
  place: '门牌',
};
