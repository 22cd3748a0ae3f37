import { latenessOf } from '#domain/issues/due.ts';
import type { Progress } from '#domain/issues/progress.ts';
import type { Calendar } from '#domain/time/calendar.ts';
import type { Day } from '#domain/time/day.ts';
import type { LedgerFilter } from './issues-text.ts';

/** What a filter of the ledger is told by. */
export interface FilterNeeds {
  /** Whose phone it is. */
  readonly account: string;
  readonly calendar: Calendar;
  readonly today: Day;
  /** Ids of issues that somebody behind this device's doors proposed. */
  readonly fromMyDoors: ReadonlySet<string>;
}

/** Whether an issue is shown; `step` is the name of a step whose turn it is, empty for any. */
export function isShownIn(
  filter: LedgerFilter,
  step: string,
  progress: Progress,
  { account, calendar, today, fromMyDoors }: FilterNeeds,
): boolean {
  if (step !== '' && !currentSteps(progress).includes(step)) return false;
  switch (filter) {
    case 'all':
      return true;
    case 'mine':
      return isUnderWay(progress) && progress.owners.has(account);
    case 'my-doors':
      return fromMyDoors.has(progress.issue.id);
    case 'soon':
    case 'overdue':
      return latenessOf(progress, calendar, today) === filter;
  }
}

/** Names of the steps whose turn it is; none once the issue is closed, goes on in another or was taken back. */
export function currentSteps(progress: Progress): readonly string[] {
  if (!isUnderWay(progress)) return [];
  return progress.steps.filter((one) => one.state === 'open').map(({ step }) => step.name);
}

function isUnderWay({ state }: Progress): boolean {
  return state === 'open' || state === 'paused';
}
