import { createRxDatabase } from 'rxdb';
import { expect, onTestFinished, test } from 'vitest';
import { createAesSeal } from '#storage/aes-seal.ts';
import { clearDatabaseName } from '#storage/database-name.ts';
import { openJournalDrafts } from '#storage/drafts/journal-drafts.ts';
import { createMemoryDisk, openMemoryJournal } from '#storage/journal/memory-journal.ts';
import { sealJournal } from '#storage/journal/seal-journal.ts';
import { makeDataKey } from '#storage/keys/wrap-key.ts';
import { openJournalOutbox } from '#storage/outbox/journal-outbox.ts';
import type { RecordCollection } from '#storage/records/record-writer.ts';
import { recordsSchema } from '#storage/records/records-schema.ts';
import { clearSeal, type Seal } from '#storage/seal.ts';
import type { ClearDatabase } from '#storage/take-over-records.ts';
import { createFailingStorage } from '#tests/storage/support/failing-storage.ts';
import { memoryDeviceForTest } from '#tests/storage/support/memory-device-for-test.ts';
import type { MemoryDevice } from '#tests/storage/support/memory-device.ts';
import { DOORS, setEntry, visitAt } from '#tests/storage/support/sample-records.ts';

/** Words that must stand nowhere on the disk. */
/** None so short that letters of a cipher may happen to spell it. */
const CANARIES = ['楼道灯不亮', '王淑芬', 'wangsfldbljl', '13800138000', '想起来再写'] as const;

const served = visitAt(1, { note: `${CANARIES[0]}，${CANARIES[1]}说的`, initials: CANARIES[2] });
const own = visitAt(2, { note: `电话 ${CANARIES[3]}` });

async function newSeal(): Promise<Seal> {
  return createAesSeal(await makeDataKey());
}

/** All bytes of a phone, as whoever holds its memory chip would read them. */
function everyByte(device: MemoryDevice, ...more: readonly string[]): string {
  const databases = [...device.collectionStates].map(([name, state]) => [
    name,
    [...state.documents.values()],
  ]);
  return JSON.stringify([databases, device.outboxDisk.texts, more]);
}

function expectNoCanary(bytes: string): void {
  for (const canary of CANARIES) expect(bytes).not.toContain(canary);
}

/** The database that older versions of this program left, on a phone in memory. */
function clearDatabase(device: MemoryDevice): ClearDatabase {
  const keys = (): string[] =>
    [...device.collectionStates.keys()].filter((key) => key.includes(clearDatabaseName('zhiyuan')));
  return {
    exists: async () => keys().length > 0,
    drop: async () => keys().forEach((key) => device.collectionStates.delete(key)),
  };
}

/** A phone as older versions left it: 40 records from the server, one unsent save, one draft, all in the clear. */
async function oldPhone(): Promise<MemoryDevice> {
  const device = memoryDeviceForTest();
  const old = memoryDeviceForTest();
  const before = await old.open();
  const records = [served, ...Array.from({ length: 40 }, (_, index) => visitAt(100 + index))];
  await before.takeIn({ scope: DOORS, records, deletedIds: [], checkpoint: '7-abc' });
  await before.save([{ open: own }]);
  await before.close();
  device.outboxDisk.texts.splice(0, 2, ...old.outboxDisk.texts);
  const database = await createRxDatabase<{ records: RecordCollection }>({
    name: clearDatabaseName('zhiyuan'),
    storage: device.storage(),
    multiInstance: false,
  });
  const added = await database.addCollections({ records: { schema: recordsSchema } });
  const states = [...old.collectionStates.values()].flatMap(
    ({ documents }) => [...documents.values()] as readonly Record<string, unknown>[],
  );
  const bodies = states.filter((document) => 'body' in document);
  const { storageInstance } = added.records;
  await storageInstance.bulkWrite(
    bodies.map((document) => ({ document: document as never })),
    'test',
  );
  await database.close();
  return device;
}

test('nothing that anybody said or typed lies on the disk in words', async () => {
  const seal = await newSeal();
  const device = memoryDeviceForTest();
  const database = await device.open({ seal });
  const draftsDisk = createMemoryDisk();
  const drafts = await openJournalDrafts(openMemoryJournal(draftsDisk), seal);
  await database.takeIn({ scope: DOORS, records: [served], deletedIds: [], checkpoint: '9-xyz' });
  await database.save([{ open: own }]);
  await database.save([
    { append: { id: served.id, entries: [setEntry(served.id, 5, 'note', CANARIES[0])] } },
  ]);
  await drafts.write(`visit-note:${CANARIES[1]}`, CANARIES[4]);

  const bytes = everyByte(device, ...draftsDisk.texts);
  expectNoCanary(bytes);
  expect(bytes).not.toContain('9-xyz');
  expect(bytes).not.toContain('"by"');
  expect(await drafts.read(`visit-note:${CANARIES[1]}`)).toBe(CANARIES[4]);
  expect(await database.query({ type: 'visit' })).toHaveLength(2);
});

test('a sealed outbox fills an emptied database again', async () => {
  const seal = await newSeal();
  const device = memoryDeviceForTest();
  const before = await device.open({ seal });
  await before.save([{ open: own }]);
  await before.close();
  device.loseDatabase();

  const after = await device.open({ seal });
  onTestFinished(() => after.close());
  expect(after.finding).toEqual({ state: 'refilled', records: 1 });
  expect(await after.read(own.id)).toEqual(own);
  expectNoCanary(everyByte(device));
});

test('another key opens nothing and changes nothing', async () => {
  const device = memoryDeviceForTest();
  const before = await device.open({ seal: await newSeal() });
  await before.save([{ open: own }]);
  await before.close();
  const bytes = everyByte(device);
  await expect(device.open({ seal: await newSeal() })).rejects.toThrow();
  expect(everyByte(device)).toBe(bytes);
});

test('an older phone is sealed at the next start without losing a word', async () => {
  const device = await oldPhone();
  const seal = await newSeal();
  expect(everyByte(device)).toContain(CANARIES[0]);
  await sealJournal(openMemoryJournal(device.outboxDisk), seal);
  const database = await device.open({ seal, clear: clearDatabase(device) });

  expect(database.finding).toEqual({ state: 'sound' });
  expect(await database.read(served.id)).toEqual(served);
  expect(await database.read(own.id)).toEqual(own);
  expect(await database.query({ type: 'visit' })).toHaveLength(42);
  expect([...database.outbox.unsent().keys()]).toEqual([own.id]);
  expect(await database.checkpointOf(DOORS)).toBe('7-abc');
  expectNoCanary(everyByte(device));
});

test('killed anywhere while it is being sealed, it is sealed at the next start', async () => {
  for (let writes = 0; writes < 3; writes += 1) {
    const device = await oldPhone();
    const seal = await newSeal();
    const dying = createFailingStorage(device.storage());
    dying.failWritesAfter(writes, new Error('killed'));
    await sealJournal(openMemoryJournal(device.outboxDisk), seal);
    const started = device.open({ seal, clear: clearDatabase(device), storage: dying.storage });
    await started.then((database) => database.close()).catch(() => undefined);

    const database = await device.open({ seal, clear: clearDatabase(device) });
    expect(await database.query({ type: 'visit' })).toHaveLength(42);
    expect(await database.read(own.id)).toEqual(own);
    expect([...database.outbox.unsent().keys()]).toEqual([own.id]);
    expect(await database.checkpointOf(DOORS)).toBe('7-abc');
    expectNoCanary(everyByte(device));
    await database.close();
  }
});

test('a journal killed while it is being sealed is whole either way', async () => {
  const seal = await newSeal();
  const disk = createMemoryDisk();
  const before = await openJournalOutbox(openMemoryJournal(disk), clearSeal);
  await before.add([{ record: { id: own.id, scope: DOORS, type: 'visit', v: 1 }, change: { open: own } }]);
  await before.close();
  const full = [...disk.texts] as [string, string];
  await sealJournal(openMemoryJournal(disk), seal);
  const sealedTexts = [...disk.texts] as [string, string];
  expectNoCanary(sealedTexts.join(''));

  const halfWritten = sealedTexts[1].slice(0, sealedTexts[1].length / 2);
  for (const texts of [full, [full[0], halfWritten], [full[0], sealedTexts[1]], sealedTexts] as const) {
    disk.texts.splice(0, 2, ...texts);
    await sealJournal(openMemoryJournal(disk), seal);
    const after = await openJournalOutbox(openMemoryJournal(disk), seal);
    expect(after.changes().map(({ change }) => change)).toEqual([{ open: own }]);
    expectNoCanary(disk.texts.join(''));
    await after.close();
  }
});
