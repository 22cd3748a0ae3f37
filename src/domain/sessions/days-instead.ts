import type { Calendar } from '#domain/time/calendar.ts';
import { addDays, beijingDay, type Day } from '#domain/time/day.ts';
import { usualAfter, type Rhythm } from './rhythm.ts';

/** A day to which a session moves off a public holiday; `usual` is the next one of its rhythm. */
export interface DayInstead {
  readonly day: Day;
  readonly why: 'before' | 'after' | 'usual';
}

/** The longest holiday has nine days. */
const DAYS_AROUND = 20;

/**
 * Where a session could go whose day is a public holiday: the nearest ordinary day before it, the one after it, and
 * the next usual day of its rhythm, in the order of time. Which one, or whether to hold it on the holiday all the same,
 * is for whoever plans: nothing moves by itself. Empty for a day that is over or no holiday; `now` in milliseconds since 1970.
 */
export function daysInstead(
  rhythm: Rhythm,
  day: Day,
  { isHoliday }: Pick<Calendar, 'isHoliday'>,
  now: number,
): readonly DayInstead[] {
  const today = beijingDay(now);
  if (day < today || !isHoliday(day)) return [];
  const nearest = (direction: 1 | -1): Day | undefined =>
    Array.from({ length: DAYS_AROUND }, (_, nth) => addDays(day, direction * (nth + 1))).find(
      (one) => !isHoliday(one),
    );
  const before = nearest(-1);
  const after = nearest(1);
  const usual = usualAfter(rhythm, day, isHoliday);
  return [
    ...(before === undefined || before < today ? [] : [{ day: before, why: 'before' as const }]),
    ...(after === undefined || after === usual ? [] : [{ day: after, why: 'after' as const }]),
    ...(usual === undefined ? [] : [{ day: usual, why: 'usual' as const }]),
  ];
}
