import { expect, onTestFinished, test } from 'vitest';
import { pause } from '#lib/pause.ts';
import { memoryDeviceForTest } from '#tests/storage/support/memory-device-for-test.ts';
import { DOORS, setEntry, visitAt } from '#tests/storage/support/sample-records.ts';
import { watchFoldedInSlices } from '#usecases/records/watch-folded-in-slices.ts';

test('thousands are folded in slices, and after a change only what changed', async () => {
  const database = await memoryDeviceForTest().open();
  const made = Array.from({ length: 300 }, (_, nth) => visitAt(nth));
  await database.takeIn({ scope: DOORS, records: made, deletedIds: [], checkpoint: 1 });
  await database.query({ type: 'visit' });
  const folded: string[] = [];
  let told: readonly number[] = [];
  const watch = watchFoldedInSlices(database, { type: 'visit' }, ({ id, entries }) => {
    folded.push(id);
    return entries.length;
  });
  onTestFinished(watch((answer) => (told = answer)));
  const atTurns = new Set<number>();
  while (told.length === 0) {
    atTurns.add(folded.length);
    await pause();
  }
  expect(folded).toEqual(made.map(({ id }) => id));
  expect(atTurns.size).toBeGreaterThan(5);
  folded.length = 0;
  const [first] = made;
  await database.save([{ append: { id: first?.id ?? '', entries: [setEntry('e1', 999, 'note', '改')] } }]);
  await expect.poll(() => told[0]).toBe(1);
  expect([folded, told.length]).toEqual([[first?.id], 300]);
});
