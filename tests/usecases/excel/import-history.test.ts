import { expect, test } from 'vitest';
import writeOfficeFile from 'write-excel-file/universal';
import { workbooks } from '#app/excel/workbooks.ts';
import type { ListReading } from '#domain/excel/history-rows.ts';
import {
  SESSION_TITLES,
  type SessionListColumn,
  VISIT_TITLES,
  type VisitListColumn,
} from '#domain/excel/history-titles-text.ts';
import { readSessionRows, type SessionRow } from '#domain/excel/session-rows.ts';
import { findHeader, type TitleNames } from '#domain/excel/titles.ts';
import { readVisitRows, type VisitRow } from '#domain/excel/visit-rows.ts';
import { visitsSheet } from '#domain/excel/visits-sheet.ts';
import { foldPlace } from '#domain/roster/place.ts';
import { foldSession } from '#domain/sessions/session.ts';
import { beijingDay } from '#domain/time/day.ts';
import { foldVisit } from '#domain/visits/visit.ts';
import { excelText } from '#features/excel/excel-text.ts';
import { visitsText } from '#features/visits/visits-text.ts';
import { peoplePresent } from '#domain/sessions/figures.ts';
import { COMMUNITY, createWritingDevice, DOORS, type WritingDevice } from '#tests/support/writing-device.ts';
import { createImportSessions, createImportVisits } from '#usecases/excel/import-history.ts';
import { createRecordVisit } from '#usecases/visits/record-visit.ts';

const TODAY = '2026-11-22';

type OfficeCell = string | number | Date | null;

/** A list as another program writes it: text, numbers and dates. */
async function listOf<Column extends string>(
  titles: TitleNames<Column>,
  rows: readonly (readonly OfficeCell[])[],
): Promise<ListReading<Column>> {
  const cells = rows.map((row) =>
    row.map((value) => {
      if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' };
      return value === null ? null : { value };
    }),
  );
  const sheets = await workbooks.read(await writeOfficeFile(cells).toBlob());
  const read = sheets.ok ? (sheets.value[0]?.rows ?? []) : [];
  const header = findHeader(read, titles);
  const matched = (header?.titles ?? []).flatMap(({ code }, nth) => (code ? [[code, nth] as const] : []));
  const columns: Partial<Record<Column, number>> = {};
  for (const [code, nth] of matched) columns[code] = nth;
  return { rows: read, header: header?.row ?? 0, columns };
}

async function visitRows(
  rows: readonly (readonly OfficeCell[])[],
): Promise<ReturnType<typeof readVisitRows>> {
  return readVisitRows(await listOf<VisitListColumn>(VISIT_TITLES, rows), TODAY);
}

async function sessionRows(
  rows: readonly (readonly OfficeCell[])[],
): Promise<ReturnType<typeof readSessionRows>> {
  return readSessionRows(await listOf<SessionListColumn>(SESSION_TITLES, rows), TODAY);
}

const VISITS_TITLE = [
  '走访日期',
  '时间',
  '楼栋',
  '单元',
  '房号',
  '走访结果',
  '有无意见',
  '走访情况',
  '走访人',
];

async function takeVisits(device: WritingDevice, rows: readonly VisitRow[]): Promise<number> {
  const visits = createImportVisits({ ...device.needs, role: 'coordinator' });
  const { fresh } = await visits.preview(rows);
  expect(await visits.take(fresh, () => undefined)).toEqual({ ok: true, value: undefined });
  return fresh.length;
}

test('visits of a paper list lie at their door, of their day, by who took them in, naming who went', async () => {
  const device = await createWritingDevice('xietiao');
  const { rows, faults } = await visitRows([
    ['示例小区走访登记表'],
    VISITS_TITLE,
    [
      new Date('2025-03-08T00:00:00Z'),
      '19:30',
      'A8楼',
      '1单元',
      302,
      '见到本人',
      '有',
      '说楼道灯坏了',
      '王网格员',
    ],
    ['2025年3月9日', null, 'A8', '1', '301', '没见到', '', '', '王网格员'],
    [45_726, null, 'A8楼', '1', '301', '', '', '电话问过近况', ''],
  ]);
  expect(faults).toEqual([]);
  expect(await takeVisits(device, rows)).toBe(3);
  const records = await device.database.query({ type: 'visit' });
  expect(records.every(({ scope, opened }) => scope === DOORS && opened.by === 'xietiao')).toBe(true);
  const said = records.map(foldVisit).map((visit) => ({
    ...{ day: beijingDay(visit.at), outcome: visit.outcome, opinion: visit.opinion },
    ...{ note: visit.note, visitor: visit.visitor, isCopied: visit.isCopied },
  }));
  const copied = { isCopied: true, visitor: '王网格员' };
  expect(said).toEqual([
    { day: '2025-03-08', outcome: 'met', opinion: 'given', note: '说楼道灯坏了', ...copied },
    { day: '2025-03-09', outcome: 'nobody', opinion: 'not-asked', note: '', ...copied },
    {
      day: '2025-03-10',
      outcome: 'met',
      opinion: 'not-asked',
      note: '电话问过近况',
      isCopied: true,
      visitor: '',
    },
  ]);
  expect(records[0]?.opened.at).toBe('2025-03-08T11:30:00.000Z');
});

test('a second time nothing is double, nor what the program wrote down itself and exported', async () => {
  const device = await createWritingDevice('xietiao');
  await createRecordVisit(device.needs)(device.door, {
    ...{ outcome: 'met', opinion: 'none', note: '家里都好', lifts: [] },
  });
  const list = [VISITS_TITLE, ['2025-03-08', '', 'A8', '1', '302', '见到', '', '', '李网格员']];
  const { rows } = await visitRows(list);
  expect([await takeVisits(device, rows), await takeVisits(device, rows)]).toEqual([1, 0]);
  const places = (await device.database.query({ type: 'place' })).map(foldPlace);
  const own = (await device.database.query({ type: 'visit' })).map(foldVisit);
  const { columns, rows: exported } = visitsSheet(own, places, new Map(), {
    ...{ sheet: '走访', titles: excelText.visitTitles, nameOf: (account) => account },
    ...{ outcomes: visitsText.outcomes, opinions: visitsText.opinions },
  });
  const cells = exported.map((row) =>
    row.map((cell) => (typeof cell === 'object' ? cell.day : (cell ?? null))),
  );
  const read = await visitRows([columns.map(({ title }) => title), ...cells]);
  const plan = await createImportVisits({ ...device.needs, role: 'coordinator' }).preview(read.rows);
  expect([plan.fresh.length, plan.known, plan.faults, read.faults]).toEqual([0, 2, [], []]);
});

test('what cannot be read is named by its line and nothing of it is taken', async () => {
  const device = await createWritingDevice('xietiao');
  const good = ['2025-03-08', '', 'A8', '1', '302', '见到', '', '', ''];
  const read = await visitRows([
    VISITS_TITLE,
    ['', '', 'A8', '1', '302', '见到', '', '', ''],
    ['上个月', '', 'A8', '1', '302', '见到', '', '', ''],
    ['2027-01-01', '', 'A8', '1', '302', '见到', '', '', ''],
    ['2025-03-08', '', 'A8', '1', '', '见到', '', '', ''],
    ['2025-03-08', '', 'A8', '1', '999', '见到', '', '', ''],
    ['2025-03-08', '', 'A8', '1', '302', '', '', '', ''],
    ['2025-03-08', '', 'A8', '1', '302', '？', '', '', ''],
    good,
    good,
  ]);
  const plan = await createImportVisits({ ...device.needs, role: 'coordinator' }).preview(read.rows);
  const faults = [...read.faults, ...plan.faults].sort((a, b) => a.line - b.line);
  expect(faults.map(({ line, fault }) => `${line} ${fault}`)).toEqual([
    '2 no-day',
    '3 bad-day',
    '4 future',
    '5 no-door',
    '6 unknown-door',
    '7 no-outcome',
    '8 bad-outcome',
    '10 twice',
  ]);
  expect(plan.fresh).toHaveLength(1);
});

const SESSIONS_TITLE = ['日期', '类型', '主题', '楼栋', '地点', '主持人', '人数', '备注'];

async function planOf(device: WritingDevice, rows: readonly SessionRow[]): Promise<readonly string[]> {
  const sessions = createImportSessions({ ...device.needs, role: 'coordinator', community: COMMUNITY });
  const { fresh, known, faults } = await sessions.preview(rows);
  expect(await sessions.take(fresh, () => undefined)).toEqual({ ok: true, value: undefined });
  return [`${fresh.length} new`, `${known} known`, ...faults.map(({ line, fault }) => `${line} ${fault}`)];
}

test('sessions of a paper list are held and closed in the community, and name nobody', async () => {
  const device = await createWritingDevice('xietiao');
  const { rows, faults } = await sessionRows([
    SESSIONS_TITLE,
    ['2025.6.18', '小板凳恳谈会', '楼道照明', 'A8楼', '南门小广场', '社区书记', '32人', '灯不亮\n电动车进楼'],
    ['2025-06-25', '', '加装扶手', '', 'A8楼活动室', '', 18, '王淑芬家门口要扶手'],
    ['2025-07-02', '', '', '', '小广场', '', '', ''],
    ['2025-07-09', '', '停车', '', '小广场', '', '很多', ''],
  ]);
  expect(faults.map(({ line, fault }) => `${line} ${fault}`)).toEqual(['4 no-theme', '5 bad-people']);
  expect(await planOf(device, rows)).toEqual(['1 new', '0 known', '3 names-someone']);
  expect(await planOf(device, rows)).toEqual(['0 new', '1 known', '3 names-someone']);
  const [record] = await device.database.query({ type: 'session' });
  if (record === undefined) throw new Error('nothing was taken in');
  expect([record.scope, record.opened.by]).toEqual([COMMUNITY, 'xietiao']);
  const session = foldSession(record);
  expect(session).toMatchObject({
    ...{ state: 'closed', kindName: '小板凳恳谈会', theme: '楼道照明', buildingName: 'A8楼' },
    ...{ place: '南门小广场', venue: 'square', host: '社区书记', building: 'place:cxtyc-a8' },
  });
  expect(session.remarks.map(({ words }) => words)).toEqual(['灯不亮', '电动车进楼']);
  expect([beijingDay(session.startsAt), peoplePresent(session)]).toEqual(['2025-06-18', 32]);
});

test('only a role of the table takes lists in', async () => {
  const device = await createWritingDevice('ducha');
  const needs = { ...device.needs, role: 'supervisor' as const };
  const refused = { ok: false, reason: 'not-your-role' };
  expect(await createImportVisits(needs).take([], () => undefined)).toEqual(refused);
  const sessions = createImportSessions({ ...needs, community: COMMUNITY });
  expect(await sessions.take([], () => undefined)).toEqual(refused);
});
