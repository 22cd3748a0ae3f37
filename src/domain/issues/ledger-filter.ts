import { addDays, type Day, startOfDay } from '#domain/time/day.ts';
import { isOpen, latenessOn, type LedgerRow } from './ledger-row.ts';

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
  'at',
  'touchedAt',
  'method',
  'unit',
  'responsible',
  'round',
  'proposers',
] as const;
export type LedgerFilterName = (typeof LEDGER_FILTERS)[number];
export type LedgerFilters = Readonly<Partial<Record<LedgerFilterName, string>>>;

/** The value of a filter that asks for what is not filled in. */
export const NOT_FILLED = '-';
/** Whatever still goes on, paused or not. */
export const GOING_ON = 'going-on';
/** Due soon or overdue. */
export const PRESSING = 'pressing';
/** Written down on one of so many days, today the last of them. */
export const DAYS_BACK = ['1', '7', '30', '365'] as const;
/** Nothing was done about it for so many days. */
export const DAYS_IDLE = ['7', '30', '90'] as const;
/** More than one: in a second round, or said by several residents. */
export const SEVERAL = 'several';

/** Whether a row is what a filter asks for; made once, asked of every row. */
export function filterTest(name: LedgerFilterName, wanted: string, today: Day): (row: LedgerRow) => boolean {
  switch (name) {
    case 'state':
      return ({ state }) => (wanted === GOING_ON ? isOpen(state) : state === wanted);
    case 'lateness': {
      const latenessOf = latenessOn(today);
      return (row) => {
        const lateness = latenessOf(row);
        return wanted === PRESSING ? lateness === 'soon' || lateness === 'overdue' : lateness === wanted;
      };
    }
    case 'owner':
      return ({ owners }) => (wanted === NOT_FILLED ? owners.length === 0 : owners.includes(wanted));
    case 'waits':
      return (row) => (wanted === 'closing' ? row.isReadyToClose : row.clashes.length > 0);
    case 'step':
      return ({ turns }) => turns.includes(wanted);
    case 'at': {
      const from = startOfDay(addDays(today, 1 - Number(wanted)));
      return ({ at }) => at >= from;
    }
    case 'touchedAt': {
      const before = startOfDay(addDays(today, 1 - Number(wanted)));
      return ({ touchedAt }) => touchedAt < before;
    }
    case 'round':
      return ({ round }) => round > 1;
    case 'proposers':
      return ({ proposers }) => proposers > 1;
    case 'triage':
    case 'category':
    case 'building':
    case 'source':
    case 'method':
    case 'unit':
    case 'responsible':
      return (row) => (row[name] ?? '') === (wanted === NOT_FILLED ? '' : wanted);
  }
}
