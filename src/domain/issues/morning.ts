import { addDays, beijingDay, type Day } from '#domain/time/day.ts';
import { isOpen, type LedgerRow, latenessOn } from './ledger-row.ts';

/** What a coordinator looks at first in the morning; each list newest or most pressing first. */
export interface Morning {
  /** Came into the ledger yesterday or today. */
  readonly arrived: readonly LedgerRow[];
  readonly untriaged: readonly LedgerRow[];
  readonly unowned: readonly LedgerRow[];
  /** All done, told and judged: somebody has to close it. */
  readonly closing: readonly LedgerRow[];
  /** 两人都改了. */
  readonly clashes: readonly LedgerRow[];
  readonly overdue: readonly LedgerRow[];
  readonly soon: readonly LedgerRow[];
}

/** Sorts the ledger for a morning; `rows` come newest first. */
export function morningOf(rows: readonly LedgerRow[], today: Day): Morning {
  const yesterday = addDays(today, -1);
  const open = rows.filter(({ state }) => isOpen(state));
  const latenessOf = latenessOn(today);
  const late = (lateness: 'overdue' | 'soon'): readonly LedgerRow[] =>
    open
      .filter((row) => latenessOf(row) === lateness)
      .sort((a, b) => ((a.due?.day ?? '') < (b.due?.day ?? '') ? -1 : 1));
  return {
    arrived: rows.filter(({ at, state }) => state !== 'withdrawn' && beijingDay(at) >= yesterday),
    untriaged: open.filter(({ triage }) => triage === undefined),
    unowned: open.filter(({ owners }) => owners.length === 0),
    closing: open.filter(({ isReadyToClose }) => isReadyToClose),
    clashes: open.filter(({ clashes }) => clashes.length > 0),
    overdue: late('overdue'),
    soon: late('soon'),
  };
}
