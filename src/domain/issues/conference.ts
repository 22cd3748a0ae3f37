import type { Clock } from '#domain/work-methods/method.ts';
import type { Standing } from './standing.ts';

/**
 * LY-36: what a resident is not satisfied with and what cannot be mended now goes to the 联席会议, which replies within
 * the days of its clock. The clock, while somebody unsatisfied waits and it does not run; undefined otherwise.
 */
export function conferenceClock({
  method,
  clocks,
  parties,
  closing,
  joinedInto,
}: Standing): Clock | undefined {
  const waits = [...parties.values()].some(
    ({ verdict, answer }) => verdict === 'unsatisfied' && answer === undefined,
  );
  if (!waits || closing !== undefined || joinedInto !== undefined) return undefined;
  const runs = clocks.filter(({ endedAt }) => endedAt === undefined).map(({ clock }) => clock.code);
  return method.clocks.find(({ code, startedBy }) => startedBy === 'submission' && !runs.includes(code));
}
