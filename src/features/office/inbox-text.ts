import { formatDay } from '#domain/time/moment-text.ts';

/** 工作台“今早”的界面文字。 */
export const inboxText = {
  title: '今早',
  day: (now: number) => formatDay(now, now),
  arrived: '昨天以来新来的',
  arrivedNone: '昨天以来没有新的诉求。',
  decide: '等您定的',
  decideNone: '没有等您定的，都安排好了。',
  untriaged: '没定去向',
  unowned: '还没人办',
  closing: '都办完、答复、评过了，可以办结',
  clashes: '两个人都改过，要定一个',
  late: '到期和超期',
  lateNone: '三天内没有到期的，也没有超期的。',
  overdue: '已超期',
  soon: '三天内到期',
  all: (count: number) => `看全部 ${count} 条`,
  count: (count: number) => `${count} 条`,
  anywhere: '全小区',
  dueOn: (day: string, now: number) => `${formatDay(Date.parse(`${day}T00:00:00+08:00`), now)}前`,
  refused: '被退回的',
  refusedNone: '这台电脑上没有被退回的记录。',
  refusedSome: (count: number) => `${count} 条记录服务器没有收，打开看原因，改好再传。`,
  waiting: (count: number) => `这台电脑上还有 ${count} 条待上传。`,
  quiet: '两天没联系上的手机',
  quietNone: '两天里，每个人的手机都和服务器联系过，没有压着没传的。',
  quietHint:
    '手机每次连上，会告诉服务器还有几条没传上来；离开网络以后又写了多少，只有那台手机知道。打个电话，请他连上网络，看一眼“同步”。',
  quietOffline: '现在没有网络，只看得到已经到这台电脑的记录。连上以后再看，能看到各台手机最后联系是哪天。',
  lastContact: (day: string) => `手机最后联系服务器是${day}`,
  lastContactHolding: (day: string, unsent: number) =>
    `手机最后联系服务器是${day}，那时还有 ${unsent} 条没传上来`,
  lastRecord: (day: string) => `最后一条记录写于${day}`,
  neverHeard: (count: number) => `还没有联系过服务器的 ${count} 人`,
  names: (names: readonly string[]) => names.join('、'),
};
