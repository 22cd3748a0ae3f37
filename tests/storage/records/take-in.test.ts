import { expect, onTestFinished, test } from 'vitest';
import { OPENED_KIND } from '#domain/records/merge.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import type { Arrival, RecordsDatabase } from '#storage/records-database.ts';
import { createFailingStorage } from '#tests/storage/support/failing-storage.ts';
import { memoryDeviceForTest } from '#tests/storage/support/memory-device-for-test.ts';
import { withRawRecords } from '#tests/storage/support/raw-records.ts';
import { DOORS, setEntry, stampAt, visitAt, withEntries } from '#tests/storage/support/sample-records.ts';

async function openForTest(): Promise<RecordsDatabase> {
  const database = await memoryDeviceForTest().open();
  return database;
}

function arrivalOf(records: readonly FieldRecord[], parts: Partial<Arrival> = {}): Arrival {
  return { scope: DOORS, records, deletedIds: [], checkpoint: 1, ...parts };
}

const visit = visitAt(1);
const [e1, e2, e3] = [
  setEntry('e1', 2, 'note', '一'),
  setEntry('e2', 3, 'note', '二'),
  setEntry('e3', 4, 'note', '三'),
];

test('takes in records and remembers where the next page begins', async () => {
  const database = await openForTest();
  expect(await database.checkpointOf(DOORS)).toBeUndefined();
  await database.takeIn(arrivalOf([visit, visitAt(2)], { checkpoint: '2-g1AAA' }));
  await database.takeIn(arrivalOf([], { scope: 'xbd-c-cxtyc', checkpoint: 0 }));
  expect(await database.query({ type: 'visit' })).toEqual([visit, visitAt(2)]);
  expect(await database.checkpointOf(DOORS)).toBe('2-g1AAA');
  expect(await database.checkpointOf('xbd-c-cxtyc')).toBe(0);
});

test('unites what arrives with what is here and unsent', async () => {
  const database = await openForTest();
  await database.takeIn(arrivalOf([withEntries(visit, e1)]));
  await database.save([{ append: { id: visit.id, entries: [e3] } }]);
  await database.takeIn(arrivalOf([withEntries(visit, e1, e2)], { checkpoint: 2 }));
  expect(await database.read(visit.id)).toEqual(withEntries(visit, e1, e2, e3));
  expect([...(database.outbox.unsent().get(visit.id)?.entryIds ?? [])]).toEqual(['e3']);
});

test('an older copy takes nothing away', async () => {
  const database = await openForTest();
  await database.takeIn(arrivalOf([withEntries(visit, e1, e2)]));
  await database.takeIn(arrivalOf([withEntries(visit, e1)], { checkpoint: 2 }));
  expect(await database.read(visit.id)).toEqual(withEntries(visit, e1, e2));
});

test('an arrival that holds what was unsent empties the outbox', async () => {
  const database = await openForTest();
  await database.save([{ open: visit }, { append: { id: visit.id, entries: [e1] } }]);
  await database.takeIn(arrivalOf([visit]));
  expect([...(database.outbox.unsent().get(visit.id)?.entryIds ?? [])]).toEqual(['e1']);
  await database.takeIn(arrivalOf([withEntries(visit, e1)]));
  expect(database.outbox.unsent().size).toBe(0);
});

test('drops no unsent entry, however saves and arrivals mix', async () => {
  const database = await openForTest();
  await database.save([{ open: visit }]);
  const entries = Array.from({ length: 30 }, (_, index) => setEntry(`e${index}`, index, 'note', `${index}`));
  await Promise.all(
    entries.flatMap((entry, index) => [
      database.save([{ append: { id: visit.id, entries: [entry] } }]),
      database.takeIn(arrivalOf([withEntries(visit, ...entries.slice(0, index % 5))], { checkpoint: index })),
    ]),
  );
  expect(await database.read(visit.id)).toEqual(withEntries(visit, ...entries));
  const unsent = database.outbox.unsent().get(visit.id)?.entryIds ?? new Set();
  for (const entry of entries.slice(4)) expect(unsent).toContain(entry.id);
});

test('a server’s deletion removes the record', async () => {
  const database = await openForTest();
  await database.takeIn(arrivalOf([visit, visitAt(2)]));
  const told: number[] = [];
  onTestFinished(database.watch({ type: 'visit' }, (records) => told.push(records.length)));
  await expect.poll(() => told).toEqual([2]);
  await database.takeIn(arrivalOf([], { deletedIds: [visit.id, 'visit:never-here'], checkpoint: 2 }));
  expect(await database.read(visit.id)).toBeUndefined();
  await expect.poll(() => told).toEqual([2, 1]);
  await database.takeIn(arrivalOf([visit], { checkpoint: 3 }));
  expect(await database.read(visit.id)).toEqual(visit);
});

test('nothing that was said stays behind a deletion', async () => {
  const device = memoryDeviceForTest();
  const database = await device.open();
  await database.takeIn(arrivalOf([visit]));
  await database.takeIn(arrivalOf([], { deletedIds: [visit.id], checkpoint: 2 }));
  await database.close();
  const left = await withRawRecords(device, ({ storageInstance }) =>
    storageInstance.findDocumentsById([visit.id], true),
  );
  expect(left).toMatchObject([{ _deleted: true, body: '', place: '', state: '' }]);
});

test('a server’s deletion leaves a record with unsent entries, and tells', async () => {
  const database = await openForTest();
  await database.takeIn(arrivalOf([visit]));
  await database.save([{ append: { id: visit.id, entries: [e1] } }]);
  await database.takeIn(arrivalOf([], { deletedIds: [visit.id], checkpoint: 2 }));
  expect(await database.read(visit.id)).toEqual(withEntries(visit, e1));
  expect(database.outbox.unsent().get(visit.id)?.refused).toBe('deleted');
});

test('what is known already is not written again', async () => {
  const database = await openForTest();
  await database.takeIn(arrivalOf([withEntries(visit, e1), visitAt(2)]));
  const told: unknown[] = [];
  onTestFinished(database.watch({ type: 'visit' }, (records) => told.push(records)));
  await expect.poll(() => told.length).toBe(1);
  await database.takeIn(arrivalOf([visit, withEntries(visit, e1), visitAt(2)], { checkpoint: 9 }));
  await database.takeIn(arrivalOf([visitAt(3)], { checkpoint: 10 }));
  await expect.poll(() => told.length).toBe(2);
});

test('an erasure on the server reaches the device', async () => {
  const database = await openForTest();
  await database.takeIn(arrivalOf([withEntries(visit, e1)]));
  const erased = withEntries(visit, { ...e1, data: { erased: true } });
  await database.takeIn(arrivalOf([erased], { checkpoint: 2 }));
  expect(await database.read(visit.id)).toEqual(erased);
});

test('puts into order what another program left in disorder', async () => {
  const database = await openForTest();
  const early = { ...setEntry('o1', 0, 'note', ''), kind: OPENED_KIND, data: { note: '更早' } };
  await database.takeIn(arrivalOf([withEntries(visit, e2, e1), withEntries(visitAt(9), early)]));
  expect(await database.read(visit.id)).toEqual(withEntries(visit, e1, e2));
  expect((await database.read(visitAt(9).id))?.opened).toEqual({ ...stampAt(0), data: { note: '更早' } });
});

test('keeps records of types and versions that it does not know', async () => {
  const database = await openForTest();
  const strange: FieldRecord = { ...visitAt(1), id: 'quiz:1', type: 'quiz', v: 7 };
  await database.takeIn(arrivalOf([strange]));
  expect(await database.query({ type: 'quiz' })).toEqual([strange]);
});

test('nobody outside can touch or see the database’s own documents', async () => {
  const database = await openForTest();
  await database.takeIn(arrivalOf([], { checkpoint: 5 }));
  const own = `.checkpoint:${DOORS}`;
  await database.takeIn(arrivalOf([{ ...visit, id: own }], { deletedIds: [own, '.canary'], checkpoint: 6 }));
  expect(await database.read(own)).toBeUndefined();
  expect(await database.readMany([own, '.canary'])).toEqual([]);
  expect(await database.checkpointOf(DOORS)).toBe(6);
});

test('reads many at once and leaves out the absent', async () => {
  const database = await openForTest();
  await database.takeIn(arrivalOf([visit, visitAt(2)]));
  const read = await database.readMany([visit.id, 'visit:none', visitAt(2).id, visit.id]);
  expect(read.map(({ id }) => id).sort()).toEqual([visit.id, visitAt(2).id]);
});

test('a page of which only a part could be written is asked for again', async () => {
  const device = memoryDeviceForTest();
  const failing = createFailingStorage(device.storage());
  const database = await device.open({ storage: failing.storage });
  const records = Array.from({ length: 600 }, (_, number) => visitAt(number));
  failing.failWritesAfter(1, new Error('killed'));
  await expect(database.takeIn(arrivalOf(records, { checkpoint: 600 }))).rejects.toThrow('killed');
  expect(await database.checkpointOf(DOORS)).toBeUndefined();
  const written = (await database.query({ type: 'visit' })).length;
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(records.length);
  failing.heal();
  await database.takeIn(arrivalOf(records, { checkpoint: 600 }));
  expect(await database.checkpointOf(DOORS)).toBe(600);
  expect(await database.query({ type: 'visit' })).toHaveLength(600);
});

test('what was deleted before its acknowledgement came leaves with it', async () => {
  const database = await openForTest();
  await database.save([{ open: visit }]);
  await database.takeIn(arrivalOf([], { deletedIds: [visit.id] }));
  expect(database.outbox.unsent().get(visit.id)?.refused).toBe('deleted');
  await database.takeIn(arrivalOf([], { acknowledged: [visit] }));
  expect(await database.read(visit.id)).toBeUndefined();
  expect(database.outbox.unsent().size).toBe(0);
});

test('what the server never had of a deleted record stays when the rest is acknowledged', async () => {
  const database = await openForTest();
  await database.save([{ open: visit }, { append: { id: visit.id, entries: [e1] } }]);
  await database.takeIn(arrivalOf([], { deletedIds: [visit.id] }));
  await database.takeIn(arrivalOf([], { acknowledged: [visit] }));
  expect(await database.read(visit.id)).toEqual(withEntries(visit, e1));
  expect([...(database.outbox.unsent().get(visit.id)?.entryIds ?? [])]).toEqual(['e1']);
});
