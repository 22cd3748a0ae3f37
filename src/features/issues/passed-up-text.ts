import type { ReplyRefusal } from '#usecases/issues/passed-up.ts';

/** 上报件的界面文字。 */
export const passedUpText = {
  title: '上报件',
  one: '上报件',
  ledger: '台账',
  none: '没有上报上来的事',
  noneHint: '社区把一件诉求报到街道，这里就会出现。',
  unknown: '没有找到这一件',
  unknownHint: '可能还没有同步下来。连上网络后再看看。',
  unanswered: '还没回复',
  answered: '回复过了',
  from: (community: string, when: string) => `${community} · ${when}`,
  reason: '为什么报上来',
  history: '办理记录',
  street: '街道',
  reply: '回复社区',
  replyHint: '社区的台账里会看到这段话。',
  send: '回复',
  sent: '记下了。上传以后，社区就看得到。',
  newer: '这一件有新版本写的内容，更新应用后才能全看到。',
  draftFailed: '手机空间可能满了，写的字没有自动留底。',
  refusals: {
    'one-copy': '手机只记下了一份，下次打开会补上另一份。',
    'no-space': '手机空间满了，没有记下。请清出一些空间再试。',
    'not-written': '没有记下，请再试一次。',
    'unknown-record': '这台设备上没有这一件。',
    'newer-record': '这一件是新版本记的，请先更新应用。',
    'not-your-role': '回复由街道联点干部来写。',
    'words-missing': '请写几个字。',
  } satisfies Record<ReplyRefusal, string>,
};
