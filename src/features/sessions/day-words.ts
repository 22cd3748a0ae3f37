import { momentOn } from '#domain/sessions/rhythm.ts';
import type { Day } from '#domain/time/day.ts';
import { formatDay } from '#domain/time/moment-text.ts';

/** `10月2日 周五`, with the year in front when it is not that of `now`. */
export function dayWords(day: Day, now: number): string {
  return formatDay(momentOn(day, '12:00') ?? now, now);
}
