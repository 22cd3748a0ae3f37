import { expect, test } from 'vitest';
import { foldIssue } from '#domain/issues/issue.ts';
import { GOING_ON, type LedgerFilters, NOT_FILLED, PRESSING, SEVERAL } from '#domain/issues/ledger-filter.ts';
import { queryLedger } from '#domain/issues/ledger-query.ts';
import { type LedgerRow, ledgerRow } from '#domain/issues/ledger-row.ts';
import { asksForPinyin, createLedgerSearch, searchWords } from '#domain/issues/ledger-search.ts';
import { foldProgress } from '#domain/issues/progress.ts';
import { createCalendar } from '#domain/time/calendar.ts';
import { liuyang } from '#domain/work-methods/catalogue/liuyang.ts';
import { manyIssues } from '#tests/support/many-issues.ts';

const TODAY = '2026-06-01';
const records = [...manyIssues(600)].reverse();
const calendar = createCalendar([]);
const rows = records.map((record) => ledgerRow(foldProgress(liuyang, record), calendar));
const newest = { sort: 'at', descending: true } as const;

test('a row keeps what the whole fold says', () => {
  const [open, closed] = [rows.at(-4), rows.at(-14)];
  expect(open).toMatchObject({ state: 'open', step: '初诊', owners: ['wanggong'], owedAnswers: 1 });
  expect(closed).toMatchObject({ state: 'closed', step: '', owedAnswers: 0, due: undefined });
  expect(rows.at(-13)).toMatchObject({ state: 'open', isReadyToClose: true });
  expect(rows.map(({ summary }) => summary)).toEqual(records.map((record) => foldIssue(record).summary));
});

test('filters narrow together, and ask for what is not filled in', () => {
  const found = queryLedger(rows, { ...newest, filters: { state: GOING_ON, triage: NOT_FILLED } }, TODAY);
  const byHand = rows.filter(
    ({ state, triage }) => (state === 'open' || state === 'paused') && triage === undefined,
  );
  expect(found).toHaveLength(byHand.length);
  expect(found.every(({ triage }) => triage === undefined)).toBe(true);
  const mine = queryLedger(rows, { ...newest, filters: { owner: 'wanggong', building: 'A4楼' } }, TODAY);
  expect(mine.every(({ owners, building }) => owners.includes('wanggong') && building === 'A4楼')).toBe(true);
  expect(mine.length).toBeGreaterThan(0);
  const pressing = queryLedger(rows, { ...newest, filters: { lateness: PRESSING } }, TODAY);
  expect(pressing.every(({ due }) => due !== undefined && due.day <= '2026-06-04')).toBe(true);
});

test('is narrowed by days, by who answers for it, by rounds and by how many said it', () => {
  const found = (filters: LedgerFilters): readonly LedgerRow[] =>
    queryLedger(rows, { ...newest, filters }, '2026-01-15');
  const byHand = (test: (row: LedgerRow) => boolean): readonly LedgerRow[] => rows.filter(test);
  // A day begins in Beijing: eight hours before it does in Greenwich.
  const weekAgo = Date.parse('2026-01-08T16:00:00.000Z');
  expect(found({ at: '7' })).toEqual(byHand(({ at }) => at >= weekAgo));
  expect(found({ touchedAt: '7' })).toEqual(byHand(({ touchedAt }) => touchedAt < weekAgo));
  expect(found({ touchedAt: '7' }).length).toBeGreaterThan(0);
  expect(found({ method: liuyang.name })).toEqual(rows);
  expect(found({ unit: '物业' })).toEqual(byHand(({ unit }) => unit === '物业'));
  expect(found({ responsible: NOT_FILLED })).toEqual(byHand(({ responsible }) => responsible === ''));
  expect(found({ round: SEVERAL })).toEqual(byHand(({ round }) => round > 1));
  expect(found({ proposers: SEVERAL })).toEqual(byHand(({ proposers }) => proposers > 1));
});

test('sorts by any column either way, what is not filled in last', () => {
  const days = (descending: boolean): readonly (string | undefined)[] =>
    queryLedger(rows, { filters: {}, sort: 'due', descending }, TODAY).map(({ due }) => due?.day);
  const filled = days(false).filter((day) => day !== undefined);
  expect(filled).toEqual([...filled].sort());
  expect(days(false).at(-1)).toBeUndefined();
  expect(days(true).at(-1)).toBeUndefined();
  const places = queryLedger(rows, { filters: {}, sort: 'building', descending: false }, TODAY);
  expect([...new Set(places.map(({ building }) => building))].slice(0, 3)).toEqual(['A1楼', 'A2楼', 'A3楼']);
});

test('is searched by words of the matter, the place and the owner, and by learned initials', () => {
  const search = createLedgerSearch((account) => (account === 'wanggong' ? '王工' : account));
  const found = (query: string): readonly LedgerRow[] =>
    rows.filter((row) => search.has(row, searchWords(query)));
  expect(found('充电桩 a2楼').every(({ building }) => building === 'A2楼')).toBe(true);
  expect(found('充电桩 a2楼').length).toBeGreaterThan(0);
  expect(found('王工').every(({ owners }) => owners.includes('wanggong'))).toBe(true);
  expect(asksForPinyin(searchWords('ldd'))).toBe(true);
  expect(asksForPinyin(searchWords('楼道 302'))).toBe(false);
  expect(found('ldd')).toEqual([]);
  for (const row of rows) search.learn(row, row.summary.includes('楼道灯') ? 'slldd' : 'qt');
  expect(found('ldd').every(({ summary }) => summary.includes('楼道灯'))).toBe(true);
  expect(found('ldd').length).toBeGreaterThan(0);
});
