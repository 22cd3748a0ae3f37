import { expect, test } from 'vitest';
import { dutiesOf } from '#domain/access/duties.ts';
import type { Member } from '#domain/access/member.ts';
import type { Place } from '#domain/roster/place.ts';

function place(kind: 'building' | 'door', name: string, building?: string): Place {
  const grid = name.split('-')[0]?.replace('楼', '').toLowerCase() ?? '';
  const scope = `xbd-d-cxtyc-${grid}`;
  const id = `place:${name}`;
  const nowhere = { unit: undefined, floor: undefined, room: undefined };
  return {
    id,
    scope,
    kind,
    name,
    names: [name],
    building,
    ...nowhere,
    traits: [],
    patron: '',
    closed: false,
  };
}

function member(account: string, role: Member['role'], ...grids: string[]): Member {
  return { id: account, account, name: account, role, scopes: grids.map((grid) => `xbd-d-cxtyc-${grid}`) };
}

test('buildings that nobody has come first, then those without a leader, then by number', () => {
  const buildings = ['A10楼', 'A2楼', 'A8楼', 'A9楼'].map((name) => place('building', name));
  const doors = [place('door', 'A8-1-301', 'place:A8楼'), place('door', 'A8-1-302', 'place:A8楼')];
  const members = [
    member('loudzhang', 'building-leader', 'a8'),
    member('zhiyuan', 'volunteer', 'a8', 'a9'),
    member('xietiao', 'coordinator', 'a2', 'a8', 'a9', 'a10'),
  ];
  const duties = dutiesOf(buildings, doors, members);
  expect(duties.map(({ building, gap, doors: count }) => [building.name, gap, count])).toEqual([
    ['A2楼', 'nobody', 0],
    ['A10楼', 'nobody', 0],
    ['A9楼', 'no-leader', 0],
    ['A8楼', undefined, 2],
  ]);
  expect(duties[3]?.leaders.map(({ account }) => account)).toEqual(['loudzhang']);
  expect(duties[2]?.volunteers.map(({ account }) => account)).toEqual(['zhiyuan']);
});
