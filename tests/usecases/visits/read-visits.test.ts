import type { RxStorage } from 'rxdb';
import { expect, onTestFinished, test } from 'vitest';
import type { FieldRecord } from '#domain/records/record.ts';
import { memoryDeviceForTest } from '#tests/storage/support/memory-device-for-test.ts';
import { DOORS, setEntry, stampAt, visitAt } from '#tests/storage/support/sample-records.ts';
import { createReadVisits, type ReadVisits } from '#usecases/visits/read-visits.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';

const door = (nth: number): string => `place:cxtyc-a8-1-${101 + nth}`;
const doors = Array.from({ length: 45 }, (_, nth) => door(nth));
/** Visits go from door to door, round after round. */
const rounds = (count: number): readonly FieldRecord[] =>
  Array.from({ length: count * doors.length }, (_, nth) => visitAt(nth, { place: door(nth % doors.length) }));

interface House {
  readonly database: RecordsDatabase;
  readonly visits: ReadVisits;
  /** How many documents the storage answered with. */
  readonly read: () => number;
}

async function houseWith(records: readonly FieldRecord[]): Promise<House> {
  const device = memoryDeviceForTest();
  const inner = device.storage();
  let read = 0;
  const storage: RxStorage<unknown, unknown> = {
    ...inner,
    createStorageInstance: async (params) => {
      const instance = await inner.createStorageInstance(params);
      const query = instance.query.bind(instance);
      return Object.assign(instance, {
        query: async (...args: Parameters<typeof query>) => {
          const answer = await query(...args);
          read += answer.documents.length;
          return answer;
        },
      });
    },
  };
  const database = await device.open({ storage });
  await database.takeIn({ scope: DOORS, records, deletedIds: [], checkpoint: 1 });
  read = 0;
  return { database, visits: createReadVisits({ records: database }), read: () => read };
}

/** The ids of the visits that the house is told of, as they are by now. */
function watched(house: House, since?: number): () => readonly string[] {
  let ids: readonly string[] = [];
  onTestFinished(
    house.visits.visitsOfEach(
      doors,
      since,
    )((found) => {
      ids = found.map(({ id }) => id);
    }),
  );
  return () => ids;
}

test('a house reads one visit a door, however many were made', async () => {
  const made = rounds(20);
  const house = await houseWith(made);
  const ids = watched(house);
  await expect.poll(ids).toEqual(made.slice(-45).map(({ id }) => id));
  expect(house.read()).toBe(45);
});

test('a house in a campaign reads the visits since its first day', async () => {
  const made = rounds(20);
  const house = await houseWith(made);
  const ids = watched(house, Date.parse(stampAt(18 * 45).at));
  await expect.poll(() => [...ids()].sort()).toEqual(made.slice(-90).map(({ id }) => id));
  expect(house.read()).toBe(90);
});

test('a visit that is new, was at another door or is gone changes what the house is told', async () => {
  const made = rounds(2);
  const house = await houseWith(made);
  const ids = watched(house);
  await expect.poll(() => ids().length).toBe(45);
  const fresh = visitAt(500, { place: door(3) });
  await house.database.save([{ open: fresh }]);
  await expect.poll(() => ids()[3]).toBe(fresh.id);
  await house.database.save([{ append: { id: fresh.id, entries: [setEntry('e1', 501, 'place', door(7))] } }]);
  await expect.poll(() => [ids()[3], ids()[7]]).toEqual([made[45 + 3]?.id, fresh.id]);
  const last = made[45 + 9]?.id ?? '';
  await house.database.takeIn({ scope: DOORS, records: [], deletedIds: [last], checkpoint: 2 });
  await expect.poll(() => ids()[9]).toBe(made[9]?.id);
});

test('a house without doors is answered at once', async () => {
  const house = await houseWith([]);
  const told: unknown[] = [];
  onTestFinished(house.visits.visitsOfEach([])((found) => told.push(found)));
  expect(told).toEqual([[]]);
});
