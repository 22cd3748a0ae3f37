import { expect, test } from 'vitest';
import { foldPlace, type Place } from '#domain/roster/place.ts';
import { deviceForTest } from '#tests/support/issue-needs.ts';
import { DOORS, type WritingDevice } from '#tests/support/writing-device.ts';
import { type ChangePlaces, createChangePlaces } from '#usecases/roster/change-places.ts';
import { createReadPlaceUse } from '#usecases/roster/read-place-use.ts';
import { createReadRoster } from '#usecases/roster/read-roster.ts';

async function placeOn({ database }: WritingDevice, id: string): Promise<Place> {
  const record = await database.read(id);
  if (record === undefined) throw new Error(`no ${id}`);
  return foldPlace(record);
}

function changes({ needs }: WritingDevice, role: 'coordinator' | 'volunteer' = 'coordinator'): ChangePlaces {
  return createChangePlaces({ ...needs, role });
}

async function roomsOf({ needs }: WritingDevice, building: string): Promise<readonly (string | undefined)[]> {
  return new Promise((resolve) =>
    createReadRoster(needs).doorsOf(building)((doors) => resolve(doors.map(({ room }) => room))),
  );
}

test('a new building gets its doors by the block, once', async () => {
  const device = await deviceForTest();
  const { addBuilding, addDoors } = changes(device);
  expect(await addBuilding(DOORS, ' 9号楼 ')).toEqual({ ok: true, value: 'place:cxtyc-9' });
  expect(await addBuilding(DOORS, '9栋')).toEqual({ ok: false, reason: 'name-taken' });
  const building = await placeOn(device, 'place:cxtyc-9');
  const block = { unit: '1', fromFloor: 1, toFloor: 30, perFloor: 4 };
  expect(await addDoors(building, block)).toEqual({ ok: true, value: 120 });
  expect(await addDoors(building, block)).toEqual({ ok: false, reason: 'nothing-new' });
  expect(await roomsOf(device, building.id)).toHaveLength(120);
});

test('a closed door is offered nowhere, keeps its records, and comes back', async () => {
  const device = await deviceForTest();
  const { close } = changes(device);
  expect(await close(device.door, true)).toMatchObject({ ok: true });
  expect(await roomsOf(device, 'place:cxtyc-a8')).toEqual(['301']);
  expect((await placeOn(device, device.door.id)).closed).toBe(true);
  expect((await createReadPlaceUse(device.needs)(device.door.id)).residents).toBe(1);
  expect(await close(device.door, false)).toMatchObject({ ok: true });
  expect(await roomsOf(device, 'place:cxtyc-a8')).toEqual(['301', '302']);
});

test('a door gets another number and stays the same record; no two bear one number', async () => {
  const device = await deviceForTest();
  const { renumber } = changes(device);
  expect(await renumber(device.door, { unit: '1', floor: 3, room: '301' })).toMatchObject({
    reason: 'name-taken',
  });
  expect(await renumber(device.door, { unit: '1', floor: 3, room: '三' })).toMatchObject({
    reason: 'no-room',
  });
  expect(await renumber(device.door, { unit: '1', floor: 3, room: '303A' })).toMatchObject({ ok: true });
  expect(await placeOn(device, device.door.id)).toMatchObject({ name: 'A8-1-303A', room: '303A' });
});

test('a building keeps every name that it bore', async () => {
  const device = await deviceForTest();
  const { rename } = changes(device);
  const building = await placeOn(device, 'place:cxtyc-a8');
  expect(await rename(building, '  ')).toMatchObject({ reason: 'no-name' });
  expect(await rename(building, '8号楼')).toMatchObject({ ok: true });
  expect(await placeOn(device, building.id)).toMatchObject({ name: '8号楼', names: ['A8楼', '8号楼'] });
});

test('SY-07, SY-12, JX-08: a building is old or without owner, somebody stands up for it, a unit is 双报到', async () => {
  const device = await deviceForTest();
  const { describe } = changes(device);
  const building = await placeOn(device, 'place:cxtyc-a8');
  expect(building).toMatchObject({ traits: [], patron: '' });
  expect(await describe(building, { traits: ['ownerless'], patron: ' 某局，党建指导员 ' })).toMatchObject({
    ok: true,
  });
  const described = await placeOn(device, building.id);
  expect(described).toMatchObject({ traits: ['ownerless'], patron: '某局，党建指导员' });
  await describe(described, { traits: ['old', 'ownerless'], patron: '' });
  expect(await placeOn(device, building.id)).toMatchObject({ traits: ['old', 'ownerless'], patron: '' });
  const unit = await changes(device).addRespondent(DOORS, 'organisation', '某小学');
  if (!unit.ok) throw new Error(unit.reason);
  await describe(await placeOn(device, unit.value), { traits: ['reports-in'], patron: '' });
  expect((await placeOn(device, unit.value)).traits).toEqual(['reports-in']);
  const volunteers = changes(device, 'volunteer');
  expect(await volunteers.describe(building, { traits: [], patron: '' })).toEqual({
    ok: false,
    reason: 'not-your-role',
  });
});

test('only a coordinator changes places', async () => {
  const device = await deviceForTest();
  const { addBuilding, addRespondent, close, rename } = changes(device, 'volunteer');
  const refused = { ok: false, reason: 'not-your-role' };
  expect(await addBuilding(DOORS, 'B1楼')).toEqual(refused);
  expect(await addRespondent(DOORS, 'shop', '早点铺')).toEqual(refused);
  expect(await close(device.door, true)).toEqual(refused);
  expect(await rename(device.door, 'A8-1-999')).toEqual(refused);
});
