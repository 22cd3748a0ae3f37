import { expect, test } from 'vitest';
import { isOpen, latenessOn, ledgerRow } from '#domain/issues/ledger-row.ts';
import { foldProgress } from '#domain/issues/progress.ts';
import { createCalendar } from '#domain/time/calendar.ts';
import { liuyang } from '#domain/work-methods/catalogue/liuyang.ts';
import { filterLedger } from '#features/issues/ledger-filter.ts';
import { manyIssues } from '#tests/support/many-issues.ts';

const calendar = createCalendar([]);
const rows = manyIssues(140).map((record) => ledgerRow(foldProgress(liuyang, record), calendar));
const TODAY = '2026-11-22';

test('ZZ-16: one walk finds what is mine, my doors’, due soon and overdue, in the order of the rows', () => {
  const account = rows.flatMap(({ owners }) => owners)[0] ?? '';
  const fromMyDoors = new Set(rows.slice(3, 6).map(({ id }) => id));
  const found = filterLedger(rows, { account, today: TODAY, fromMyDoors });
  const latenessOf = latenessOn(TODAY);
  expect(found.all).toBe(rows);
  expect(found.mine).toEqual(rows.filter((row) => isOpen(row.state) && row.owners.includes(account)));
  expect(found.mine.length).toBeGreaterThan(0);
  expect(found['my-doors']).toEqual(rows.slice(3, 6));
  expect(found.soon).toEqual(rows.filter((row) => latenessOf(row) === 'soon'));
  expect(found.overdue).toEqual(rows.filter((row) => latenessOf(row) === 'overdue'));
});

test('due today to in three days is soon, the day before is overdue', () => {
  const [row] = rows.filter(({ state }) => state === 'open');
  if (row === undefined) throw new Error('nothing is open');
  const on = (day: string): string =>
    latenessOn(TODAY)({ ...row, due: { day, provisional: false, clock: undefined } });
  expect(['2026-11-21', '2026-11-22', '2026-11-25', '2026-11-26'].map(on)).toEqual([
    'overdue',
    'soon',
    'soon',
    'later',
  ]);
});
