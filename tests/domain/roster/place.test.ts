import { expect, test } from 'vitest';
import { dutiesOf } from '#domain/access/duties.ts';
import { comparePlaces, foldPlace, placeIdPrefix } from '#domain/roster/place.ts';
import { byBuilding } from '#domain/visits/by-building.ts';
import { sampleRecord, sampleSet } from '../sample-record.ts';

const door = { kind: 'door', name: 'A8-1-302', building: 'place:cxtyc-a8', unit: '1', floor: 3, room: '302' };

test('a door is as its record stands', () => {
  const record = sampleRecord('place:cxtyc-a8-1-302', door, [sampleSet('e1', 1, 'name', 'A8楼1单元302')]);
  const names = ['A8-1-302', 'A8楼1单元302'];
  const expected = {
    id: record.id,
    scope: record.scope,
    ...door,
    name: 'A8楼1单元302',
    names,
    traits: [],
    patron: '',
    closed: false,
  };
  expect(foldPlace(record)).toEqual(expected);
});

test('LY-42: one tree: doors are found by their building alone, whichever grid of whichever office it is in', () => {
  const places = [
    { kind: 'building', name: 'A8楼' },
    { ...door, grid: '综治第3网格' },
    { ...door, room: '303', grid: '城管东片' },
  ].map((data, nth) => foldPlace(sampleRecord(nth === 0 ? 'place:cxtyc-a8' : `place:cxtyc-a8-${nth}`, data)));
  const [here, ...others] = byBuilding(places, []);
  expect(others).toEqual([]);
  expect(here?.doors.map(({ room }) => room)).toEqual(['302', '303']);
  expect(dutiesOf(places.slice(0, 1), places.slice(1), [])).toMatchObject([{ doors: 2 }]);
});

test('a place of a kind that a newer app invented stays visible', () => {
  expect(foldPlace(sampleRecord('place:x', { kind: 'kiosk', name: '报刊亭' }))).toMatchObject({
    kind: 'organisation',
    name: '报刊亭',
    floor: undefined,
  });
});

test('A2 comes before A10, and equal names keep a fixed order', () => {
  const places = ['A10楼', 'A2楼', 'A1楼'].map((name, number) =>
    foldPlace(sampleRecord(`place:${number}`, { name })),
  );
  expect(places.sort(comparePlaces).map(({ name }) => name)).toEqual(['A1楼', 'A2楼', 'A10楼']);
  const twins = ['place:2', 'place:1'].map((id) => foldPlace(sampleRecord(id, { name: 'A1楼' })));
  expect(twins.sort(comparePlaces).map(({ id }) => id)).toEqual(['place:1', 'place:2']);
});

test('the ids of a grid’s places begin with community and grid', () => {
  expect(placeIdPrefix('xbd-d-cxtyc-a8')).toBe('place:cxtyc-a8-');
  expect(placeIdPrefix('xbd-c-cxtyc')).toBe('place:');
});
