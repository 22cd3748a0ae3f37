import type { Hidden } from '#domain/board/masking.ts';
import { formatIsoDays } from '#domain/time/moment-text.ts';
import type { NoticeKind, NoticeStanding } from '#domain/board/notice.ts';
import type { Votes } from '#domain/issues/action.ts';
import type { Verdict } from '#domain/issues/codes.ts';
import type { PostingOutcome, PostingRefusal } from '#usecases/board/record-posting.ts';
import type { MediaRefusal } from '#usecases/media/attach-media.ts';
import type { PublishRefusal } from '#usecases/board/publish-notice.ts';

/** 公示的界面文字。 */
export const boardText = {
  board: '公示',
  openBoard: '公示栏网页',
  none: '现在没有公示',
  noneHint: '会谈、决议和结果公开以后，列在这里。',
  shown: '正在公示',
  before: '别的公示',
  owed: '该公示的',
  make: { decision: '出一张决议公示', result: '出一张结果公示' },
  toPost: '还没贴出去',
  kinds: { session: '会谈通知', decision: '决议公示', result: '结果公示' } satisfies Record<
    NoticeKind,
    string
  >,
  standings: {
    ahead: '还没到公示期',
    public: '公示中',
    over: '公示期已过',
    withdrawn: '已撤下',
  } satisfies Record<NoticeStanding, string>,
  titles: {
    decision: (summary: string) => `关于“${summary}”的决议`,
    result: (summary: string) => `“${summary}”办理结果`,
  },
  lines: {
    matter: '事项',
    place: '地点',
    decided: '议定的办法',
    implementer: '谁来办',
    payer: '谁出钱',
    responsible: '责任人',
    due: '完成时限',
    outcome: '办成了什么',
    how: '怎么办的',
    verdicts: '提出人评价',
  },
  verdicts: { satisfied: '满意', basically: '基本满意', unsatisfied: '不满意' } satisfies Record<
    Verdict,
    string
  >,
  held: (body: string, day: string, { entitled, present, inFavour, against, abstained }: Votes) =>
    [
      [body, `${day}通过`],
      present === 0 ? [] : [`应到 ${entitled} 人`, `到会 ${present} 人`],
      present === 0 ? [] : [`同意 ${inFavour} 人`, `反对 ${against} 人`, `弃权 ${abstained} 人`],
    ]
      .map((words) => words.filter((word) => word !== '').join('，'))
      .filter((words) => words !== '')
      .join('；'),
  verdictCount: (verdict: string, count: number) => `${verdict} ${count} 人`,
  voice: '有不同意见，请在公示期内告诉社区或楼长。',
  periodAndVoice: (from: string, until: string, voice: string) =>
    `公示期：${formatIsoDays(from, until)}。${voice}`,
  sealPlace: '＿＿＿＿＿＿＿＿',
  seal: '（盖章）',
  byHand: ['张贴地点：＿＿＿＿＿＿＿＿', '张贴日期：＿＿＿＿＿＿', '张贴人：＿＿＿＿＿＿'],
  scan: '扫一扫，手机上看',
  toIssue: '看这条诉求',
  noIssue: '这台手机上没有这条诉求，或它的工作法还没同步下来。',
  noNotice: '这台手机上没有这条公示',
  mayNotPublish: '公示由楼长或社区协调员来出。',
  publishedAlready: '这张公示已经出好了',
  seeNotice: '去打印、张贴',
  decisionMissing: '还没写最要紧的一句：定了什么、办成了什么。点“改一改文字”补上。',
  changeWords: '改一改文字',
  title: '标题',
  issuer: '落款',
  periodDays: '公示几天',
  days: (count: number) => `${count} 天`,
  publishFor: (days: number) => `公示 ${days} 天`,
  postings: '贴在哪里',
  posted: '贴好了',
  postedHint: '打印出来贴好以后，在这里记一笔，这一步就算办完。拍一张贴好的样子，以后好查。',
  postedWhere: '贴在哪里',
  postedWhereHint: '比如“东门公告栏”。',
  postedOn: '哪天贴的',
  postedBy: (day: string, who: string) => `${day}，${who}`,
  outcomes: {
    'step-done': '记好了，公示这一步办完了。',
    'step-open': '记好了。诉求里还有该填的没填，补上以后再记一次，这一步才算办完。',
    noted: '记好了。',
  } satisfies Record<PostingOutcome, string>,
  publicPage: '公开页',
  publicHint:
    '邻居扫一扫单子上的二维码，不用登录就能看到时间、地点和议程。不写主持人，不写姓名、电话和门牌。',
  publicDenied: '要印二维码，请楼长或社区协调员来公开。不印二维码也能贴。',
  preview: '公开前看一看',
  previewOpen: '看看会写些什么',
  hidden: (count: number) => (count === 0 ? '没有要隐去的' : `已隐去 ${count} 处`),
  hiddenKinds: { name: '姓名', phone: '电话', door: '门牌' } satisfies Record<Hidden['kind'], string>,
  hiddenAs: (was: string, shown: string) => `${was} → ${shown}`,
  lookAgain: '手机认不出所有人。请您再读一遍，看有没有能认出谁的话。',
  publish: '公开',
  published: '已公开',
  publishedToast: '已公开。连上网络后，别人就能打开。',
  waiting: '还没传到服务器，别人暂时打不开。',
  stale: '安排改过了，公开页还是原来的。',
  update: '更新公开页',
  withdraw: '撤下公开页',
  withdrawReason: '为什么撤下？',
  withdrawn: '已撤下。',
  withdrawnLine: (reason: string) => `已撤下：${reason}`,
  open: '打开公开页',
  onlyHere: '现在的网址只有这台电脑能打开，别人扫了也看不到。请用正式网址登录后再打印。',
  refusals: {
    'one-copy': '只存进了一处。话都在，请别清理手机；下次打开会自动补全。',
    'no-space': '手机存储满了，没有存上。先删些照片或视频，再试一次。',
    'not-written': '这次没有存上，请再点一次。',
    'unknown-record': '手机上找不到这条记录。连上网络等一会儿再试。',
    'newer-record': '这条公示是新版本写的，这个版本不能改。请先更新应用。',
    'no-words': '公示还是空的，请写上内容。',
    'no-period': '公示期不对：最后一天不能早于第一天。',
    'no-reason': '请写一句为什么。',
    'no-place': '请写贴在哪里。',
    'unknown-photo': '这张照片没有存好，请再选一次。',
    'too-large': '照片太大了，存不下。请拍小一点。',
    'no-day': '请选是哪天贴的。',
    'names-someone': '写到了姓名、电话或门牌。请换个说法再保存。',
  } satisfies Record<PublishRefusal | PostingRefusal | MediaRefusal | 'no-reason', string>,
};
