import { expect, test } from 'vitest';
import { actionDraft } from '#domain/issues/action.ts';
import { foldProgress, type HistoryLine } from '#domain/issues/progress.ts';
import { draftEntry, type EntryDraft, openRecord, setField } from '#domain/records/drafting.ts';
import { liuyang } from '#domain/work-methods/catalogue/liuyang.ts';
import { historyRows } from '#features/issues/history-rows.ts';
import { historySentence, type Telling } from '#features/issues/history-sentence.ts';

const DAY_MS = 24 * 3_600_000;
const START = Date.parse('2026-11-20T12:00:00.000Z');

const telling: Telling = {
  nameOf: (account) => account,
  method: liuyang,
  categories: [],
  methodName: (id) => id,
  summaryOf: () => '',
  now: START,
};

type Deed = readonly [by: string, day: number, draft: EntryDraft];

function historyOf(deeds: readonly Deed[]): readonly HistoryLine[] {
  const stamp = (by: string, day: number, minute: number): Parameters<typeof draftEntry>[2] => ({
    by,
    at: new Date(START + day * DAY_MS + minute * 60_000).toISOString(),
    offset: 0,
    device: by,
  });
  const opened = openRecord('issue:1', 'xbd-c-cxtyc', stamp('xietiao', -1, 0), { summary: '灯不亮' });
  const record = deeds.reduce(
    (grown, [by, day, draft], nth) => ({
      ...grown,
      entries: [...grown.entries, draftEntry(grown, `e${nth}`, stamp(by, day, nth), draft)],
    }),
    opened,
  );
  return foldProgress(liuyang, record).history;
}

const deeds: readonly Deed[] = [
  ['xietiao', 0, setField('triage', 'at-once')],
  ['xietiao', 0, setField('responsible', '物业电工')],
  ['xietiao', 0, actionDraft({ kind: 'claimed' })],
  ['xietiao', 0, setField('responsible', '物业水工')],
  ['loudzhang', 0, setField('measures', '换灯')],
  ['loudzhang', 1, setField('measures', '换感应头')],
];

test('what one person settled in one go is told in one sentence, first values apart from changed ones', () => {
  const rows = historyRows(historyOf(deeds), () => false);
  expect(rows.map((row) => historySentence(row, telling))).toEqual([
    '11月20日 xietiao 去向定为立行立改；责任人定为物业电工',
    '11月20日 xietiao 认领了这条诉求',
    '11月20日 xietiao 责任人改为物业水工',
    '11月20日 loudzhang 工作措施定为换灯',
    '11月21日 loudzhang 工作措施改为换感应头',
  ]);
});

test('no line is left out, and what comes in between keeps its place', () => {
  const history = historyOf(deeds);
  const rows = historyRows(history, (at) => at === 1);
  expect(rows.flatMap(({ lines }) => lines)).toEqual(history);
  expect(rows.map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('LY-46: collecting, diagnosing, handling, telling and judging are each told, by whom and when', () => {
  const course: readonly Deed[] = [
    ['xietiao', 0, actionDraft({ kind: 'proposed', proposal: 'proposal:1' })],
    ['xietiao', 0, actionDraft({ kind: 'step-done', step: 'first-diagnosis', note: '线路老化' })],
    ['loudzhang', 1, actionDraft({ kind: 'progress', note: '已买线' })],
    [
      'loudzhang',
      2,
      actionDraft({ kind: 'answered', proposal: 'proposal:1', way: 'phone', adopted: true, text: '灯亮了' }),
    ],
    [
      'zhiyuan',
      3,
      actionDraft({ kind: 'verdict', proposal: 'proposal:1', verdict: 'satisfied', way: 'phone', cause: '' }),
    ],
  ];
  const sentences = historyRows(historyOf(course), () => false).map((row) => historySentence(row, telling));
  expect(sentences).toHaveLength(course.length);
  for (const [at, [by, day]] of course.entries()) {
    expect(sentences[at]).toContain(`11月${20 + day}日 ${by}`);
  }
  expect(sentences.join('\n')).toMatch(/初诊[^]*已买线[^]*灯亮了[^]*满意/);
});

test('a step that a deliberation finished has the words and the session of it once', () => {
  const session = { session: 'session:1', sessionKind: 'liangwei', on: '2026-11-20' };
  const votes = { inFavour: 0, against: 0, abstained: 0, present: 0, entitled: 0 };
  const held = actionDraft({
    kind: 'deliberated',
    of: 'consultation',
    agreed: true,
    note: '同意设堆放点',
    ...session,
    ...votes,
  });
  const done = actionDraft({ kind: 'step-done', step: 'listen', note: '同意设堆放点', session: 'session:1' });
  const rows = historyRows(
    historyOf([
      ['xietiao', 0, held],
      ['xietiao', 0, done],
    ]),
    () => false,
  );
  expect(rows.map(({ isToldBefore }) => isToldBefore)).toEqual([false, true]);
  expect(rows.map((row) => historySentence(row, telling))).toEqual([
    '11月20日 xietiao 商议（11月20日的会）通过：同意设堆放点',
    '11月20日 xietiao 听',
  ]);
  const other = historyRows(
    historyOf([
      ['xietiao', 0, held],
      ['loudzhang', 0, done],
    ]),
    () => false,
  );
  expect(other.map(({ isToldBefore }) => isToldBefore)).toEqual([false, false]);
});
