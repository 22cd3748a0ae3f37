import { type Day, isDay, startOfDay } from '#domain/time/day.ts';
import { formatDay } from '#domain/time/moment-text.ts';

/** `11月22日 周日`, with the year where it is not this one; `now` in milliseconds. What is no day stays as it is. */
export function dayWords(day: Day, now: number): string {
  return isDay(day) ? formatDay(startOfDay(day), now) : day;
}
