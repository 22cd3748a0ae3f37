import { describe, expect, test } from 'vitest';
import { ROLES } from '#domain/access/account.ts';
import { isoDay } from '#domain/time/moment-text.ts';
import { demoCommunity } from '#server/demo/demo-community.ts';
import { communityRecords } from '#server/provisioning/community-records.ts';
import { parseCommunityFile } from '#server/provisioning/parse-community-file.ts';

const file = demoCommunity({ today: '2026-11-22', password: 'correct horse' });
const buildings = file.grids.flatMap((grid) => grid.buildings ?? []);
const doors = buildings.flatMap((building) => building.doors);
const residents = doors.flatMap((door) => door.residents ?? []);

describe('the demo community', () => {
  test('has the size of the article: 18 buildings, 818 households (JX-06)', () => {
    expect(buildings.map((building) => building.name)).toEqual(
      Array.from({ length: 18 }, (_, nth) => `A${nth + 1}楼`),
    );
    const sizes = buildings.map((building) => building.doors.length);
    expect(sizes.filter((size) => size === 46)).toHaveLength(8);
    expect(sizes.filter((size) => size === 45)).toHaveLength(10);
    expect(doors).toHaveLength(818);
  });

  test('is a community file like any other', () => {
    expect(parseCommunityFile(file)).toMatchObject({ ok: true });
  });

  test('is the same every time', () => {
    expect(demoCommunity({ today: '2026-11-22', password: 'correct horse' })).toEqual(file);
  });

  test('has three units a building and two to four doors on an upper storey', () => {
    for (const building of buildings) {
      expect(new Set(building.doors.map((door) => door.unit))).toEqual(new Set(['1', '2', '3']));
      const upper = new Map<string, number>();
      for (const { unit, floor } of building.doors.filter((door) => door.floor > 1 && door.floor < 6)) {
        const storey = `${String(unit)}-${floor}`;
        upper.set(storey, (upper.get(storey) ?? 0) + 1);
      }
      expect(Math.min(...upper.values())).toBeGreaterThanOrEqual(2);
      expect(Math.max(...upper.values())).toBeLessThanOrEqual(4);
    }
  });

  test('has about 2.4 people a household and none of one name behind one door', () => {
    expect(residents.length / doors.length).toBeGreaterThan(2.3);
    expect(residents.length / doors.length).toBeLessThan(2.5);
    for (const door of doors) {
      const names = (door.residents ?? []).map((resident) => resident.name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('can never ring anybody up', () => {
    const phones = residents.flatMap(({ phone }) => (phone === undefined ? [] : [phone]));
    expect(phones.length).toBeGreaterThan(300);
    expect(phones.every((phone) => /^000\d{8}$/.test(phone))).toBe(true);
  });

  test('has shops and organisations along the street', () => {
    const street = file.grids.find((grid) => grid.code === 'street')?.respondents ?? [];
    expect(street.filter(({ kind }) => kind === 'shop')).toHaveLength(24);
    expect(street.filter(({ kind }) => kind === 'organisation')).toHaveLength(4);
  });

  test('has a campaign of a hundred days that runs today', () => {
    const [campaign] = file.campaigns ?? [];
    expect(campaign).toMatchObject({ name: '百日大走访', from: '2026-11-02', to: '2027-02-09' });
    expect(isoDay(Date.parse(file.madeAt))).toBe('2026-11-02');
  });

  test('has a head of the quarter, 18 building leaders, a volunteer, a coordinator and every other role', () => {
    const byRole = (role: string): readonly string[] =>
      file.members.filter((member) => member.role === role).map((member) => member.account);
    expect(byRole('building-leader')).toHaveLength(18);
    expect(byRole('volunteer')).toEqual(['zhiyuan']);
    expect(byRole('estate-leader')).toEqual(['quzhang']);
    expect(byRole('coordinator')).toEqual(['xietiao']);
    expect(new Set(file.members.map(({ role }) => role))).toEqual(new Set(ROLES));
    const gridsOf = (account: string): unknown => file.members.find((one) => one.account === account)?.grids;
    expect(gridsOf('loudzhang')).toEqual(['a8']);
    expect(gridsOf('zhiyuan')).toEqual(['a8', 'a9']);
    expect(gridsOf('lz18')).toEqual(['a18']);
    expect(gridsOf('xietiao')).toBe('all');
  });

  test('has the door that the tests and the guide speak of', () => {
    const ids = [...communityRecords(file).values()].flat().map((record) => record._id);
    expect(ids).toContain('place:cxtyc-a8-1-302');
    expect(ids).toContain('place:cxtyc-a8');
    expect(new Set(ids).size).toBe(ids.length);
  });
});
