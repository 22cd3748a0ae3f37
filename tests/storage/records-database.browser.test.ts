import { describe, expect, onTestFinished, test } from 'vitest';
import { makeRecordsWorker } from '#app/make-records-worker.ts';
import { openDeviceJournals } from '#storage/journal/device-journals.ts';
import { openRecordsDatabase } from '#storage/open-records-database.ts';
import { openJournalOutbox } from '#storage/outbox/journal-outbox.ts';
import { browserWays, createRecordStorage, type StorageWays } from '#storage/record-storage.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';
import { clearSeal } from '#storage/seal.ts';
import { dropRecords, wipeDevice } from '#storage/wipe-device.ts';
import { recordStoreContract } from '#tests/contracts/record-store.ts';
import { DOORS, setEntry, visitAt, withEntries } from './support/sample-records.ts';

const clock = { now: () => Date.parse('2026-11-22T12:00:00.000Z'), offset: () => 0 };
const names = { tabs: 0 };

/** Cannot run the worker's script. */
const oldBrowser: StorageWays = {
  startWorker: () => new Worker('/no-such-script.js', { type: 'module' }),
  loadInPage: () => import('#storage/dexie-storage.ts'),
};

/** Opens the account's database on this device with everything real, as a tab of its own. */
async function openTab(
  account: string,
  inBrowser = createRecordStorage(browserWays(makeRecordsWorker)),
): Promise<RecordsDatabase> {
  names.tabs += 1;
  const storage = { ...inBrowser, name: `dexie-${names.tabs}` };
  const journals = await openDeviceJournals(account);
  const outbox = await openJournalOutbox(journals.outbox, clearSeal);
  const database = await openRecordsDatabase({
    account,
    storage,
    outbox,
    seal: clearSeal,
    clock,
    multiInstance: true,
  });
  return {
    ...database,
    close: async () => {
      await database.close();
      await journals.drafts.close();
      journals.close();
    },
  };
}

function newAccount(): string {
  const account = crypto.randomUUID();
  onTestFinished(() => wipeDevice(account));
  return account;
}

async function openForTest(account: string): Promise<RecordsDatabase> {
  const database = await openTab(account);
  onTestFinished(() => database.close());
  return database;
}

describe('on Dexie and OPFS', () => {
  recordStoreContract(() => openForTest(newAccount()));

  test('finds records, unsent work and checkpoints again after being closed', async () => {
    const account = newAccount();
    const first = await openTab(account);
    expect(first.finding).toEqual({ state: 'new' });
    await first.save([{ open: visitAt(1) }]);
    await first.takeIn({ scope: DOORS, records: [visitAt(2)], deletedIds: [], checkpoint: '12-abc' });
    await first.close();

    const second = await openForTest(account);
    expect(second.finding).toEqual({ state: 'sound' });
    expect(await second.query({ type: 'visit' })).toEqual([visitAt(1), visitAt(2)]);
    expect([...second.outbox.unsent().keys()]).toEqual([visitAt(1).id]);
    expect(await second.checkpointOf(DOORS)).toBe('12-abc');
  });

  test('gets unsent records back when the browser has lost the whole database', async () => {
    const account = newAccount();
    const first = await openTab(account);
    await first.save([{ open: visitAt(1) }, { open: visitAt(2) }]);
    await first.takeIn({ scope: DOORS, records: [visitAt(2), visitAt(3)], deletedIds: [], checkpoint: 7 });
    await first.close();
    await dropRecords(account);

    const second = await openForTest(account);
    expect(second.finding).toEqual({ state: 'refilled', records: 1 });
    expect(await second.query({ type: 'visit' })).toEqual([visitAt(1)]);
    expect(await second.checkpointOf(DOORS)).toBeUndefined();
  });

  test('loses neither of two changes that two tabs make at once', async () => {
    const account = newAccount();
    const [here, there] = [await openForTest(account), await openForTest(account)];
    const visit = visitAt(1);
    await here.save([{ open: visit }]);
    const entries = Array.from({ length: 20 }, (_, index) =>
      setEntry(`e${index}`, index, 'note', `${index}`),
    );
    await Promise.all(
      entries.map((entry, index) =>
        (index % 2 === 0 ? here : there).save([{ append: { id: visit.id, entries: [entry] } }]),
      ),
    );
    expect(await here.read(visit.id)).toEqual(withEntries(visit, ...entries));
    expect(await there.read(visit.id)).toEqual(withEntries(visit, ...entries));
    await expect.poll(() => here.outbox.unsent().get(visit.id)?.entryIds.size).toBe(21);
    await expect.poll(() => there.outbox.unsent().get(visit.id)?.entryIds.size).toBe(21);
  });

  test('a watcher in one tab hears of what another tab saves', async () => {
    const account = newAccount();
    const [here, there] = [await openForTest(account), await openForTest(account)];
    const told: number[] = [];
    onTestFinished(here.watch({ type: 'visit' }, (records) => told.push(records.length)));
    await expect.poll(() => told).toEqual([0]);
    await there.save([{ open: visitAt(1) }]);
    await expect.poll(() => told).toEqual([0, 1]);
  });

  test('a browser that cannot run the worker has the same records, written by the page', async () => {
    const account = newAccount();
    const usual = await openTab(account);
    await usual.save([{ open: visitAt(1) }]);
    await usual.close();

    const old = await openTab(account, createRecordStorage(oldBrowser));
    onTestFinished(() => old.close());
    expect(old.finding).toEqual({ state: 'sound' });
    await old.save([{ open: visitAt(2) }]);
    const other = await openForTest(account);
    expect(await other.query({ type: 'visit' })).toEqual([visitAt(1), visitAt(2)]);
  });

  test('an app of which neither way is on the device says that a part of it is missing', async () => {
    const storage = createRecordStorage({
      ...oldBrowser,
      loadInPage: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
    });
    await expect(openTab(newAccount(), storage)).rejects.toMatchObject({ trouble: 'chunk-missing' });
  });

  test('wiping an account leaves nothing of it and nothing of others out', async () => {
    const [leaving, staying] = [newAccount(), newAccount()];
    const other = await openForTest(staying);
    await other.save([{ open: visitAt(1) }]);
    const database = await openTab(leaving);
    await database.save([{ open: visitAt(1) }]);
    await database.close();
    await wipeDevice(leaving);

    const databases = await indexedDB.databases();
    expect(databases.filter(({ name }) => name?.includes(leaving))).toEqual([]);
    expect(databases.filter(({ name }) => name?.includes(staying))).toHaveLength(2);
    const again = await openForTest(leaving);
    expect(again.finding).toEqual({ state: 'new' });
    expect(await other.query({ type: 'visit' })).toHaveLength(1);
  });
});
