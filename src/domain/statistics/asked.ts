import { addDays, type Day } from '#domain/time/day.ts';
import type { Place } from '#domain/roster/place.ts';

/** What somebody wants figures of: days in Beijing, both included, and one 楼栋 or the whole community. */
export interface Asked {
  readonly from: Day;
  readonly to: Day;
  readonly building: Pick<Place, 'id' | 'name' | 'names'> | undefined;
}

const DAY_MS = 24 * 3_600_000;

/** Tells whether a moment, in milliseconds since 1970, falls on one of the days asked for. */
export function withinDays({ from, to }: Pick<Asked, 'from' | 'to'>): (time: number) => boolean {
  const start = beginOf(from);
  const end = beginOf(addDays(to, 1));
  return (time) => time >= start && time < end;
}

/** How many days after the first one a moment falls, 0 on the first. */
export function dayWithin({ from }: Pick<Asked, 'from'>, time: number): number {
  return Math.floor((time - beginOf(from)) / DAY_MS);
}

function beginOf(day: Day): number {
  return Date.parse(`${day}T00:00:00.000+08:00`);
}
