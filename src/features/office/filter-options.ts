import { SOURCES, TRIAGES } from '#domain/issues/codes.ts';
import {
  DAYS_BACK,
  DAYS_IDLE,
  GOING_ON,
  type LedgerFilterName,
  NOT_FILLED,
  PRESSING,
  SEVERAL,
} from '#domain/issues/ledger-filter.ts';
import type { LedgerRow } from '#domain/issues/ledger-row.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import { ledgerText as text } from './ledger-text.ts';
import type { LedgerWords } from './ledger-uses.ts';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

const natural = new Intl.Collator('zh-CN', { numeric: true });

/** What each filter can be set to: all codes, and of names those that the ledger has. */
export function filterOptions(
  rows: readonly LedgerRow[],
  words: LedgerWords,
  nameOf: NameOf,
): Readonly<Record<LedgerFilterName, readonly FilterOption[]>> {
  const of = (codes: readonly string[], names: Readonly<Record<string, string>>): FilterOption[] =>
    codes.map((value) => ({ value, label: names[value] ?? value }));
  const found = (read: (row: LedgerRow) => readonly string[]): readonly string[] =>
    [...new Set(rows.flatMap(read))].filter((name) => name !== '').sort(natural.compare);
  const named = (values: readonly string[]): FilterOption[] =>
    values.map((value) => ({ value, label: value }));
  const withNotFilled = (name: LedgerFilterName, options: readonly FilterOption[]): FilterOption[] => [
    { value: NOT_FILLED, label: text.notFilled(text.filters[name]) },
    ...options,
  ];
  return {
    state: [{ value: GOING_ON, label: text.goingOn }, ...of(Object.keys(words.states), words.states)],
    lateness: [
      { value: PRESSING, label: text.pressing },
      ...of(['soon', 'overdue', 'later', 'none', 'paused'], words.lateness),
    ],
    triage: withNotFilled('triage', of(TRIAGES, words.triages)),
    category: withNotFilled('category', of(Object.keys(words.categories), words.categories)),
    building: withNotFilled('building', named(found(({ building }) => [building]))),
    owner: withNotFilled(
      'owner',
      found(({ owners }) => owners).map((value) => ({ value, label: nameOf(value) })),
    ),
    step: named(found(({ turns }) => turns)),
    source: of(SOURCES, words.sources),
    waits: of(Object.keys(text.waits), text.waits),
    at: of(DAYS_BACK, text.daysBack),
    touchedAt: of(DAYS_IDLE, text.daysIdle),
    method: named(found(({ method }) => [method])),
    unit: withNotFilled('unit', named(found(({ unit }) => [unit]))),
    responsible: withNotFilled('responsible', named(found(({ responsible }) => [responsible]))),
    round: [{ value: SEVERAL, label: text.severalRounds }],
    proposers: [{ value: SEVERAL, label: text.severalProposers }],
  };
}
