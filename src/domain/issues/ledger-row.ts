import type { Calendar } from '#domain/time/calendar.ts';
import { adjustedTime } from '#domain/records/record.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import { type Due, duesOf, type Lateness, SOON_DAYS } from './due.ts';
import type { Issue } from './issue.ts';
import { openDuty } from './misfit.ts';
import type { Progress } from './progress.ts';
import { owedAnswers, owedVerdicts, partiesOf } from './standing.ts';

/** What a list of all issues keeps of one: small, so that a whole ledger fits into memory. */
export interface LedgerRow extends Pick<
  Issue,
  | 'id'
  | 'scope'
  | 'summary'
  | 'building'
  | 'at'
  | 'by'
  | 'source'
  | 'category'
  | 'size'
  | 'triage'
  | 'handling'
  | 'responsible'
  | 'dueOn'
> {
  readonly state: Progress['state'];
  /** Name of the method. */
  readonly method: string;
  /** Names of all steps whose turn it is. */
  readonly turns: readonly string[];
  /** Name of the first of them; empty once the issue goes on no more. */
  readonly step: string;
  /** Where that step stands in its method, counted from 0; behind the last one when there is none. */
  readonly stepAt: number;
  readonly round: number;
  /** Accounts. */
  readonly owners: readonly string[];
  readonly unit: string;
  /** What is due first, of what is not paused. */
  readonly due: Due | undefined;
  /** Index on the ladder: 0 where it began. */
  readonly level: number;
  readonly proposers: number;
  readonly owedAnswers: number;
  readonly owedVerdicts: number;
  /** The last thing that was done about it, milliseconds since 1970. */
  readonly touchedAt: number;
  /** 两人都改了: fields that a person has to settle. */
  readonly clashes: readonly string[];
  /** Everything is done, told and judged: somebody has to close it. */
  readonly isReadyToClose: boolean;
  readonly parent: string | undefined;
  /** A newer app wrote in it. */
  readonly isNewer: boolean;
}

/** Reads a row off an issue's progress. */
export function ledgerRow(progress: Progress, calendar: Calendar): LedgerRow {
  const { issue, state, method, steps, round, owners, unit, level, history } = progress;
  const goesOn = isOpen(state);
  const turns = goesOn ? steps.filter((one) => one.state === 'open').map(({ step }) => step.name) : [];
  const turn = goesOn ? steps.findIndex((one) => one.state === 'open') : -1;
  const dues = duesOf(progress, calendar);
  return {
    id: issue.id,
    scope: issue.scope,
    summary: issue.summary,
    building: issue.building,
    at: issue.at,
    by: issue.by,
    source: issue.source,
    category: issue.category,
    size: issue.size,
    triage: issue.triage,
    handling: issue.handling,
    responsible: issue.responsible,
    dueOn: issue.dueOn,
    state,
    method: method.name,
    turns,
    step: turns[0] ?? '',
    stepAt: turn < 0 ? steps.length : turn,
    round,
    owners: [...owners.keys()],
    unit: unit === '' ? issue.unit : unit,
    due: dues.find(({ clock }) => clock !== undefined || state !== 'paused'),
    level,
    proposers: partiesOf(progress).filter(({ proposal }) => proposal !== '').length,
    owedAnswers: goesOn ? owedAnswers(progress).length : 0,
    owedVerdicts: goesOn ? owedVerdicts(progress).length : 0,
    touchedAt: Math.max(issue.at, ...history.map(({ entry }) => adjustedTime(entry))),
    clashes: issue.clashes.map(({ field }) => field),
    isReadyToClose: state === 'open' && openDuty(progress) === undefined,
    parent: issue.parent,
    isNewer: issue.isNewer,
  };
}

/** Whether an issue still goes on by itself. */
export function isOpen(state: Progress['state']): boolean {
  return state === 'open' || state === 'paused';
}

/** How late a row is on a day; `latenessOf` for what is kept of an issue. */
export function rowLateness(row: LedgerRow, today: Day): Lateness {
  return latenessOn(today)(row);
}

/** As `rowLateness`, for many rows: days are compared as they are written and not reckoned with. */
export function latenessOn(today: Day): (row: LedgerRow) => Lateness {
  const lastSoonDay = addDays(today, SOON_DAYS);
  return ({ due, dueOn, state }) => {
    if (due === undefined) return state === 'paused' && dueOn !== '' ? 'paused' : 'none';
    if (due.day < today) return 'overdue';
    return due.day <= lastSoonDay ? 'soon' : 'later';
  };
}
