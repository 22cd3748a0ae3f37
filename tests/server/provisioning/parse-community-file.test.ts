import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { CommunityFile } from '#server/provisioning/community-file.ts';
import { parseCommunityFile } from '#server/provisioning/parse-community-file.ts';
import { smallCommunity } from './small-community.ts';

function faultsOf(json: unknown): readonly string[] {
  const parsed = parseCommunityFile(json);
  return parsed.ok ? [] : parsed.reason;
}

function withBuilding(door: object): unknown {
  return {
    ...smallCommunity,
    grids: [{ code: 'b1', buildings: [{ code: 'b1', name: 'B1', doors: [door] }] }],
    members: [],
  };
}

test('takes the example that stands beside the format', async () => {
  const url = new URL('../../../src/server/provisioning/example-community.json', import.meta.url);
  const example: unknown = JSON.parse(await readFile(url, 'utf8'));
  expect(parseCommunityFile(example)).toEqual({ ok: true, value: example });
});

test.each<[string, unknown, string]>([
  [
    'doors for somebody who goes to none',
    { ...smallCommunity, members: [{ account: 'ducha', name: 'd', role: 'supervisor', grids: 'all' }] },
    'members[0].grids must be empty: doors are not for a supervisor',
  ],
  ['a text', 'hello', 'The file must be an object'],
  [
    'another number for a storey',
    withBuilding({ floor: '3', room: '302' }),
    'grids[0].buildings[0].doors[0].floor must be a number',
  ],
  [
    'half a storey',
    withBuilding({ floor: 1.5, room: '302' }),
    'grids[0].buildings[0].doors[0].floor must be a whole number',
  ],
  ['a forgotten room', withBuilding({ floor: 3 }), 'grids[0].buildings[0].doors[0].room is missing'],
  [
    'a misspelt name',
    withBuilding({ floor: 3, room: '302', resident: [] }),
    'grids[0].buildings[0].doors[0].resident is not known here',
  ],
  [
    'capitals in a code',
    { ...smallCommunity, community: 'Small' },
    'community must be made of 1 to 24 lower-case letters a-z and digits',
  ],
  [
    'a day without a year',
    {
      ...smallCommunity,
      campaigns: [{ code: 'c', name: 'c', from: '11-01', to: '2026-12-01', target: 0.3 }],
    },
    'campaigns[0].from must be a day such as "2026-11-01"',
  ],
  [
    'a campaign that ends before it begins',
    {
      ...smallCommunity,
      campaigns: [{ code: 'c', name: 'c', from: '2026-12-01', to: '2026-11-01', target: 0.3 }],
    },
    'campaigns[0].to must not lie before "from"',
  ],
  [
    'a share above the whole',
    {
      ...smallCommunity,
      campaigns: [{ code: 'c', name: 'c', from: '2026-12-01', to: '2026-12-01', target: 30 }],
    },
    'campaigns[0].target must lie between 0 and 1',
  ],
  [
    'a time that does not exist',
    { ...smallCommunity, madeAt: '2026-02-30T00:00:00.000Z' },
    'madeAt must be a time such as "2026-11-01T00:00:00.000Z"',
  ],
])('names the place of %s', (_what, json, fault) => {
  expect(faultsOf(json)).toContain(fault);
});

test('finds what the parts of a file say against each other', () => {
  const [first] = smallCommunity.members;
  const [grid] = smallCommunity.grids;
  if (first === undefined || grid === undefined) throw new Error('The small community has lost its parts.');
  const file: CommunityFile = {
    ...smallCommunity,
    grids: [grid, grid],
    members: [first, { ...first, account: 'admin' }, { ...first, account: 'lost', grids: ['b2'] }, first],
  };
  expect(faultsOf(file)).toEqual([
    'grids has the code "b1" twice',
    'two parts of the file would share the id "member:small-xietiao"; change a code, unit or room',
    'two parts of the file would share the id "place:small-b1"; change a code, unit or room',
    'two parts of the file would share the id "place:small-b1-1-302"; change a code, unit or room',
    'two parts of the file would share the id "resident:small-b1-1-302-1"; change a code, unit or room',
    'two parts of the file would share the id "resident:small-b1-1-302-2"; change a code, unit or room',
    'two parts of the file would share the id "place:small-b1-101a"; change a code, unit or room',
    'members[2].grids names the grid "b2", which the file does not have',
    "members[1].account is the name of the server's own account",
  ]);
});
