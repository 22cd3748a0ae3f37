import { createRxDatabase } from 'rxdb';
import { expect, onTestFinished, test } from 'vitest';
import { createAesSeal, isSealed } from '#storage/aes-seal.ts';
import { makeDataKey } from '#storage/keys/wrap-key.ts';
import type { RecordCollection } from '#storage/records/record-writer.ts';
import { recordsSchema, type StoredRecord } from '#storage/records/records-schema.ts';
import type { Seal } from '#storage/seal.ts';
import { sealBodies } from '#storage/sealed-storage.ts';
import { createMemoryDevice, type MemoryDevice } from './support/memory-device.ts';

const WORDS = '楼道的灯又不亮了';

async function openRecords(
  device: MemoryDevice,
  seal: Seal,
  multiInstance = false,
): Promise<RecordCollection> {
  const database = await createRxDatabase<{ records: RecordCollection }>({
    name: 'sealed',
    storage: sealBodies(device.storage(), seal),
    multiInstance,
  });
  onTestFinished(async () => {
    await database.close();
  });
  return (await database.addCollections({ records: { schema: recordsSchema } })).records;
}

function record(id: string, body: string): StoredRecord {
  const at = '2026-11-22T12:00:00.000Z';
  return { id, type: 'visit', scope: 'xbd-d-a-1', v: 1, body, place: '', state: '', at, atDesc: '1' };
}

async function put(
  { storageInstance }: RecordCollection,
  ...records: readonly StoredRecord[]
): Promise<void> {
  const rows = records.map((each) => ({
    document: { ...each, _deleted: false, _attachments: {}, _meta: { lwt: 1 }, _rev: '' },
  }));
  await storageInstance.bulkWrite(rows, 'test');
}

function bodiesOnDisk(device: MemoryDevice): readonly string[] {
  const documents = [...device.collectionStates.values()].flatMap(
    (state) => [...state.documents.values()] as readonly { readonly body?: string }[],
  );
  return documents.flatMap(({ body }) => body ?? []);
}

async function newSeal(): Promise<Seal> {
  return createAesSeal(await makeDataKey());
}

test('a body lies sealed on the disk and is asked for in the clear; an empty one stays empty', async () => {
  const device = createMemoryDevice();
  const records = await openRecords(device, await newSeal());
  await put(records, record('visit:1', WORDS), record('visit:2', ''));
  const [found] = await records.storageInstance.findDocumentsById(['visit:1'], false);
  expect(found?.body).toBe(WORDS);
  expect(bodiesOnDisk(device).map(isSealed).sort()).toEqual([false, true]);
  expect(bodiesOnDisk(device).join('')).not.toContain(WORDS);
});

test('a write is heard of in the clear before it ends', async () => {
  const records = await openRecords(createMemoryDevice(), await newSeal());
  const heard: string[] = [];
  records.storageInstance.changeStream().subscribe(({ events }) => {
    heard.push(...events.map(({ documentData }) => documentData.body));
  });
  await put(records, record('visit:1', WORDS), record('visit:2', ''));
  expect(heard.sort()).toEqual(['', WORDS].sort());
});

test('what another tab wrote is heard of in the clear', async () => {
  const device = createMemoryDevice();
  const seal = await newSeal();
  const [mine, theirs] = [await openRecords(device, seal, true), await openRecords(device, seal, true)];
  const heard: string[] = [];
  mine.storageInstance.changeStream().subscribe(({ events }) => {
    heard.push(...events.map(({ documentData }) => documentData.body));
  });
  await put(theirs, record('visit:1', WORDS));
  await expect.poll(() => heard).toEqual([WORDS]);
});

test('what another key sealed is refused, and word of it stays sealed', async () => {
  const device = createMemoryDevice();
  const mine = await openRecords(device, await newSeal(), true);
  const theirs = await openRecords(device, await newSeal(), true);
  const heard: string[] = [];
  mine.storageInstance.changeStream().subscribe(({ events }) => {
    heard.push(...events.map(({ documentData }) => documentData.body));
  });
  await put(theirs, record('visit:1', WORDS));
  await expect.poll(() => heard.map(isSealed)).toEqual([true]);
  await expect(mine.storageInstance.findDocumentsById(['visit:1'], false)).rejects.toThrow();
});
