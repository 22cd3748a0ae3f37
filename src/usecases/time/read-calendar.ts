import { type Calendar, createCalendar } from '#domain/time/calendar.ts';
import { foldHoliday } from '#domain/time/holiday.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { type Watch, watchFolded } from '#usecases/records/watch-folded.ts';

/** The calendar as this device knows it; it answers anew when a year's plan arrives by sync (LY-36). */
export function createWatchCalendar({ records }: ReadingNeeds): Watch<Calendar> {
  const holidays = watchFolded(records, { type: 'holiday' }, foldHoliday);
  return (onAnswer) => holidays((all) => onAnswer(createCalendar(all)));
}

export async function readCalendar({ records }: ReadingNeeds): Promise<Calendar> {
  return createCalendar((await records.query({ type: 'holiday' })).map(foldHoliday));
}
