import type { Role } from '#domain/access/account.ts';
import { mayAdd, mayOpen } from '#domain/access/may.ts';
import { changedFields } from '#domain/records/changes.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { createCalendar } from '#domain/time/calendar.ts';
import { type Day, isDay, isWeekend, yearOf } from '#domain/time/day.ts';
import { type DayKind, holidayId } from '#domain/time/holiday.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendChange } from '#usecases/records/add-entries.ts';
import { stampNow } from '#usecases/records/author.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

export type HolidayRefusal = SaveRefusal | 'not-your-role' | 'day-of-another-year' | 'no-rest-day';

/** Writes down which days of a year are 休 and 班 beside Monday to Friday; what a day was before stays readable. */
export type SetHolidays = (
  scope: string,
  year: number,
  days: ReadonlyMap<Day, DayKind>,
) => Promise<Result<undefined, HolidayRefusal>>;

export function createSetHolidays(needs: WritingNeeds & { readonly role: Role }): SetHolidays {
  return async (scope, year, days) => {
    const may = mayOpen(needs.role, 'holiday', 'community') && mayAdd(needs.role, 'holiday', 'set');
    if (!may) return refuse('not-your-role');
    if ([...days.keys()].some((day) => !isDay(day) || yearOf(day) !== year)) {
      return refuse('day-of-another-year');
    }
    const id = holidayId(year);
    const known = await needs.records.read(id);
    const fields = Object.fromEntries(days);
    // An empty plan would make a year count as published.
    const isFirst = known === undefined && !createCalendar([]).isPublished(`${year}-01-01`);
    const hasRest = [...days].some(([day, kind]) => kind === 'rest' && !isWeekend(day));
    if (isFirst && !hasRest) return refuse('no-rest-day');
    if (known === undefined) {
      const stamp = stampNow(needs.author, needs.clock);
      return needs.records.save([{ open: openRecord(id, scope, stamp, { year, ...fields }) }]);
    }
    const drafts = changedFields(known, fields);
    return drafts.length === 0 ? ok(undefined) : needs.records.save([appendChange(known, drafts, needs)]);
  };
}
