import { type Calendar, createCalendar } from '#domain/time/calendar.ts';
import { foldHoliday } from '#domain/time/holiday.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';

/** Working days and holidays, with what the community knows of them. */
export async function readCalendar({ records }: ReadingNeeds): Promise<Calendar> {
  return createCalendar((await records.query({ type: 'holiday' })).map(foldHoliday));
}
