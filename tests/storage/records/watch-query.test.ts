import { expect, onTestFinished, test } from 'vitest';
import type { RecordsDatabase } from '#storage/records-database.ts';
import { memoryDeviceForTest } from '#tests/storage/support/memory-device-for-test.ts';
import { DOORS, visitAt } from '#tests/storage/support/sample-records.ts';

const SERVED = 1_000;
const served = Array.from({ length: SERVED }, (_, minute) => visitAt(minute));
const own = visitAt(SERVED, { note: '自己写的' });

async function openForTest(): Promise<RecordsDatabase> {
  const database = await memoryDeviceForTest().open();
  return database;
}

/** How long each answer that a watcher of all visits was told is. */
function watchLengths(database: RecordsDatabase): readonly number[] {
  const lengths: number[] = [];
  onTestFinished(database.watch({ type: 'visit' }, (records) => lengths.push(records.length)));
  return lengths;
}

const fill = (database: RecordsDatabase): Promise<void> =>
  database.takeIn({ scope: DOORS, records: served, deletedIds: [], checkpoint: 1 });

test('a device that is being filled shows the first at once and the rest in a few lists', async () => {
  const database = await openForTest();
  const lengths = watchLengths(database);
  await expect.poll(() => lengths).toEqual([0]);
  await fill(database);
  await expect.poll(() => lengths.at(-1)).toBe(SERVED);
  const [, first = SERVED] = lengths;
  expect(first).toBeLessThan(SERVED / 4);
  // Twenty writes; a machine that took seconds for them would rightly show more lists in between.
  expect(lengths.length).toBeLessThan(10);
});

test('a save while the device is being filled is shown with everything that was gathered', async () => {
  const database = await openForTest();
  const lengths = watchLengths(database);
  await Promise.all([fill(database), database.save([{ open: own }])]);
  await expect.poll(() => lengths.at(-1)).toBe(SERVED + 1);
  expect(await database.query({ type: 'visit' })).toHaveLength(SERVED + 1);
});
