import { communityScope, doorsScope } from '#domain/access/scopes.ts';
import { openRecord } from '#domain/records/drafting.ts';
import type { FieldRecord, Stamp } from '#domain/records/record.ts';
import { foldPlace, type Place } from '#domain/roster/place.ts';
import type { JsonObject } from '#lib/json.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';
import { memoryDeviceForTest } from '#tests/storage/support/memory-device-for-test.ts';
import type { MemoryDevice } from '#tests/storage/support/memory-device.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

export const DOORS = doorsScope('cxtyc', 'a8');
export const COMMUNITY = communityScope('cxtyc');

/** 2026-11-22 20:00 in China. */
const EVENING = Date.parse('2026-11-22T12:00:00.000Z');

/** A volunteer's phone with the roster of one building as the server sent it, and a clock that a test moves. */
export interface WritingDevice {
  readonly memory: MemoryDevice;
  readonly database: RecordsDatabase;
  readonly needs: WritingNeeds;
  readonly door: Place;
  readonly pass: (minutes: number) => void;
}

/** What lives longer than one test, as what a `beforeAll` makes, has to bring a memory of its own. */
export async function createWritingDevice(
  account = 'zhiyuan',
  device = 'phone-1',
  memory: MemoryDevice = memoryDeviceForTest(),
): Promise<WritingDevice> {
  const database = await memory.open({ account });
  let now = EVENING;
  let made = 0;
  await database.takeIn({ scope: DOORS, records: roster(), deletedIds: [], checkpoint: 1 });
  await database.takeIn({ scope: COMMUNITY, records: campaigns(), deletedIds: [], checkpoint: 1 });
  return {
    memory,
    database,
    needs: {
      records: database,
      clock: { now: () => now, offset: () => 0 },
      ids: { next: () => `${device}-${String((made += 1)).padStart(4, '0')}` },
      author: { account, device },
    },
    door: foldPlace(doorRecord('302')),
    pass: (minutes) => {
      now += minutes * 60_000;
    },
  };
}

const provisioned: Stamp = { by: 'admin', at: '2026-11-01T00:00:00.000Z', offset: 0, device: 'provision' };

function provision(id: string, scope: string, data: JsonObject): FieldRecord {
  return openRecord(id, scope, provisioned, data);
}

function doorRecord(room: string): FieldRecord {
  return provision(`place:cxtyc-a8-1-${room}`, DOORS, {
    kind: 'door',
    name: `A8-1-${room}`,
    building: 'place:cxtyc-a8',
    unit: '1',
    floor: Number(room.slice(0, -2)),
    room,
  });
}

function roster(): readonly FieldRecord[] {
  return [
    provision('place:cxtyc-a8', DOORS, { kind: 'building', name: 'A8楼' }),
    doorRecord('301'),
    doorRecord('302'),
    provision('resident:cxtyc-a8-1-302-1', DOORS, {
      door: 'place:cxtyc-a8-1-302',
      name: '王淑芬',
      initials: 'wsf',
      phone: '00012345678',
      relation: '户主',
    }),
  ];
}

function campaigns(): readonly FieldRecord[] {
  return [
    provision('campaign:cxtyc-100', COMMUNITY, {
      name: '百日大走访',
      from: '2026-10-01',
      to: '2027-01-08',
      target: 0.3,
    }),
  ];
}
