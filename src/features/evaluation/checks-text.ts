import { checkKindWords, checkResultWords, checkWayWords } from '#domain/evaluation/check-words-text.ts';
import type { DrawRefusal } from '#usecases/evaluation/draw-check.ts';
import type { FindingRefusal } from '#usecases/evaluation/note-finding.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';

const saving = {
  'one-copy': '手机只记下了一份，下次打开会补上另一份。',
  'no-space': '手机空间满了，没有记下。请清出一些空间再试。',
  'not-written': '没有记下，请再试一次。',
  'unknown-record': '这台设备上没有这一次抽查。',
  'newer-record': '这一次抽查是新版本记的，请先更新应用。',
} satisfies Record<SaveRefusal, string>;

/** 督查抽查的界面文字。 */
export const checksText = {
  title: '督查抽查',
  one: '一次抽查',
  none: '还没有抽查过',
  noneHint: '抽查只看、只记，不改任何记录。',
  hint: '随机抽几件，上门或打电话核对，把看到的写下来。抽查不改任何记录。',
  draw: '抽一次',
  drawTitle: '抽一次',
  kind: '督什么',
  kinds: checkKindWords,
  from: '从哪天',
  to: '到哪天',
  size: '抽几件',
  sizeHint: '最多 50 件。',
  drawNow: '抽签',
  drawRefusals: {
    ...saving,
    'not-your-role': '抽查由督查员和社区协调员来做。',
    'bad-days': '请看看日期：先后写反了，或者没有写。',
    'bad-size': '请写 1 到 50 之间的数。',
    'nothing-there': '这台设备上，这几天没有可以抽的。走访记录只在社区协调员的设备上，督走访请协调员来抽。',
  } satisfies Record<DrawRefusal, string>,
  period: (from: string, to: string) => `${from} 至 ${to}`,
  standing: (seen: number, drawn: number) => `核对了 ${seen}/${drawn}`,
  differing: (count: number) => `${count} 件有出入`,
  drawnFrom: (drawn: number, pool: number) => `从 ${pool} 件里抽出 ${drawn} 件`,
  seed: (seed: string) => `签号 ${seed}。用这个签号在同样的记录里再抽，还是这几件，谁都可以复核。`,
  drawnBy: (who: string, when: string) => `${who} · ${when}`,
  drawn: '抽到的',
  unknown: '没有找到这一次抽查',
  unknownHint: '可能还没有同步下来。连上网络后再看看。',
  notHere: '这一件不在这台设备上',
  notSeen: '还没核对',
  look: '打开看看',
  note: '写核对情况',
  noteAgain: '再写一次',
  way: '怎么核对的',
  ways: checkWayWords,
  result: '核对下来',
  results: checkResultWords,
  words: '看到的、听到的',
  wordsHint: '全社区都看得到，请不要写姓名、电话和门牌。',
  save: '记下',
  saved: '记下了。被抽查的那条诉求的办理记录里也看得到。',
  findingRefusals: {
    ...saving,
    'not-your-role': '核对情况由督查员和社区协调员来写。',
    'not-drawn': '这一件不是这次抽到的。',
    'words-missing': '请写几个字。',
    'names-someone': '里面有姓名、电话或门牌。请去掉再记下。',
  } satisfies Record<FindingRefusal, string>,
  draftFailed: '手机空间可能满了，写的字没有自动留底。',
  newer: '这一次抽查有新版本写的内容，更新应用后才能全看到。',
};
