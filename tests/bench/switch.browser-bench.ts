import { expect, test } from 'vitest';
import { makeRecordsWorker } from '#app/make-records-worker.ts';
import { browserWays, createRecordStorage } from '#storage/record-storage.ts';
import { type DeviceKeys, openDeviceKeys } from '#storage/keys/open-device-keys.ts';
import { openRecordsDatabase } from '#storage/open-records-database.ts';
import { openJournalOutbox } from '#storage/outbox/journal-outbox.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';
import { asText } from '#lib/json.ts';
import { wipeDevice } from '#storage/wipe-device.ts';
import { DOORS, visitAt } from '#tests/storage/support/sample-records.ts';

/*
 * 换人 on a shared phone: from the close of one account to the first list of the other, each with 10,000 sealed
 * records, its own journals and key on the browser's disk. The password or PIN that is asked between is a person's time.
 */

const RECORDS = 10_000;
const PAGE = 1_000;
const ROUNDS = 6;

interface Opened {
  readonly keys: DeviceKeys;
  readonly database: RecordsDatabase;
}

async function open(account: string): Promise<Opened> {
  const keys = await openDeviceKeys(account, { now: () => Date.now() });
  const seal = keys.keeper.seal();
  if (seal === undefined) throw new Error(`${account} is locked`);
  const database = await openRecordsDatabase({
    account,
    storage: createRecordStorage(browserWays(makeRecordsWorker)),
    outbox: await openJournalOutbox(keys.journals.outbox, seal),
    seal,
    clock: { now: () => Date.now(), offset: () => 0 },
    multiInstance: true,
  });
  return { keys, database };
}

async function close({ keys, database }: Opened): Promise<void> {
  await database.close();
  await keys.keeper.end();
  keys.journals.close();
}

async function fill(account: string): Promise<void> {
  const opened = await open(account);
  for (let first = 0; first < RECORDS; first += PAGE) {
    const records = Array.from({ length: PAGE }, (_, nth) =>
      visitAt(first + nth, { place: `place:${account}-${nth % 300}`, note: `${account} ${nth}` }),
    );
    await opened.database.takeIn({ scope: DOORS, records, deletedIds: [], checkpoint: first + PAGE });
  }
  await close(opened);
}

test('switching between two accounts of 10,000 records', { timeout: 600_000 }, async ({ annotate }) => {
  const accounts = ['loudzhang', 'zhiyuan'] as const;
  for (const account of accounts) await fill(account);
  const times: number[] = [];
  let opened = await open(accounts[0]);
  for (let round = 0; round < ROUNDS; round += 1) {
    const account = accounts[(round + 1) % 2] ?? accounts[0];
    const start = performance.now();
    await close(opened);
    opened = await open(account);
    const listed = await opened.database.query({ type: 'visit', order: 'newest', limit: 50 });
    times.push(performance.now() - start);
    expect(listed).toHaveLength(50);
    const all = await opened.database.query({ type: 'visit' });
    expect(all).toHaveLength(RECORDS);
    expect(all.filter(({ opened: { data } }) => !asText(data['note']).startsWith(`${account} `))).toEqual([]);
  }
  await close(opened);
  for (const account of accounts) await wipeDevice(account);
  const sorted = times.sort((a, b) => a - b).map((time) => time.toFixed(0));
  await annotate(`switch: ${sorted.join(', ')} ms, goal 2,000`);
});
