import { expect, onTestFinished, test } from 'vitest';
import type { OpenTrouble } from '#storage/open-error.ts';
import { memoryDeviceForTest } from './support/memory-device-for-test.ts';
import type { MemoryDevice } from './support/memory-device.ts';
import { withRawRecords } from './support/raw-records.ts';
import { DOORS, visitAt } from './support/sample-records.ts';

const visit = visitAt(1, { outcome: 'nobody' });

/** Leaves the device as an older program with other index rules would. */
async function fileDifferently(device: MemoryDevice): Promise<void> {
  await withRawRecords(device, async ({ storageInstance }) => {
    const documents = await storageInstance.findDocumentsById([visit.id, '.index'], false);
    const rows = documents.map((previous) => ({
      previous,
      document: {
        ...previous,
        ...(previous.id === '.index' ? { body: '0' } : { state: 'old', place: 'elsewhere' }),
      },
    }));
    await storageInstance.bulkWrite(rows, 'test');
  });
}

test('files all records anew after an update of the rules, and marks nothing unsent', async () => {
  const device = memoryDeviceForTest();
  const first = await device.open();
  await first.takeIn({ scope: DOORS, records: [visit], deletedIds: [], checkpoint: 1 });
  await first.close();
  await fileDifferently(device);

  const second = await device.open();
  onTestFinished(() => second.close());
  expect(await second.query({ type: 'visit', state: 'nobody' })).toEqual([visit]);
  expect(await second.query({ type: 'visit', place: 'elsewhere' })).toEqual([]);
  expect(second.outbox.unsent().size).toBe(0);
  expect(await second.checkpointOf(DOORS)).toBe(1);
});

test('keeps the records of two accounts apart', async () => {
  const device = memoryDeviceForTest();
  const mine = await device.open({ account: 'zhiyuan' });
  const theirs = await memoryDeviceForTest().open({ account: '志愿者 A/8', storage: device.storage() });
  onTestFinished(() => Promise.all([mine.close(), theirs.close()]).then(() => undefined));
  await mine.save([{ open: visit }]);
  expect(theirs.finding).toEqual({ state: 'new' });
  expect(await theirs.query({ type: 'visit' })).toEqual([]);
});

test.each<readonly [string, OpenTrouble]>([
  ['UnknownError', 'damaged'],
  ['VersionError', 'newer-app'],
  ['QuotaExceededError', 'no-space'],
  ['SecurityError', 'unavailable'],
])('tells %s of the browser as %s', async (name, trouble) => {
  const device = memoryDeviceForTest();
  const cause = new Error('wrapped by a library', { cause: new DOMException('no', name) });
  const storage = { ...device.storage(), createStorageInstance: () => Promise.reject(cause) };
  await expect(device.open({ storage })).rejects.toMatchObject({ name: 'OpenError', trouble });
});
