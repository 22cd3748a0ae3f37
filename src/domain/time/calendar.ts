import plan from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type Day, isWeekend, yearOf } from './day.ts';
import type { DayKind, Holiday } from './holiday.ts';

/** Which days are working days, 调休 included. */
export interface Calendar {
  readonly isWorkingDay: (day: Day) => boolean;
  /** Whether the plan of the day's year is known; where it is not, Monday to Friday is only a guess (暂定). */
  readonly isPublished: (day: Day) => boolean;
  /** 节假日: a day off by the plan of its year, weekends within a holiday included, other weekends not. */
  readonly isHoliday: (day: Day) => boolean;
}

/**
 * The plans that came with the app (npm `chinese-days`), overridden day by day by `holiday` records. A record of a
 * year makes that year published. The library's data and not its functions: those read the device's time zone.
 */
export function createCalendar(holidays: readonly Holiday[]): Calendar {
  const overrides = new Map(holidays.flatMap(({ days }) => [...days]));
  const years = new Set([...YEARS_KNOWN, ...holidays.map(({ year }) => year)]);
  const planned = (day: Day): DayKind | undefined => overrides.get(day) ?? KINDS_KNOWN.get(day);
  return {
    isWorkingDay: (day) => (planned(day) ?? usualKind(day)) === 'work',
    isPublished: (day) => years.has(yearOf(day)),
    isHoliday: (day) => planned(day) === 'rest',
  };
}

/** The days that differ from Monday to Friday in the years that the app knows of itself. */
const KINDS_KNOWN: ReadonlyMap<Day, DayKind> = new Map([
  ...Object.keys(plan.holidays).map((day): [Day, DayKind] => [day, 'rest']),
  ...Object.keys(plan.workdays).map((day): [Day, DayKind] => [day, 'work']),
]);

const YEARS_KNOWN: ReadonlySet<number> = new Set([...KINDS_KNOWN.keys()].map(yearOf));

function usualKind(day: Day): DayKind {
  return isWeekend(day) ? 'rest' : 'work';
}
