import { expect, onTestFinished, test } from 'vitest';
import { shareLedger } from '#app/office/share-ledger.ts';
import { deviceForTest } from '#tests/support/issue-needs.ts';
import { manyIssues } from '#tests/support/many-issues.ts';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import type { RecordQuery } from '#usecases/ports/record-store.ts';

test('the whole ledger is read once for lists and figures, after one screenful', async () => {
  const device = await deviceForTest();
  const records = manyIssues(130, COMMUNITY);
  await device.database.takeIn({ scope: COMMUNITY, records, deletedIds: [], checkpoint: 2 });
  const asked: RecordQuery[] = [];
  const store = device.needs.records;
  const shared = shareLedger({
    ...device.needs,
    pause: async () => undefined,
    records: {
      ...store,
      query: (query) => {
        asked.push(query);
        return store.query(query);
      },
      watch: (query, onAnswer) => {
        asked.push(query);
        return store.watch(query, onAnswer);
      },
    },
  });
  onTestFinished(shared.close);
  const ends = new Map<string, number>();
  shared.ledger(({ rows, isWhole }) => isWhole && ends.set('list', rows.length));
  await expect.poll(() => ends.get('list')).toBe(130);
  shared.counted(({ issues }) => ends.set('figures', issues.length));
  shared.counted(({ issues }) => ends.set('export', issues.length));
  await expect.poll(() => ends.get('export')).toBe(130);
  expect(ends.get('figures')).toBe(130);
  expect(asked.filter(({ type }) => type === 'issue').map(({ limit }) => limit)).toEqual([100, 50_000]);
  expect(asked.filter(({ type }) => type === 'visit')).toHaveLength(1);
});
