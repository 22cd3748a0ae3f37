import { type Calendar, createCalendar } from '#domain/time/calendar.ts';
import { foldHoliday, type Holiday } from '#domain/time/holiday.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { type Watch, watchFolded } from '#usecases/records/watch-folded.ts';

/** What the community wrote down of each year's plan. */
export function createWatchHolidays({ records }: ReadingNeeds): Watch<readonly Holiday[]> {
  return watchFolded(records, { type: 'holiday' }, foldHoliday);
}

/** The calendar as this device knows it; it answers anew when a year's plan arrives by sync (LY-36). */
export function createWatchCalendar(needs: ReadingNeeds): Watch<Calendar> {
  const holidays = createWatchHolidays(needs);
  return (onAnswer) => holidays((all) => onAnswer(createCalendar(all)));
}

export async function readCalendar({ records }: ReadingNeeds): Promise<Calendar> {
  return createCalendar((await records.query({ type: 'holiday' })).map(foldHoliday));
}
