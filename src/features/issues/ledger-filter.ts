import { isOpen, latenessOn, type LedgerRow } from '#domain/issues/ledger-row.ts';
import type { Day } from '#domain/time/day.ts';
import { groupBy } from '#lib/group-by.ts';
import type { LedgerFilter } from './issues-text.ts';

/** What a filter of the ledger is told by. */
export interface FilterNeeds {
  /** Whose phone it is. */
  readonly account: string;
  readonly today: Day;
  /** Ids of issues that somebody behind this device's doors proposed. */
  readonly fromMyDoors: ReadonlySet<string>;
}

/** What each filter of the ledger finds, in the order of the rows; `mine` is one's 任务单 (ZZ-16). */
export type Filtered = Readonly<Record<LedgerFilter, readonly LedgerRow[]>>;

/** All filters in one walk over the ledger. */
export function filterLedger(
  rows: readonly LedgerRow[],
  { account, today, fromMyDoors }: FilterNeeds,
): Filtered {
  const latenessOf = latenessOn(today);
  const mine: LedgerRow[] = [];
  const myDoors: LedgerRow[] = [];
  const byLateness = groupBy(rows, latenessOf);
  for (const row of rows) {
    if (isOpen(row.state) && row.owners.includes(account)) mine.push(row);
    if (fromMyDoors.has(row.id)) myDoors.push(row);
  }
  return {
    all: rows,
    mine,
    'my-doors': myDoors,
    soon: byLateness.get('soon') ?? [],
    overdue: byLateness.get('overdue') ?? [],
  };
}

/** A step whose turn it is somewhere, and in how many issues. */
export interface StepCount {
  readonly name: string;
  readonly count: number;
}

/** All steps whose turn it is, in the order in which methods go. */
export function stepCounts(rows: readonly LedgerRow[]): readonly StepCount[] {
  const found = new Map<string, { readonly count: number; readonly at: number }>();
  for (const { turns, stepAt } of rows) {
    turns.forEach((name, nth) => {
      const known = found.get(name) ?? { count: 0, at: Infinity };
      found.set(name, { count: known.count + 1, at: Math.min(known.at, stepAt + nth) });
    });
  }
  return [...found]
    .sort(([, one], [, other]) => one.at - other.at)
    .map(([name, { count }]) => ({ name, count }));
}
