import { expect, onTestFinished, test } from 'vitest';
import { actionDraft } from '#domain/issues/action.ts';
import { foldProgress } from '#domain/issues/progress.ts';
import { draftEntry } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { knownMethods } from '#domain/work-methods/known-methods.ts';
import { deviceForTest } from '#tests/support/issue-needs.ts';
import { manyIssues } from '#tests/support/many-issues.ts';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { createLedgerFold } from '#usecases/issues/fold-ledger.ts';
import { type LedgerAnswer, watchLedger } from '#usecases/issues/watch-ledger.ts';

const methods = knownMethods([]);
const stamp = { by: 'xietiao', at: '2026-11-22T12:30:00.000Z', offset: 0, device: 'desk' };

function withAction(record: FieldRecord, id: string, draft: Parameters<typeof draftEntry>[3]): FieldRecord {
  return { ...record, entries: [...record.entries, draftEntry(record, id, stamp, draft)] };
}

function counting(): { readonly fold: ReturnType<typeof createLedgerFold<string>>; folded: string[] } {
  const folded: string[] = [];
  const fold = createLedgerFold<string>(
    ({ issue, state }) => {
      folded.push(issue.id);
      return `${issue.id} ${state}`;
    },
    async () => undefined,
  );
  return { fold, folded };
}

test('after a change only what changed is folded again', async () => {
  const records = manyIssues(120);
  const { fold, folded } = counting();
  const first = await fold.rowsOf(methods, records, () => undefined);
  expect([first?.length, folded.length]).toEqual([120, 120]);
  const changed = records.map((record, nth) =>
    nth === 7 ? withAction(record, 'new', actionDraft({ kind: 'progress', note: '去看了' })) : record,
  );
  folded.length = 0;
  await fold.rowsOf(methods, changed, () => undefined);
  expect(folded).toEqual([records[7]?.id]);
});

test('an issue tied to one that changed is folded again, others are not', async () => {
  const [lead, member, other] = manyIssues(3);
  if (lead === undefined || member === undefined || other === undefined) throw new Error('too few');
  const joined = withAction(member, 'j', actionDraft({ kind: 'joined', into: lead.id }));
  const leading = withAction(lead, 't', actionDraft({ kind: 'took-in', issue: member.id }));
  const { fold, folded } = counting();
  await fold.rowsOf(methods, [leading, joined, other], () => undefined);
  folded.length = 0;
  const judged = withAction(
    joined,
    'v',
    actionDraft({ kind: 'tried', proposal: 'proposal:1', way: 'phone' }),
  );
  await fold.rowsOf(methods, [leading, judged, other], () => undefined);
  expect([...folded].sort()).toEqual([lead.id, member.id].sort());
});

test('rows are those of a fold without memory, in the order of the records', async () => {
  const records = manyIssues(200);
  const { fold } = counting();
  const parts: number[] = [];
  const rows = await fold.rowsOf(methods, records, (part) => parts.push(part.length));
  const usual = methods.version('method:liuyang@1');
  if (usual === undefined) throw new Error('no method');
  expect(rows).toEqual(records.map((record) => `${record.id} ${foldProgress(usual, record).state}`));
  expect(parts).toEqual([50]);
});

test('a later question overtakes the one that is on its way', async () => {
  const records = manyIssues(120);
  const { fold } = counting();
  const early = fold.rowsOf(methods, records, () => undefined);
  const late = fold.rowsOf(methods, records.slice(0, 10), () => undefined);
  expect([await early, (await late)?.length]).toEqual([undefined, 10]);
});

test('a long ledger is told by its newest screenful first, and then whole', async () => {
  const device = await deviceForTest();
  const records = manyIssues(130, COMMUNITY);
  await device.database.takeIn({ scope: COMMUNITY, records, deletedIds: [], checkpoint: 2 });
  const told: LedgerAnswer<string>[] = [];
  const needs = { ...device.needs, pause: async () => undefined };
  onTestFinished(watchLedger(needs, 20_000, ({ issue }) => issue.id)((answer) => told.push(answer)));
  await expect.poll(() => told.at(-1)?.isWhole).toBe(true);
  expect(told[0]?.isWhole).toBe(false);
  expect(told[0]?.rows[0]).toBe(records.at(-1)?.id);
  expect(told.at(-1)?.rows).toHaveLength(130);
  const record = records[3];
  if (record === undefined) throw new Error('too few');
  const grown = withAction(record, 'far', actionDraft({ kind: 'claimed' }));
  const before = told.length;
  await device.database.takeIn({ scope: COMMUNITY, records: [grown], deletedIds: [], checkpoint: 3 });
  await expect.poll(() => told.length).toBe(before + 1);
  expect(told.at(-1)?.isWhole).toBe(true);
});
