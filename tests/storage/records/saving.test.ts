import type { RxStorage } from 'rxdb';
import { expect, onTestFinished, test } from 'vitest';
import { createMemoryDisk, memoryFiles, memorySharing } from '#storage/journal/memory-journal.ts';
import { createFileJournal } from '#storage/journal/file-journal.ts';
import type { Seal } from '#storage/seal.ts';
import { memoryDeviceForTest } from '#tests/storage/support/memory-device-for-test.ts';
import { DOORS, setEntry, visitAt, withEntries } from '#tests/storage/support/sample-records.ts';

/** The storage, and what RxDB asked it for about records. */
function counted(inner: RxStorage<unknown, unknown>): {
  readonly storage: RxStorage<unknown, unknown>;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const storage: RxStorage<unknown, unknown> = {
    ...inner,
    createStorageInstance: async (params) => {
      const instance = await inner.createStorageInstance(params);
      if (params.collectionName !== 'records') return instance;
      const bulkWrite = instance.bulkWrite.bind(instance);
      const findDocumentsById = instance.findDocumentsById.bind(instance);
      return Object.assign(instance, {
        bulkWrite: (...args: Parameters<typeof bulkWrite>) => {
          asked.push('write');
          return bulkWrite(...args);
        },
        findDocumentsById: (...args: Parameters<typeof findDocumentsById>) => {
          asked.push('read');
          return findDocumentsById(...args);
        },
      });
    },
  };
  return { storage, asked };
}

const visit = visitAt(1);
const append = (id: string, at: number): Parameters<typeof withEntries>[1] => setEntry(id, at, 'note', id);

test('a record that is at hand is read once for a save, and not again to be shown', async () => {
  const device = memoryDeviceForTest();
  const { storage, asked } = counted(device.storage());
  const database = await device.open({ storage });
  await database.takeIn({ scope: DOORS, records: [visit], deletedIds: [], checkpoint: 1 });
  await database.query({ type: 'visit' });
  asked.length = 0;
  const left: Promise<unknown>[] = [];
  onTestFinished(database.watchChanges((_, record) => left.push(record(visit.id), record('visit:2'))));
  await database.save([{ append: { id: visit.id, entries: [append('e1', 2)] } }]);
  expect(await Promise.all(left)).toEqual([withEntries(visit, append('e1', 2)), undefined]);
  expect(asked).toEqual(['read', 'write']);
});

test('what the server removed meanwhile is not at hand any more', async () => {
  const device = memoryDeviceForTest();
  const database = await device.open();
  await database.takeIn({ scope: DOORS, records: [visit], deletedIds: [], checkpoint: 1 });
  await database.query({ type: 'visit' });
  const left: Promise<unknown>[] = [];
  onTestFinished(database.watchChanges((_, record) => left.push(record(visit.id))));
  await database.takeIn({ scope: DOORS, records: [], deletedIds: [visit.id], checkpoint: 2 });
  expect(await left[0]).toBeUndefined();
  expect(await database.read(visit.id)).toBeUndefined();
  expect(await database.save([{ append: { id: visit.id, entries: [append('e1', 2)] } }])).toEqual({
    ok: false,
    reason: 'unknown-record',
  });
});

test('the storage is written to only after the outbox was flushed', async () => {
  const device = memoryDeviceForTest();
  const { storage, asked } = counted(device.storage());
  const disk = createMemoryDisk();
  const done: string[] = [];
  const flushing: { end?: () => void; holds: boolean } = { holds: false };
  const files = memoryFiles(disk);
  const journal = createFileJournal(
    {
      ...files,
      append: async (slot, text) => {
        if (flushing.holds) await new Promise<void>((resolve) => (flushing.end = resolve));
        return files.append(slot, text);
      },
    },
    memorySharing(disk),
  );
  const database = await device.open({ storage, journal });
  asked.length = 0;
  flushing.holds = true;
  const saving = database.save([{ open: visit }]).then(() => done.push('saved'));
  await expect.poll(() => asked.filter((one) => one === 'read').length).toBe(2);
  expect([asked.includes('write'), done]).toEqual([false, []]);
  flushing.end?.();
  await saving;
  expect(asked.at(-1)).toBe('write');
});

test('待上传 is told of with the change that shows what was saved, never after it', async () => {
  const device = memoryDeviceForTest();
  const database = await device.open();
  const told: string[] = [];
  onTestFinished(database.outbox.watch(() => told.push(`waiting ${database.outbox.unsent().size}`)));
  onTestFinished(database.watchChanges(() => told.push('shown')));
  await database.save([{ open: visit }]);
  expect(told).toEqual(['waiting 1', 'shown']);
});

test('待上传 is told of also where only the outbox has it', async () => {
  const device = memoryDeviceForTest();
  const inner = device.storage();
  const database = await device.open({
    storage: {
      ...inner,
      createStorageInstance: async (params) => {
        const instance = await inner.createStorageInstance(params);
        const bulkWrite = instance.bulkWrite.bind(instance);
        return Object.assign(instance, {
          bulkWrite: (...[rows, context]: Parameters<typeof bulkWrite>) =>
            rows.some(({ document }) => Reflect.get(document, 'id') === visit.id)
              ? Promise.reject(new Error('the disk is gone'))
              : bulkWrite(rows, context),
        });
      },
    },
  });
  const told: number[] = [];
  onTestFinished(database.outbox.watch(() => told.push(database.outbox.unsent().size)));
  expect(await database.save([{ open: visit }])).toEqual({ ok: false, reason: 'one-copy' });
  expect(told).toEqual([1]);
});

test('what this page sealed is shown without being opened', async () => {
  const device = memoryDeviceForTest();
  let opened = 0;
  let nth = 0;
  const seal: Seal = {
    seal: async (text) => `${(nth += 1)} ${text}`,
    open: async (sealed) => {
      opened += 1;
      return sealed.slice(sealed.indexOf(' ') + 1);
    },
  };
  const database = await device.open({ seal });
  const seen: (readonly unknown[])[] = [];
  onTestFinished(database.watch({ type: 'visit' }, (records) => seen.push(records)));
  await expect.poll(() => seen.length).toBe(1);
  opened = 0;
  await database.save([{ open: visit }]);
  await database.save([{ append: { id: visit.id, entries: [append('e1', 2)] } }]);
  await expect.poll(() => seen.at(-1)).toEqual([withEntries(visit, append('e1', 2))]);
  expect(opened).toBe(0);
});
