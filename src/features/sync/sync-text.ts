import type { ImportEnd, ImportRefusal } from '#usecases/carrying/import-carried.ts';
import type { ScopeName } from '#usecases/sync/name-scopes.ts';
import type { RecordStanding, SyncPhase, SyncSnapshot, SyncTrouble } from '#usecases/ports/sync.ts';
import { isAnswered } from './is-answered.ts';

/** 同步的界面文字。 */
export const syncText = {
  title: '同步',
  me: '我的',
  standings: {
    waiting: '待上传',
    arrived: '已到服务器',
    refused: '被退回',
  } satisfies Record<RecordStanding['word'], string>,
  unsentSum: (waiting: number, refused: number) =>
    [waiting > 0 ? `${waiting} 条待上传` : '', refused > 0 ? `${refused} 条被退回` : '']
      .filter((part) => part !== '')
      .join(' · ') || '全部已到服务器',
  phase: (snapshot: Pick<SyncSnapshot, 'phase' | 'trouble'>) =>
    isAnswered(snapshot) ? UNSENDABLE : phases[snapshot.phase],
  received: (count: number) => `已收到 ${count} 条`,
  lastContact: (when: string) => `上次连上：${when}`,
  neverContact: '这次打开还没连上服务器',
  syncNow: '立即同步',
  waitingList: '待上传的记录',
  refusedList: '被退回的记录',
  refusedReason: (reason: string) => reasons[reason.split(':')[0] ?? ''] ?? OTHER_REASON,
  signInAgain: '重新登录',
  openRecord: '打开改一改',
  retry: '再试一次',
  words: (words: string) => `“${words.length > SHOWN_WORDS ? `${words.slice(0, SHOWN_WORDS)}…` : words}”`,
  coming: (received: number, coming: number) => `已收到 ${received} 条，还有 ${coming} 条`,
  scopes: '同步范围',
  scopeName: (name: ScopeName) => {
    if (name.kind !== 'doors') return scopeKinds[name.kind];
    if (name.buildings.length === 0) return `${name.grid.toUpperCase()}网格`;
    const shown = name.buildings.slice(0, SHOWN_BUILDINGS).join('、');
    return name.buildings.length > SHOWN_BUILDINGS ? `${shown}等 ${name.buildings.length} 栋` : shown;
  },
  scopeUnheard: '这次打开还没问过。',
  scopeComplete: '都在手机里了。',
  scopeComing: '正在下载。',
  scopeComingCount: (count: number) => `还有 ${count} 条没下载。`,
  scopeTroubles: {
    unreachable: '现在连不上，会自动再试。',
    'signed-out': '等您重新登录。',
    forbidden: '服务器现在不让这个账号读写这里，请找社区协调员。',
    'server-error': '服务器在这里出了点问题，会自动再试。',
    storage: '手机存不进东西，新的还没收进来。',
    'not-couchdb': '连上的不像是社区的服务器，会自动再试。',
  } satisfies Record<SyncTrouble, string>,
  carrying: '捎带',
  exportHint:
    '一直连不上网时，把没上传的存成一个文件，交给社区协调员代传。文件是封好的，谁都可以帮您带，只有协调员打得开。手机里的都还在。',
  exportUnsent: (count: number) => `导出未上传（${count} 条）`,
  notSealedTitle: '这个文件没有封',
  notSealed:
    '这台手机还没有从服务器拿到封文件的钥匙，现在存出来，谁拿到都能看。能连上网，就先连一次再导出；实在连不上，存下来当面交给协调员，传完就删掉。',
  exportOpen: '不封，先存下来',
  exportLater: '先不存',
  exportName: (account: string, day: string) => `小板凳未上传-${account}-${day}.json`,
  importHint: '别人导出的文件可以在这里代传，写的人还是原来的人。',
  importCarried: '导入别人的',
  imported: ({ taken, known, foreign, missing, personal, newer, files }: ImportEnd) =>
    [
      taken > 0 ? `收进 ${taken} 条，正在上传。` : files > 0 ? '' : '没有新的。',
      files > 0 ? `收进照片和录音 ${files} 个，正在上传。` : '',
      known > 0 ? `${known} 条原来就有。` : '',
      foreign > 0 ? `${foreign} 条不归您负责的范围，没有收。` : '',
      missing > 0 ? `${missing} 条是补充别的记录的，那些记录还没同步到这里，请先同步再导入一次。` : '',
      personal > 0 ? `${personal} 条里有本人对账目的确认，要本人连上网自己传。` : '',
      newer > 0 ? `${newer} 条是新版本写的，请更新应用再导入一次。` : '',
    ].join(''),
  importRefusals: {
    'other-file': '这不是小板凳导出的文件，没有收进任何东西。',
    torn: '这个文件不完整或者被改过，没有收进任何东西。请让对方重新导出。',
    'newer-file': '这个文件是新版本导出的，请先更新应用。',
    'other-key':
      '这个文件是封给别的服务器的，或者服务器后来换过钥匙，这里打不开，没有收进任何东西。对方手机里的都还在，请让对方连一次网，再重新导出。',
    unreachable: '打开封好的文件要有网络。没有收进任何东西，请连上网再导入一次。',
    'signed-out': '登录过期了，打不开封好的文件。请重新登录，再导入一次。',
    'server-error': '服务器出了点问题，没有收进任何东西。请过一会儿再导入一次。',
    'one-copy': '只存进了一处。请别清理手机，下次打开会自动补全。',
    'no-space': '手机存储满了，没有收进来。先删些照片或视频，再导入一次。',
    'not-written': '这次没有收进来。请再导入一次。',
    'unknown-record': '有的记录还没同步到这里。请先同步，再导入一次。',
    'newer-record': '有的记录是新版本写的，请先更新应用，再导入一次。',
  } satisfies Record<ImportRefusal, string>,
  kinds: (type: string) => kinds[type] ?? '其他记录',
  troubles: {
    unreachable: '现在连不上服务器。写的都在手机里，有网络会自动上传。',
    'signed-out': '登录过期了。写的都在手机里，重新登录后会自动上传。',
    forbidden: '服务器不让这个账号读写这里。写的都在手机里，请找社区协调员。',
    'server-error': '服务器出了点问题。写的都在手机里，过一会儿会自动再试。',
    storage: '手机存不进东西了，可能是满了。请删些照片或视频，别清浏览器的数据。没上传的都还在，会自动再试。',
    'not-couchdb': '连上的不像是社区的服务器，可能是要登录的公共网络。写的都在手机里。',
  } satisfies Record<SyncTrouble, string>,
};

const phases: Readonly<Record<SyncPhase, string>> = {
  resting: '已连上',
  working: '正在同步',
  unreachable: '没有网络，先存在手机里',
  'signed-out': '需要重新登录',
  'other-tab': '另一个窗口在同步',
};

const UNSENDABLE = '暂时传不上去，先存在手机里';

/** Signs of a record's words that are enough to recognise it. */
const SHOWN_WORDS = 40;
const SHOWN_BUILDINGS = 3;

const scopeKinds = { community: '社区', street: '街道', other: '其他范围' };

const kinds: Readonly<Record<string, string>> = {
  visit: '走访',
  proposal: '居民的原话',
  issue: '诉求',
  resident: '住户',
  place: '门牌',
  session: '会谈',
  kind: '会谈类型',
  campaign: '走访活动',
  member: '成员',
  method: '工作法',
  holiday: '节假日',
  media: '照片或录音',
  check: '督查抽查',
  project: '项目',
  fund: '微服务资金',
  'passed-up': '上报件',
};

const OTHER_REASON = '服务器没有收下，原因不明。话都还在，请截图给社区协调员看。';
const NOT_YOURS = '这个账号不能在这里写这一类记录。话都还在，请找社区协调员。';
const DAMAGED = '这条记录的格式不对，服务器没有收下。话都还在，请截图给社区协调员看。';

/** What to tell about the code that begins the server's reason; codes are listed in docs/sync.md. */
const reasons: Readonly<Record<string, string>> = {
  'file-lost': '照片或录音在手机上读不出来了，没能上传。请删掉它，再拍或再录一次。',
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
