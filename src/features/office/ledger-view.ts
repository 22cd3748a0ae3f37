import {
  GOING_ON,
  type LedgerFilterName,
  type LedgerFilters,
  NOT_FILLED,
  PRESSING,
} from '#domain/issues/ledger-filter.ts';
import type { LedgerQuery, LedgerSort } from '#domain/issues/ledger-query.ts';
import { ledgerText as text } from './ledger-text.ts';

export const LEDGER_COLUMNS = [
  'summary',
  'building',
  'at',
  'source',
  'category',
  'triage',
  'step',
  'owners',
  'unit',
  'responsible',
  'due',
  'state',
  'round',
  'proposers',
  'touchedAt',
  'method',
] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/** The filters that stand above the table; the others are behind a button. */
export const AT_HAND: readonly LedgerFilterName[] = ['lateness', 'triage', 'category', 'building', 'owner'];

/** How somebody looks at the ledger. What is searched for is not part of it: it may name somebody. */
export interface LedgerView extends LedgerQuery {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly LedgerColumn[];
}

const USUAL_COLUMNS: readonly LedgerColumn[] = [
  'summary',
  'building',
  'at',
  'category',
  'triage',
  'step',
  'owners',
  'due',
  'state',
];

/** The views that everybody has; `mine` is the account at the desk. */
export function builtInViews(mine: string): readonly LedgerView[] {
  const view = (
    id: keyof typeof text.views,
    filters: LedgerFilters,
    sort: LedgerSort = 'at',
  ): LedgerView => ({
    id,
    name: text.views[id],
    filters,
    sort,
    descending: sort === 'at',
    columns: USUAL_COLUMNS,
  });
  return [
    view('going-on', { state: GOING_ON }),
    view('untriaged', { state: GOING_ON, triage: NOT_FILLED }),
    view('unowned', { state: GOING_ON, owner: NOT_FILLED }),
    view('pressing', { lateness: PRESSING }, 'due'),
    view('closing', { waits: 'closing' }),
    view('clashes', { waits: 'clash' }),
    view('mine', { state: GOING_ON, owner: mine }),
    view('closed', { state: 'closed' }),
    view('all', {}),
  ];
}

/** Whether two views show the same, whatever they are called. */
export function looksAlike(a: LedgerView, b: LedgerView): boolean {
  const look = ({ filters, sort, descending, columns }: LedgerView): string =>
    JSON.stringify([
      Object.entries(filters)
        .filter(([, value]) => value !== '')
        .sort(),
      sort,
      descending,
      columns,
    ]);
  return look(a) === look(b);
}
