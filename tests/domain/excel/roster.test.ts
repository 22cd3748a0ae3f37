import { describe, expect, test } from 'vitest';
import { planRoster } from '#domain/excel/roster-plan.ts';
import { readRosterRows, type RosterRead } from '#domain/excel/roster-rows.ts';
import { ROSTER_COLUMNS, ROSTER_TITLES, type RosterColumn } from '#domain/excel/roster-titles-text.ts';
import type { ReadRow } from '#domain/excel/sheet.ts';
import { findHeader } from '#domain/excel/titles.ts';

const TITLES = ['楼栋', '单元', '房号', '户主姓名', '联系电话'];

function read(rows: readonly ReadRow[], joinsAbove = false): RosterRead {
  const header = findHeader(rows, ROSTER_TITLES);
  if (header === undefined) throw new Error('no titles');
  const columns: Partial<Record<RosterColumn, number>> = {};
  for (const [nth, { code }] of header.titles.entries()) if (code !== undefined) columns[code] = nth;
  return readRosterRows({ rows, header: header.row, columns, joinsAbove });
}

describe('titles', () => {
  test('are found below a heading and a line of who made the form', () => {
    const header = findHeader(
      [
        ['示例小区住户台账', null],
        ['填表人：', '王'],
        ['序号', '楼 栋', '单元号', '房间号', '业主姓名', '手机'],
      ],
      ROSTER_TITLES,
    );
    expect(header).toMatchObject({ row: 2, heading: '示例小区住户台账' });
    expect(header?.titles.map(({ code }) => code)).toEqual([
      undefined,
      'building',
      'unit',
      'room',
      'name',
      'phone',
    ]);
  });

  test('each code is taken once, by the title that fits best', () => {
    const header = findHeader([['备用电话', '电话', '房号', '房号（旧）']], ROSTER_TITLES);
    expect(header?.titles.map(({ code }) => code)).toEqual([undefined, 'phone', 'room', undefined]);
  });

  test('a sheet without two known titles has none', () => {
    expect(findHeader([['姓名'], ['A8楼', '302']], ROSTER_TITLES)).toBeUndefined();
  });

  test('every column has a name that is found by itself', () => {
    for (const code of ROSTER_COLUMNS) {
      const [name = ''] = ROSTER_TITLES[code];
      const header = findHeader([[name, code === 'room' ? '楼栋' : '房号']], ROSTER_TITLES);
      expect(header?.titles[0]?.code).toBe(code);
    }
  });
});

describe('rows', () => {
  test.each<[string, ReadRow, object]>([
    [
      'numbers',
      [8, 1, 302, '王淑芬', 13800000000],
      { building: '8', unit: '1', floor: 3, room: '302', phone: '13800000000' },
    ],
    [
      'endings',
      ['A8栋', '2单元', '1201室', '王', null],
      { building: 'A8', unit: '2', floor: 12, room: '1201' },
    ],
    [
      'full-width signs',
      ['Ａ８楼', '一单元', '３０２', '王', ''],
      { building: 'A8', unit: '1', room: '302' },
    ],
    ['no unit', ['8号楼', null, '302', '', ''], { building: '8', unit: '', room: '302', name: '' }],
  ])('with %s are understood', (_, row, expected) => {
    expect(read([TITLES, row])).toMatchObject({ rows: [expected], faults: [] });
  });

  test.each([
    ['A8-1-302', { building: 'A8', unit: '1', room: '302' }],
    ['8号楼1单元302室', { building: '8', unit: '1', room: '302' }],
    ['紫荆楼302', { building: '紫荆', unit: '', room: '302' }],
  ])('an address %s is taken apart', (address, expected) => {
    expect(
      read([
        ['住址', '姓名'],
        [address, '王'],
      ]),
    ).toMatchObject({ rows: [expected], faults: [] });
  });

  test('what is wrong is named by its line, and the other lines are read', () => {
    const { rows, faults } = read([
      TITLES,
      ['A8楼', '1', '302', '王', ''],
      ['A8楼', '1', '', '李', ''],
      [null, null, null, null, null],
      ['A8楼', '1', '30 2', '赵', ''],
      ['A8楼', '1', '302', '王', ''],
      ['A8楼', '1', '地下室', '孙', ''],
    ]);
    expect(rows.map(({ line }) => line)).toEqual([2]);
    expect(faults).toEqual([
      { line: 3, fault: 'no-room' },
      { line: 5, fault: 'bad-room' },
      { line: 6, fault: 'twice' },
      { line: 7, fault: 'bad-room' },
    ]);
  });

  test('a building stands for the lines below it when cells were merged', () => {
    const { rows, faults } = read([TITLES, ['A8楼', '1', '301', '王', ''], [null, null, '302', '李', '']]);
    expect(faults).toEqual([]);
    expect(rows[1]).toMatchObject({ building: 'A8', unit: '1', room: '302' });
  });

  test('a line with a name only belongs to the household above where somebody said so', () => {
    const lines = [TITLES, ['A8楼', '1', '301', '王', ''], [null, null, null, '李', '']];
    expect(read(lines).faults).toEqual([{ line: 3, fault: 'no-room' }]);
    expect(read(lines, true).rows[1]).toMatchObject({ room: '301', name: '李' });
  });
});

test('a building in no doors’ database is named and nothing of it is planned', () => {
  const { rows } = read([TITLES, ['B9楼', '1', '301', '王', '']]);
  const plan = planRoster(rows, { places: [], residents: [] }, new Map());
  expect(plan).toMatchObject({ homeless: ['B9'], buildings: [], doors: [], residents: [] });
});
