import { createRxDatabase, type RxCollection } from 'rxdb';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { expect, test } from 'vitest';
import { makeRecordsWorker } from '#app/make-records-worker.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { browserWays, createRecordStorage } from '#storage/record-storage.ts';
import { createMemoryDisk, openMemoryJournal } from '#storage/journal/memory-journal.ts';
import { openRecordsDatabase } from '#storage/open-records-database.ts';
import { openJournalOutbox } from '#storage/outbox/journal-outbox.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';
import { createRecordCoder } from '#storage/records/record-coder.ts';
import { recordsSchema, type StoredRecord } from '#storage/records/records-schema.ts';
import { clearSeal } from '#storage/seal.ts';
import { DOORS, visitAt } from '#tests/storage/support/sample-records.ts';

/*
 * The first sync of 10,000 records of about 1 KB in pages of 1,000, on Dexie with strict durability: our takeIn
 * beside RxDB's replicateRxCollection with a local pull handler that does the same decoding work.
 */

const RECORDS = 10_000;
const PAGE = 1_000;
const ROUNDS = 5;
const NOTE = '老人说楼道灯不亮已经两周，物业来看过一次没有修好；希望社区帮忙催一催，另外一楼的雨棚也漏水。';

const clock = { now: () => Date.now(), offset: () => 0 };

function makeRecords(): readonly FieldRecord[] {
  return Array.from({ length: RECORDS }, (_, index) =>
    visitAt(index, {
      place: `place:cxtyc-a${index % 18}-1-${index % 300}`,
      note: `${index} ${NOTE.repeat(4)}`.slice(0, 210),
      campaign: 'campaign:01K0000000000000000000000',
    }),
  );
}

interface Measure {
  readonly ms: number;
  readonly indexedDbMegabytes: number;
}

async function usedMegabytes(): Promise<number> {
  const estimate: StorageEstimate & { readonly usageDetails?: { readonly indexedDB?: number } } =
    await navigator.storage.estimate();
  return (estimate.usageDetails?.indexedDB ?? 0) / 1e6;
}

async function measured(work: () => Promise<void>): Promise<Measure> {
  const before = await usedMegabytes();
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  return { ms: Math.round(ms), indexedDbMegabytes: Math.round((await usedMegabytes()) - before) };
}

async function deleteAllDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = resolve;
      request.onerror = reject;
    });
  }
}

async function openOurs(): Promise<RecordsDatabase> {
  return openRecordsDatabase({
    account: crypto.randomUUID(),
    storage: createRecordStorage(browserWays(makeRecordsWorker)),
    outbox: await openJournalOutbox(openMemoryJournal(createMemoryDisk()), clearSeal),
    seal: clearSeal,
    clock,
    multiInstance: true,
  });
}

async function takeInAll(database: RecordsDatabase, records: readonly FieldRecord[]): Promise<void> {
  for (let first = 0; first < records.length; first += PAGE) {
    const page = records.slice(first, first + PAGE);
    await database.takeIn({ scope: DOORS, records: page, deletedIds: [], checkpoint: first + PAGE });
  }
}

async function withTakeIn(records: readonly FieldRecord[]): Promise<Measure> {
  const database = await openOurs();
  const measure = await measured(() => takeInAll(database, records));
  expect(await database.query({ type: 'visit', order: 'newest', limit: 1 })).toHaveLength(1);
  await database.close();
  await deleteAllDatabases();
  return measure;
}

interface Checkpoint {
  readonly next: number;
}

async function withReplication(records: readonly FieldRecord[]): Promise<Measure> {
  const database = await createRxDatabase<{ records: RxCollection<StoredRecord> }>({
    name: crypto.randomUUID(),
    storage: createRecordStorage(browserWays(makeRecordsWorker)),
    multiInstance: true,
  });
  const { records: collection } = await database.addCollections({ records: { schema: recordsSchema } });
  const coder = createRecordCoder(clearSeal);
  const measure = await measured(async () => {
    const replication = replicateRxCollection<StoredRecord, Checkpoint>({
      collection,
      replicationIdentifier: 'bench',
      live: false,
      waitForLeadership: false,
      pull: {
        batchSize: PAGE,
        handler: async (last) => {
          const first = last?.next ?? 0;
          const page = records.slice(first, first + PAGE);
          const documents = await Promise.all(
            page.map(async (record) => ({ ...(await coder.encode(record)), _deleted: false })),
          );
          return { documents, checkpoint: { next: first + page.length } };
        },
      },
      // As in the app, which has work to send: without one RxDB stores no copies of what it pulled.
      push: { handler: async () => [] },
    });
    await replication.awaitInitialReplication();
  });
  expect(await collection.findOne(records.at(-1)?.id).exec()).not.toBeNull();
  await database.close();
  await deleteAllDatabases();
  return measure;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function summary(measures: readonly Measure[]): string {
  const times = measures.map(({ ms }) => ms);
  const sizes = measures.map(({ indexedDbMegabytes }) => indexedDbMegabytes);
  return `median ${median(times)} ms (${times.join(', ')}), IndexedDB ${median(sizes)} MB (${sizes.join(', ')})`;
}

test('first sync: takeIn beside replicateRxCollection', { timeout: 600_000 }, async ({ annotate }) => {
  const records = makeRecords();
  const bytes = new TextEncoder().encode(JSON.stringify(records)).length;
  const [ours, theirs]: [Measure[], Measure[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await withTakeIn(records));
    theirs.push(await withReplication(records));
  }
  await annotate(`${RECORDS} records, ${Math.round(bytes / RECORDS)} bytes each`);
  await annotate(`takeIn: ${summary(ours)}`);
  await annotate(`replicateRxCollection: ${summary(theirs)}`);
});

test(
  'the same page again, saves and questions on a full device',
  { timeout: 600_000 },
  async ({ annotate }) => {
    const records = makeRecords();
    const database = await openOurs();
    await takeInAll(database, records);
    const again = await measured(() => takeInAll(database, records));
    await annotate(`takeIn of everything again, unchanged: ${again.ms} ms`);

    const saves: number[] = [];
    const repaints: number[] = [];
    let told = 0;
    database.watch({ type: 'visit', place: 'place:cxtyc-a3-1-3', order: 'newest' }, () => (told += 1));
    await expect.poll(() => told).toBe(1);
    for (let index = 0; index < 30; index += 1) {
      const start = performance.now();
      const before = told;
      await database.save([{ open: visitAt(20_000 + index, { place: 'place:cxtyc-a3-1-3' }) }]);
      saves.push(performance.now() - start);
      while (told === before) await new Promise((resolve) => setTimeout(resolve, 0));
      repaints.push(performance.now() - start);
    }
    await annotate(
      `save: median ${median(saves).toFixed(1)} ms, to the watcher ${median(repaints).toFixed(1)} ms`,
    );

    const questions = [
      ['newest 50', { type: 'visit', order: 'newest', limit: 50 }],
      ['one door', { type: 'visit', place: 'place:cxtyc-a3-1-3' }],
      ['one building', { type: 'visit', placePrefix: 'place:cxtyc-a3-' }],
      ['all', { type: 'visit' }],
    ] as const;
    for (const [name, query] of questions) {
      const measures: number[] = [];
      let found = 0;
      for (let round = 0; round < 5; round += 1) {
        const start = performance.now();
        found = (await database.query(query)).length;
        measures.push(performance.now() - start);
      }
      await annotate(`query ${name}: ${found} records, median ${median(measures).toFixed(1)} ms`);
    }
    await database.close();
    await deleteAllDatabases();
  },
);
