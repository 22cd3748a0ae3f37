import type { Day } from '#domain/time/day.ts';
import { compareText } from '#domain/records/record.ts';
import { filterTest, LEDGER_FILTERS, type LedgerFilters } from './ledger-filter.ts';
import type { LedgerRow } from './ledger-row.ts';

export const LEDGER_SORTS = [
  'summary',
  'building',
  'at',
  'category',
  'triage',
  'step',
  'owners',
  'due',
  'state',
  'touchedAt',
  'round',
  'proposers',
] as const;
export type LedgerSort = (typeof LEDGER_SORTS)[number];

export interface LedgerQuery {
  readonly filters: LedgerFilters;
  readonly sort: LedgerSort;
  readonly descending: boolean;
}

/**
 * The rows that a query asks for, in its order; `has` says whether a row has the words that are searched for. Rows come
 * newest first, and those that sort alike stay so.
 */
export function queryLedger(
  rows: readonly LedgerRow[],
  { filters, sort, descending }: LedgerQuery,
  today: Day,
  has?: (row: LedgerRow) => boolean,
): readonly LedgerRow[] {
  const tests = LEDGER_FILTERS.flatMap((name) => {
    const wanted = filters[name] ?? '';
    return wanted === '' ? [] : [filterTest(name, wanted, today)];
  });
  if (has !== undefined) tests.push(has);
  const found = tests.length === 0 ? [...rows] : rows.filter((row) => tests.every((test) => test(row)));
  return sorted(found, sort, descending);
}

const byName = new Intl.Collator('zh-CN', { numeric: true });

/** Places in the order of their numbers; collating thousands of summaries would take a second. */
function sorted(rows: LedgerRow[], sort: LedgerSort, descending: boolean): readonly LedgerRow[] {
  if (sort === 'at') return descending ? rows : rows.reverse();
  const key = sort === 'building' ? rankOf(rows) : keyOf(sort);
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => compareKeys(a.key, b.key, sign))
    .map(({ row }) => row);
}

/** What is not filled in comes last, whichever way round. */
function compareKeys(a: string | number, b: string | number, sign: number): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b)));
}

function rankOf(rows: readonly LedgerRow[]): (row: LedgerRow) => number | '' {
  const rank = ranks(rows.map(({ building }) => building));
  return ({ building }) => (building === '' ? '' : (rank.get(building) ?? 0));
}

function ranks(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].sort(byName.compare).map((name, at) => [name, at]));
}

function keyOf(sort: Exclude<LedgerSort, 'building' | 'at'>): (row: LedgerRow) => string | number {
  switch (sort) {
    case 'due':
      return ({ due }) => due?.day ?? '';
    case 'owners':
      return ({ owners }) => owners[0] ?? '';
    case 'category':
    case 'triage':
      return (row) => row[sort] ?? '';
    case 'summary':
    case 'step':
    case 'state':
    case 'touchedAt':
    case 'round':
    case 'proposers':
      return (row) => row[sort];
  }
}
