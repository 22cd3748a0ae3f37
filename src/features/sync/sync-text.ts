import type { RecordStanding, SyncPhase, SyncTrouble } from '#usecases/ports/sync.ts';

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
  refusedReason: (reason: string) => reasons[reason.split(':')[0] ?? ''] ?? OTHER_REASON,
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

const OTHER_REASON = '服务器没有收下，原因不明。话都还在，请截图给社区协调员看。';
const NOT_YOURS = '这个账号不能在这里写这一类记录。话都还在，请找社区协调员。';
const DAMAGED = '这条记录的格式不对，服务器没有收下。话都还在，请截图给社区协调员看。';

/** What to tell about the code that begins the server's reason; codes are listed in docs/sync.md. */
const reasons: Readonly<Record<string, string>> = {
  account: NOT_YOURS,
  role: NOT_YOURS,
  'may-open': NOT_YOURS,
  'may-add': NOT_YOURS,
  scope: '这条记录不归您负责的范围。话都还在，请找社区协调员。',
  author: '这条记录是用别的账号写的，要用那个账号上传，或者请社区协调员代传。',
  deleted: '服务器上已经删除了这条记录，您后来写的没有收下。话都还在手机里。',
  size: '这条记录太长了，服务器没有收下。请缩短一些，分成两次写。',
  'too-large': '这条记录太长了，服务器没有收下。请缩短一些，分成两次写。',
  version: '服务器还不认识新版本的记录。过几天会自动收下，话都还在。',
  time: '手机的日期不对，服务器没有收下。请把手机日期改成自动。',
  erased: '这里的内容已按居民的要求删除，不能再改。',
  shape: DAMAGED,
  data: DAMAGED,
  id: DAMAGED,
  depth: DAMAGED,
  member: DAMAGED,
  'not-a-record': DAMAGED,
};
