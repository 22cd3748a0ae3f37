import { expect, test } from 'vitest';
import { ROSTER_TITLES, type RosterColumn } from '#domain/excel/roster-titles-text.ts';
import { readRosterRows, type RosterRow } from '#domain/excel/roster-rows.ts';
import { findHeader } from '#domain/excel/titles.ts';
import { foldPlace } from '#domain/roster/place.ts';
import { foldResident } from '#domain/roster/resident.ts';
import { workbooks } from '#app/excel/workbooks.ts';
import { demoCommunity } from '#server/demo/demo-community.ts';
import writeOfficeFile from 'write-excel-file/universal';
import { deviceForTest } from '#tests/support/issue-needs.ts';
import type { WritingDevice } from '#tests/support/writing-device.ts';
import { createImportRoster, type ImportRoster } from '#usecases/excel/import-roster.ts';

/** The 818 households of the article (JX-06) as another program would write them down. */
async function officeFile(): Promise<Blob> {
  const { grids } = demoCommunity({ today: '2026-11-22', password: 'x' });
  const buildings = grids.flatMap((grid) => grid.buildings ?? []);
  const rows = buildings.flatMap(({ name, doors }) =>
    doors.flatMap(({ unit = '', room, residents = [] }) =>
      (residents.length === 0 ? [{ name: '' }] : residents).map((person) => [
        { value: name },
        { value: `${unit}单元` },
        { value: Number(room), type: Number },
        { value: person.name },
      ]),
    ),
  );
  const titles = ['楼栋', '单元', '房号', '姓名'].map((value) => ({ value }));
  return writeOfficeFile([[{ value: '城祥太阳城小区住户台账' }], titles, ...rows]).toBlob();
}

async function rowsOf(file: Blob): Promise<readonly RosterRow[]> {
  const sheets = await workbooks.read(file);
  const rows = sheets.ok ? (sheets.value[0]?.rows ?? []) : [];
  const header = findHeader(rows, ROSTER_TITLES);
  const columns: Partial<Record<RosterColumn, number>> = {};
  for (const [nth, { code }] of (header?.titles ?? []).entries()) if (code) columns[code] = nth;
  const read = readRosterRows({ rows, header: header?.row ?? 0, columns, joinsAbove: false });
  expect(read.faults).toEqual([]);
  return read.rows;
}

function importer({ needs }: WritingDevice, role: 'coordinator' | 'volunteer' = 'coordinator'): ImportRoster {
  return createImportRoster({ ...needs, role, initials: (name) => Promise.resolve(name.slice(0, 1)) });
}

function homesFor(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name, `xbd-d-cxtyc-${name.toLowerCase()}`]));
}

test('JX-06: 818 households come in from a file, and a second time nothing is double', async () => {
  const device = await deviceForTest();
  const roster = importer(device);
  const rows = await rowsOf(await officeFile());
  const homes = homesFor(await roster.newBuildings(rows));
  expect(homes.size).toBe(17);
  const plan = await roster.preview(rows, homes);
  expect(await device.database.query({ type: 'place' })).toHaveLength(3);
  const told: number[] = [];
  expect(await roster.take(plan, (saved) => told.push(saved))).toEqual({ ok: true, value: undefined });
  const places = (await device.database.query({ type: 'place' })).map(foldPlace);
  expect(places.filter(({ kind }) => kind === 'door')).toHaveLength(818);
  expect(places.filter(({ kind }) => kind === 'building')).toHaveLength(18);
  expect(told.at(-1)).toBe(plan.buildings.length + plan.doors.length + plan.residents.length);
  const people = await device.database.query({ type: 'resident' });
  const again = await roster.preview(await rowsOf(await officeFile()), homes);
  expect([again.buildings, again.doors, again.residents, again.changed]).toEqual([[], [], [], []]);
  expect(again.known).toBe(rows.length);
  await roster.take(again, () => undefined);
  expect(await device.database.query({ type: 'resident' })).toHaveLength(people.length);
});

function row(more: Partial<RosterRow>): RosterRow {
  return {
    line: 2,
    building: 'A8',
    buildingName: 'A8楼',
    unit: '1',
    floor: 3,
    room: '302',
    name: '王淑芬',
    phone: '',
    relation: '',
    ...more,
  };
}

test('somebody known gets the telephone of the file; an empty cell takes nothing away', async () => {
  const device = await deviceForTest();
  const roster = importer(device);
  expect((await roster.preview([row({})], new Map())).changed).toEqual([]);
  const plan = await roster.preview([row({ phone: '00087654321' })], new Map());
  expect(plan).toMatchObject({ residents: [], changed: [{ wanted: { phone: '00087654321' } }] });
  await roster.take(plan, () => undefined);
  const [resident] = (await device.database.query({ type: 'resident' })).map(foldResident);
  expect(resident).toMatchObject({ name: '王淑芬', phone: '00087654321', relation: '户主' });
});

test('two devices that take in the same file make the same records', async () => {
  const plans = [];
  for (const device of [await deviceForTest(), await deviceForTest()]) {
    const plan = await importer(device).preview([row({ name: '新来的' })], new Map());
    plans.push(plan.residents.map(({ id }) => id));
  }
  expect(plans[0]).toEqual(plans[1]);
});

test('a volunteer takes no roster in', async () => {
  const device = await deviceForTest();
  const roster = importer(device, 'volunteer');
  const plan = await roster.preview([row({ room: '303' })], new Map());
  expect(await roster.take(plan, () => undefined)).toEqual({ ok: false, reason: 'not-your-role' });
  expect(await device.database.query({ type: 'place' })).toHaveLength(3);
});
