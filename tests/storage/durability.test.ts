import { describe, expect, test } from 'vitest';
import {
  memoryFiles,
  memorySharing,
  type MemoryDisk,
  openMemoryJournal,
} from '#storage/journal/memory-journal.ts';
import { createFileJournal } from '#storage/journal/file-journal.ts';
import type { Journal, JournalFiles } from '#storage/journal/journal.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';
import { memoryDeviceForTest } from './support/memory-device-for-test.ts';
import type { DeviceParts, MemoryDevice } from './support/memory-device.ts';
import { createFailingStorage } from './support/failing-storage.ts';
import { DOORS, setEntry, visitAt, withEntries } from './support/sample-records.ts';

async function openForTest(device: MemoryDevice, parts?: DeviceParts): Promise<RecordsDatabase> {
  const database = await device.open(parts);
  return database;
}

/** A journal whose disk refuses every append from now on, after writing so much of it. */
function fullJournal(disk: MemoryDisk, errorName: string, written = 0): Journal {
  const files: JournalFiles = {
    ...memoryFiles(disk),
    append: async (slot, text) => {
      disk.texts[slot] += text.slice(0, written);
      throw new DOMException('full', errorName);
    },
  };
  return createFileJournal(files, memorySharing(disk));
}

const visit = visitAt(1);
const entry = setEntry('e1', 2, 'note', '后来');

describe('a kill', () => {
  test('of a new device leaves a sound one', async () => {
    const device = memoryDeviceForTest();
    const first = await device.open();
    expect(first.finding).toEqual({ state: 'new' });
    await first.close();
    expect((await openForTest(device)).finding).toEqual({ state: 'sound' });
  });

  test('between the two writes of a save is made good at the next start', async () => {
    const device = memoryDeviceForTest();
    const failing = createFailingStorage(device.storage());
    const first = await device.open({ storage: failing.storage });
    await first.save([{ open: visit }]);
    failing.failWrites(new Error('killed'));
    expect(await first.save([{ append: { id: visit.id, entries: [entry] } }, { open: visitAt(5) }])).toEqual({
      ok: false,
      reason: 'one-copy',
    });
    await first.close();

    const second = await openForTest(device);
    expect(second.finding).toEqual({ state: 'sound' });
    expect(await second.query({ type: 'visit' })).toEqual([withEntries(visit, entry), visitAt(5)]);
  });

  test('that takes the database with it costs no unsent record', async () => {
    const device = memoryDeviceForTest();
    const first = await device.open();
    await first.save([{ open: visit }, { open: visitAt(2) }]);
    await first.save([{ append: { id: visit.id, entries: [entry] } }]);
    await first.close();
    device.loseDatabase();

    const second = await openForTest(device);
    expect(second.finding).toEqual({ state: 'refilled', records: 2 });
    expect(await second.query({ type: 'visit' })).toEqual([withEntries(visit, entry), visitAt(2)]);
    expect(second.outbox.unsent().size).toBe(2);
  });

  test('that takes a database without unsent work with it is noticed all the same', async () => {
    const device = memoryDeviceForTest();
    await (await device.open()).close();
    device.loseDatabase();
    expect((await openForTest(device)).finding).toEqual({ state: 'refilled', records: 0 });
  });

  test('while refilling is followed by another refill', async () => {
    const device = memoryDeviceForTest();
    const first = await device.open();
    await first.save([{ open: visit }]);
    await first.close();
    device.loseDatabase();
    const failing = createFailingStorage(device.storage());
    failing.failWritesAfter(1, new DOMException('killed', 'UnknownError'));
    await expect(device.open({ storage: failing.storage })).rejects.toMatchObject({ trouble: 'damaged' });
    expect((await openForTest(device)).finding).toEqual({ state: 'refilled', records: 1 });
  });

  test('an entry whose record only the server has left comes back together with the record', async () => {
    const device = memoryDeviceForTest();
    const first = await device.open();
    await first.takeIn({ scope: DOORS, records: [visit], deletedIds: [], checkpoint: 1 });
    await first.save([{ append: { id: visit.id, entries: [entry] } }]);
    await first.close();
    device.loseDatabase();

    const second = await openForTest(device);
    expect(second.finding).toEqual({ state: 'refilled', records: 1 });
    expect(await second.read(visit.id)).toBeUndefined();
    await second.takeIn({ scope: DOORS, records: [visit], deletedIds: [], checkpoint: 1 });
    expect(await second.read(visit.id)).toEqual(withEntries(visit, entry));
    expect([...(second.outbox.unsent().get(visit.id)?.entryIds ?? [])]).toEqual(['e1']);
  });

  test('while the outbox was being written tears off that save only', async () => {
    const device = memoryDeviceForTest();
    const first = await device.open();
    await first.save([{ open: visit }]);
    await first.save([{ open: visitAt(2) }]);
    await first.close();
    device.loseDatabase();
    device.outboxDisk.texts[0] = device.outboxDisk.texts[0].slice(0, -20);
    expect(await (await openForTest(device)).query({ type: 'visit' })).toEqual([visit]);
  });
});

describe('a full disk', () => {
  test('refuses the save and keeps everything saved before', async () => {
    const device = memoryDeviceForTest();
    const journal = fullJournal(device.outboxDisk, 'QuotaExceededError', 30);
    const first = await device.open();
    await first.save([{ open: visit }]);
    await first.close();

    const full = await device.open({ journal });
    expect(await full.save([{ open: visitAt(2) }])).toEqual({ ok: false, reason: 'no-space' });
    expect(await full.read(visitAt(2).id)).toBeUndefined();
    expect(full.outbox.unsent().size).toBe(1);
    await full.close();

    const roomy = await openForTest(device);
    expect(await roomy.save([{ open: visitAt(3) }])).toMatchObject({ ok: true });
    expect((await openedAgain(device, roomy)).map(({ id }) => id)).toEqual([visit.id, visitAt(3).id]);
  });

  test('in the database alone is told as one copy', async () => {
    const device = memoryDeviceForTest();
    const failing = createFailingStorage(device.storage());
    const database = await openForTest(device, { storage: failing.storage });
    failing.failWrites(new DOMException('full', 'QuotaExceededError'));
    expect(await database.save([{ open: visit }])).toEqual({ ok: false, reason: 'one-copy' });
  });

  test.each([0, 1])('after %i writes moves no checkpoint past what was not taken in', async (writes) => {
    const device = memoryDeviceForTest();
    const failing = createFailingStorage(device.storage());
    const database = await openForTest(device, { storage: failing.storage });
    await database.save([{ open: visit }]);
    failing.failWritesAfter(writes, new DOMException('full', 'QuotaExceededError'));
    const arrival = { scope: DOORS, records: [visit, visitAt(2)], deletedIds: [], checkpoint: 5 };
    await expect(database.takeIn(arrival)).rejects.toThrow();
    expect(await database.checkpointOf(DOORS)).toBeUndefined();
    expect(database.outbox.unsent().size).toBe(1);
    failing.heal();
    await database.takeIn(arrival);
    expect(await database.checkpointOf(DOORS)).toBe(5);
    expect(database.outbox.unsent().size).toBe(0);
  });
});

test('an outbox that fails for another reason refuses the save', async () => {
  const device = memoryDeviceForTest();
  await (await device.open()).close();
  const journal = fullJournal(device.outboxDisk, 'InvalidStateError');
  const database = await openForTest(device, { journal });
  expect(await database.save([{ open: visit }])).toEqual({ ok: false, reason: 'not-written' });
  expect(await database.read(visit.id)).toBeUndefined();
});

/** What a start finds that has nothing but the journal and the database on the disk. */
async function openedAgain(
  device: MemoryDevice,
  database: RecordsDatabase,
): Promise<readonly { readonly id: string }[]> {
  const present = await database.query({ type: 'visit' });
  const again = await openForTest(device);
  expect(await again.query({ type: 'visit' })).toEqual(present);
  return present;
}

test('a deletion that comes in the middle of a save does not take the record from under it', async () => {
  const device = memoryDeviceForTest();
  const inner = openMemoryJournal(device.outboxDisk);
  let letGo: () => void = () => undefined;
  let gate: Promise<void> = Promise.resolve();
  const journal: Journal = { ...inner, append: (lines) => gate.then(() => inner.append(lines)) };
  const database = await openForTest(device, { journal });
  await database.takeIn({ scope: DOORS, records: [visit], deletedIds: [], checkpoint: 1 });

  gate = new Promise((resolve) => (letGo = resolve));
  const saving = database.save([{ append: { id: visit.id, entries: [entry] } }]);
  await database.read(visit.id);
  const deleting = database.takeIn({ scope: DOORS, records: [], deletedIds: [visit.id], checkpoint: 2 });
  await expect.poll(() => database.read(visit.id)).toBeUndefined();
  letGo();
  expect((await saving).ok).toBe(true);
  await deleting;
  expect(await database.read(visit.id)).toEqual(withEntries(visit, entry));
  expect(database.outbox.unsent().has(visit.id)).toBe(true);
});

describe('a lost outbox beside a sound database', () => {
  test('puts all own work up for sending again, and nobody else’s', async () => {
    const device = memoryDeviceForTest();
    const first = await device.open();
    const theirs = visitAt(2, {}, { by: 'loudzhang', device: 'phone-2' });
    await first.save([{ open: visit }]);
    await first.takeIn({ scope: DOORS, records: [visit, theirs, visitAt(3)], deletedIds: [], checkpoint: 3 });
    await first.save([{ append: { id: theirs.id, entries: [entry] } }]);
    await first.close();
    device.outboxDisk.texts[0] = '';

    const second = await openForTest(device);
    expect(second.finding).toEqual({ state: 'sound' });
    const entryIds = [...second.outbox.unsent()].map(([id, unsent]) => [id, unsent.entryIds.size]);
    expect(entryIds.sort()).toEqual(
      [
        [visit.id, 1],
        [visitAt(3).id, 1],
        [theirs.id, 1],
      ].sort(),
    );
    expect([...(second.outbox.unsent().get(theirs.id)?.entryIds ?? [])]).toEqual(['e1']);
  });

  test('reclaims nothing while the outbox is whole', async () => {
    const device = memoryDeviceForTest();
    const first = await device.open();
    await first.takeIn({ scope: DOORS, records: [visit], deletedIds: [], checkpoint: 3 });
    await first.close();
    expect((await openForTest(device)).outbox.unsent().size).toBe(0);
  });
});
