import type { Calendar } from './calendar.ts';
import { addDays, type Day } from './day.ts';

/** The last day by which something has to be done. */
export interface DueDay {
  readonly day: Day;
  /** 暂定: counted over days whose year has no published plan yet; to be counted anew when it comes. */
  readonly provisional: boolean;
}

/** However a calendar was filled in, counting ends: no pause of offices is longer than this many days. */
const LONGEST_PAUSE = 60;

/** The day which is the `count`th working day after `from`; the day after `from` is the first (LY-36). */
export function workingDayAfter(calendar: Calendar, from: Day, count: number): DueDay {
  let day = from;
  let provisional = false;
  let pause = 0;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    provisional ||= !calendar.isPublished(day);
    pause = calendar.isWorkingDay(day) ? 0 : pause + 1;
    if (pause === 0 || pause > LONGEST_PAUSE) left -= 1;
  }
  return { day, provisional };
}
