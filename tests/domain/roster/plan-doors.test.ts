import { expect, test } from 'vitest';
import { blockFault, type DoorBlock, planDoors } from '#domain/roster/plan-doors.ts';
import { foldPlace } from '#domain/roster/place.ts';
import { sampleRecord } from '../sample-record.ts';

const A8 = foldPlace(sampleRecord('place:cxtyc-a8', { kind: 'building', name: 'A8楼' }));
const block: DoorBlock = { unit: '3', fromFloor: 2, toFloor: 3, perFloor: 2 };

test('a block names its doors by floor and number, and passes over those that stand', () => {
  const standing = [foldPlace(sampleRecord('place:cxtyc-a8-3-202', { kind: 'door', name: 'A8-3-202' }))];
  const { doors, known } = planDoors(A8, block, standing);
  expect(known).toBe(1);
  expect(doors.map(({ id, data }) => [id, data['name'], data['floor']])).toEqual([
    ['place:cxtyc-a8-3-201', 'A8-3-201', 2],
    ['place:cxtyc-a8-3-301', 'A8-3-301', 3],
    ['place:cxtyc-a8-3-302', 'A8-3-302', 3],
  ]);
});

test('a building without units has doors without one', () => {
  const { doors } = planDoors(A8, { ...block, unit: '', toFloor: 2, perFloor: 1 }, []);
  expect(doors.map(({ data }) => data)).toEqual([
    { kind: 'door', name: 'A8-201', building: 'place:cxtyc-a8', floor: 2, room: '201' },
  ]);
});

test.each([
  [{ unit: '一' }, 'unit'],
  [{ fromFloor: 4 }, 'floors'],
  [{ toFloor: 100 }, 'floors'],
  [{ fromFloor: Number.NaN }, 'floors'],
  [{ perFloor: 0 }, 'per-floor'],
  [{ perFloor: 41 }, 'per-floor'],
  [{}, undefined],
] as const)('of a block with %o is said: %s', (part, fault) => {
  expect(blockFault({ ...block, ...part })).toBe(fault);
});
