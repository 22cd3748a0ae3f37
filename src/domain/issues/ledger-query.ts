import type { Day } from '#domain/time/day.ts';
import { compareText } from '#domain/records/record.ts';
import { isOpen, type LedgerRow, rowLateness } from './ledger-row.ts';

/** What a ledger can be narrowed by; a filter's value is a code, an account or a name. */
export const LEDGER_FILTERS = [
  'state',
  'lateness',
  'triage',
  'category',
  'building',
  'owner',
  'step',
  'source',
  'waits',
] as const;
export type LedgerFilterName = (typeof LEDGER_FILTERS)[number];
export type LedgerFilters = Readonly<Partial<Record<LedgerFilterName, string>>>;

/** The value of a filter that asks for what is not filled in. */
export const NOT_FILLED = '-';
/** Whatever still goes on, paused or not. */
export const GOING_ON = 'going-on';
/** Due soon or overdue. */
export const PRESSING = 'pressing';

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
    return wanted === '' ? [] : [(row: LedgerRow) => fits(row, name, wanted, today)];
  });
  if (has !== undefined) tests.push(has);
  const found = tests.length === 0 ? [...rows] : rows.filter((row) => tests.every((test) => test(row)));
  return sorted(found, sort, descending);
}

/** Whether a row is what a filter asks for. */
export function fits(row: LedgerRow, name: LedgerFilterName, wanted: string, today: Day): boolean {
  switch (name) {
    case 'state':
      return wanted === GOING_ON ? isOpen(row.state) : row.state === wanted;
    case 'lateness': {
      const lateness = rowLateness(row, today);
      return wanted === PRESSING ? lateness === 'soon' || lateness === 'overdue' : lateness === wanted;
    }
    case 'owner':
      return wanted === NOT_FILLED ? row.owners.length === 0 : row.owners.includes(wanted);
    case 'waits':
      return wanted === 'closing' ? row.isReadyToClose : row.clashes.length > 0;
    case 'step':
      return row.turns.includes(wanted);
    case 'triage':
    case 'category':
    case 'building':
    case 'source':
      return (row[name] ?? '') === (wanted === NOT_FILLED ? '' : wanted);
  }
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
