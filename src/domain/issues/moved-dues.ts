import type { Calendar } from '#domain/time/calendar.ts';
import { type Due, dueOf } from './due.ts';
import type { Progress } from './progress.ts';
import type { ClockRun } from './standing.ts';

/** The clocks of an issue that still run. */
export interface RunningClocks {
  readonly id: string;
  readonly summary: string;
  readonly runs: readonly ClockRun[];
}

/** A reply that falls due on another day when the calendar changes, or is no longer 暂定. */
export interface MovedDue {
  readonly issue: string;
  readonly summary: string;
  /** Name of the clock: 联席会议回复. */
  readonly clock: string;
  readonly from: Due;
  readonly to: Due;
}

/** Undefined where nothing runs: an issue's own 解决时限 is a date that somebody chose and moves with no calendar. */
export function runningClocks({ issue, clocks, state }: Progress): RunningClocks | undefined {
  const runs =
    state === 'open' || state === 'paused' ? clocks.filter((run) => run.endedAt === undefined) : [];
  return runs.length === 0 ? undefined : { id: issue.id, summary: issue.summary, runs };
}

/** What moves when `before` becomes `after`, the soonest first. */
export function movedDues(
  running: readonly RunningClocks[],
  before: Calendar,
  after: Calendar,
): readonly MovedDue[] {
  const all = running.flatMap(({ id, summary, runs }) =>
    runs.map((run) => ({
      issue: id,
      summary,
      clock: run.clock.name,
      from: dueOf(run, before),
      to: dueOf(run, after),
    })),
  );
  return all
    .filter(({ from, to }) => from.day !== to.day || from.provisional !== to.provisional)
    .sort((a, b) => (a.to.day < b.to.day ? -1 : Number(a.to.day > b.to.day)));
}
