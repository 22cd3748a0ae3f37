import { test } from 'vitest';
import { makeRecordsWorker } from '#app/make-records-worker.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { createAesSeal } from '#storage/aes-seal.ts';
import { browserWays, createRecordStorage } from '#storage/record-storage.ts';
import { createMemoryDisk, type MemoryDisk, openMemoryJournal } from '#storage/journal/memory-journal.ts';
import { makeDataKey } from '#storage/keys/wrap-key.ts';
import { openRecordsDatabase } from '#storage/open-records-database.ts';
import { openJournalOutbox } from '#storage/outbox/journal-outbox.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';
import { clearSeal, type Seal } from '#storage/seal.ts';
import { dropRecords } from '#storage/wipe-device.ts';
import { DOORS, visitAt } from '#tests/storage/support/sample-records.ts';

/*
 * What sealing costs: 10,000 records of about 1 KB taken in, saves on top of them, and the first questions after a
 * restart, when nothing is decrypted yet; each beside the same in the clear, in turns.
 */

const RECORDS = 10_000;
const PAGE = 1_000;
const ROUNDS = 4;
const NOTE = '老人说楼道灯不亮已经两周，物业来看过一次没有修好；希望社区帮忙催一催，另外一楼的雨棚也漏水。';

const records: readonly FieldRecord[] = Array.from({ length: RECORDS }, (_, index) =>
  visitAt(index, {
    place: `place:cxtyc-a${index % 18}-1-${index % 300}`,
    note: `${index} ${NOTE.repeat(4)}`.slice(0, 210),
    campaign: 'campaign:01K0000000000000000000000',
  }),
);

type Row = Readonly<Record<'first sync' | 'save' | 'restart' | 'one building' | 'all', number>>;

async function open(account: string, disk: MemoryDisk, seal: Seal): Promise<RecordsDatabase> {
  return openRecordsDatabase({
    account,
    storage: createRecordStorage(browserWays(makeRecordsWorker)),
    outbox: await openJournalOutbox(openMemoryJournal(disk), seal),
    seal,
    clock: { now: () => Date.now(), offset: () => 0 },
    multiInstance: true,
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function measure(seal: Seal): Promise<Row> {
  const account = crypto.randomUUID();
  const disk = createMemoryDisk();
  const database = await open(account, disk, seal);
  const firstSync = await timed(async () => {
    for (let first = 0; first < records.length; first += PAGE) {
      const page = records.slice(first, first + PAGE);
      await database.takeIn({ scope: DOORS, records: page, deletedIds: [], checkpoint: first + PAGE });
    }
  });
  const saves: number[] = [];
  for (let index = 0; index < 30; index += 1) {
    saves.push(await timed(() => database.save([{ open: visitAt(20_000 + index) }])));
  }
  await database.close();
  let again = database;
  const restart = await timed(async () => (again = await open(account, disk, seal)));
  const building = await timed(() => again.query({ type: 'visit', placePrefix: 'place:cxtyc-a3-' }));
  const all = await timed(() => again.query({ type: 'visit' }));
  await again.close();
  await dropRecords(account);
  return { 'first sync': firstSync, save: median(saves), restart, 'one building': building, all };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

test('sealed beside clear', { timeout: 600_000 }, async ({ annotate }) => {
  const seal = createAesSeal(await makeDataKey());
  const rows: { clear: Row; sealed: Row }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Whoever comes first pays for what the browser has to warm up.
    const isClearFirst = round % 2 === 0;
    const first = await measure(isClearFirst ? clearSeal : seal);
    const second = await measure(isClearFirst ? seal : clearSeal);
    rows.push(isClearFirst ? { clear: first, sealed: second } : { clear: second, sealed: first });
  }
  for (const name of ['first sync', 'save', 'restart', 'one building', 'all'] as const) {
    const [clear, sealed] = (['clear', 'sealed'] as const).map((kind) =>
      Math.min(...rows.map((row) => row[kind][name])),
    );
    await annotate(
      `${name}: clear ${clear?.toFixed(1)} ms, sealed ${sealed?.toFixed(1)} ms, best of ${ROUNDS}`,
    );
  }
});
