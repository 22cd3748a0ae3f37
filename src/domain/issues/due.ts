import type { Calendar } from '#domain/time/calendar.ts';
import { beijingDay, type Day, daysBetween, isDay } from '#domain/time/day.ts';
import { workingDayAfter } from '#domain/time/working-days.ts';
import type { Progress } from './progress.ts';
import type { ClockRun } from './standing.ts';

/** By when something is due: 解决时限 (LY-18), or a clock of the method such as the 7 working days of LY-36. */
export interface Due {
  readonly day: Day;
  /** 暂定: the year's plan is not published yet. */
  readonly provisional: boolean;
  /** Code of the clock; undefined for the issue's own 解决时限. */
  readonly clock: string | undefined;
}

/** `paused` covers the issue's own time limit only; a clock that the method started goes on. */
export type Lateness = 'none' | 'later' | 'soon' | 'overdue' | 'paused';

/** So many days ahead an issue counts as due soon. */
export const SOON_DAYS = 3;

/** States in which nothing is due any more. */
const OVER: readonly Progress['state'][] = ['closed', 'joined', 'withdrawn'];

/** Everything that is due on an issue that still goes on by itself, soonest first. */
export function duesOf(progress: Progress, calendar: Calendar): readonly Due[] {
  if (OVER.includes(progress.state)) return [];
  const { dueOn } = progress.issue;
  const own = isDay(dueOn) ? [{ day: dueOn, provisional: false, clock: undefined }] : [];
  const running = progress.clocks.filter(({ endedAt }) => endedAt === undefined);
  const clocks = running.map((run) => dueOf(run, calendar));
  return [...own, ...clocks].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

/** The last day of a clock, counted from the day on which it was started (LY-36). */
export function dueOf({ clock, startedAt }: ClockRun, calendar: Calendar): Due {
  return {
    ...workingDayAfter(calendar, beijingDay(startedAt), clock.workingDays),
    clock: clock.code,
  };
}

/** How late an issue is on a day: by what is due first and not paused. */
export function latenessOf(progress: Progress, calendar: Calendar, today: Day): Lateness {
  const dues = duesOf(progress, calendar);
  const first = dues.find(({ clock }) => clock !== undefined || progress.state !== 'paused');
  if (first === undefined) return dues.length > 0 ? 'paused' : 'none';
  const left = daysBetween(today, first.day);
  if (left < 0) return 'overdue';
  return left <= SOON_DAYS ? 'soon' : 'later';
}
