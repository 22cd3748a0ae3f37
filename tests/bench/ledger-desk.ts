import { queryLedger, type LedgerQuery } from '#domain/issues/ledger-query.ts';
import { type LedgerRow, ledgerRow } from '#domain/issues/ledger-row.ts';
import { createLedgerSearch, searchWords } from '#domain/issues/ledger-search.ts';
import { createCalendar } from '#domain/time/calendar.ts';
import { knownMethods } from '#domain/work-methods/known-methods.ts';
import { manyIssues } from '#tests/support/many-issues.ts';
import { createLedgerFold } from '#usecases/issues/fold-ledger.ts';

/*
 * The ledger of a desk at 15,000 issues, without the browser's share: `npx tsx tests/bench/ledger-desk.ts`. Wall
 * time; compare the rows with each other, on a busy machine not with another day's.
 */
const COUNT = 15_000;
const TODAY = '2026-06-01';
const calendar = createCalendar([]);
const methods = knownMethods([]);
const records = [...manyIssues(COUNT)].reverse();
const lines: (readonly [what: string, ms: number])[] = [];

function measured<Answer>(what: string, work: () => Answer): Answer {
  const times: number[] = [];
  let answer = work();
  for (let round = 0; round < 7; round += 1) {
    const start = performance.now();
    answer = work();
    times.push(performance.now() - start);
  }
  lines.push([what, times.sort((a, b) => a - b)[3] ?? 0]);
  return answer;
}

let longest = 0;
let sliceStart = 0;
const pause = async (): Promise<void> => {
  longest = Math.max(longest, performance.now() - sliceStart);
  await new Promise((resolve) => setImmediate(resolve));
  sliceStart = performance.now();
};
const fold = createLedgerFold<LedgerRow>((progress) => ledgerRow(progress, calendar), pause);
const start = performance.now();
sliceStart = start;
let firstRows = 0;
const rows = (await fold.rowsOf(methods, records, () => (firstRows = performance.now() - start))) ?? [];
lines.push(['first 50 rows', firstRows], ['all rows, cold', performance.now() - start]);
lines.push(['longest slice', longest]);
const [first] = records;
if (first === undefined) throw new Error('no records');
const changed = [{ ...first }, ...records.slice(1)];
const again = performance.now();
await fold.rowsOf(methods, changed, () => undefined);
lines.push(['after one change', performance.now() - again]);

const query = (over: Partial<LedgerQuery>): LedgerQuery => ({
  filters: {},
  sort: 'at',
  descending: true,
  ...over,
});
measured('filter: going on, no triage', () =>
  queryLedger(rows, query({ filters: { state: 'going-on', triage: '-' } }), TODAY),
);
measured('filter: overdue, one building', () =>
  queryLedger(rows, query({ filters: { lateness: 'overdue', building: 'A8楼' } }), TODAY),
);
measured('sort by building', () => queryLedger(rows, query({ sort: 'building' }), TODAY));
measured('sort by due day', () => queryLedger(rows, query({ sort: 'due' }), TODAY));
const search = createLedgerSearch((account) => account);
for (const row of rows) search.learn(row, 'slddbl');
const has =
  (words: string) =>
  (row: LedgerRow): boolean =>
    search.has(row, searchWords(words));
measured('search in words', () => queryLedger(rows, query({}), TODAY, has('充电桩 a8')));
measured('search in initials', () => queryLedger(rows, query({}), TODAY, has('lddb')));

process.stdout.write(`${COUNT} issues\n`);
for (const [what, ms] of lines) process.stdout.write(`${ms.toFixed(1).padStart(9)} ms  ${what}\n`);
