import { expect, test } from 'vitest';
import { foldPlace } from '#domain/roster/place.ts';
import { foldResident } from '#domain/roster/resident.ts';
import { searchRoster } from '#domain/roster/search.ts';
import { sampleRecord } from '../sample-record.ts';

const places = [
  ['a8', 'building', 'A8楼'],
  ['a8-1-302', 'door', 'A8-1-302'],
  ['a8-2-302', 'door', 'A8-2-302'],
  ['a9-1-1302', 'door', 'A9-1-1302'],
  ['shop-1', 'shop', '老王修车铺'],
].map(([code = '', kind = '', name = '']) => foldPlace(sampleRecord(`place:${code}`, { kind, name })));
const residents = [
  ['a8-1-302', '张小明', 'zxm'],
  ['a8-2-302', '王芳', 'wf'],
  ['a9-1-1302', '张敏', 'zm'],
].map(([door = '', name = '', initials = '']) =>
  foldResident(sampleRecord(`resident:${name}`, { door: `place:${door}`, name, initials })),
);

/** What a search shows: names of places, and of residents for whose sake. */
function shown(query: string, limit = 10): readonly string[] {
  return searchRoster(query, places, residents, limit).map(({ place, residents: people }) =>
    [place.name, ...people.map(({ name }) => name)].join(' '),
  );
}

test.each([
  ['302', ['A8-1-302', 'A8-2-302']],
  ['1-302', ['A8-1-302']],
  ['302 a8', ['A8-1-302', 'A8-2-302']],
  ['a8-1-3', ['A8-1-302']],
  ['3-302', []],
  ['13', ['A9-1-1302']],
  ['a8 302', ['A8-1-302', 'A8-2-302']],
  ['a8-2-302', ['A8-2-302']],
  ['张', ['A8-1-302 张小明', 'A9-1-1302 张敏']],
  ['ZXM', ['A8-1-302 张小明']],
  ['zm', ['A9-1-1302 张敏']],
  ['a8 张', ['A8-1-302 张小明']],
  ['王', ['A8-2-302 王芳', '老王修车铺']],
  ['a8 敏', []],
  ['', []],
  ['  - ', []],
])('%j finds %j', (query, expected) => {
  expect([...shown(query)].sort()).toEqual([...expected].sort());
});

test('shows the first ones in the order of the street, and no more than asked for', () => {
  expect(shown('302', 2)).toEqual(['A8-1-302', 'A8-2-302']);
});
