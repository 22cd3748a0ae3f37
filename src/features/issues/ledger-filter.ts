import { isOpen, type LedgerRow, rowLateness } from '#domain/issues/ledger-row.ts';
import type { Day } from '#domain/time/day.ts';
import type { LedgerFilter } from './issues-text.ts';

/** What a filter of the ledger is told by. */
export interface FilterNeeds {
  /** Whose phone it is. */
  readonly account: string;
  readonly today: Day;
  /** Ids of issues that somebody behind this device's doors proposed. */
  readonly fromMyDoors: ReadonlySet<string>;
}

/** Whether an issue is shown; `mine` is one's 任务单 (ZZ-16). */
export function isShownIn(
  filter: LedgerFilter,
  row: LedgerRow,
  { account, today, fromMyDoors }: FilterNeeds,
): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'mine':
      return isOpen(row.state) && row.owners.includes(account);
    case 'my-doors':
      return fromMyDoors.has(row.id);
    case 'soon':
    case 'overdue':
      return rowLateness(row, today) === filter;
  }
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
