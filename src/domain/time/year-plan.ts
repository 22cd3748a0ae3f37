import type { Calendar } from './calendar.ts';
import { addDays, type Day, daysBetween, isDay, isWeekend, yearOf } from './day.ts';
import type { DayKind } from './holiday.ts';

/** Days in a row on which offices are closed though it is no weekend, or a weekend day on which they are open (调休). */
export interface Span {
  readonly kind: DayKind;
  readonly from: Day;
  readonly to: Day;
}

/** No holiday of China is longer; what is longer is a slip of the finger. */
const LONGEST_SPAN = 15;

/** What a year has beside Monday to Friday, in its order. A pause counts with the weekends that it touches. */
export function spansOf(calendar: Calendar, year: number): readonly Span[] {
  const spans: Span[] = [];
  for (let day = firstDayOf(year); yearOf(day) === year; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) {
      if (isWeekend(day)) spans.push({ kind: 'work', from: day, to: day });
      continue;
    }
    let to = day;
    while (yearOf(addDays(to, 1)) === year && !calendar.isWorkingDay(addDays(to, 1))) to = addDays(to, 1);
    if (daysOf({ from: day, to }).some((one) => !isWeekend(one))) spans.push({ kind: 'rest', from: day, to });
    day = to;
  }
  return spans;
}

/** Why a span cannot be written down for a year. */
export type SpanFault = 'no-day' | 'another-year' | 'ends-before' | 'too-long' | 'as-it-is';

/** Undefined where the span says something new about the year. */
export function spanFault(calendar: Calendar, year: number, span: Span): SpanFault | undefined {
  if (!isDay(span.from) || !isDay(span.to)) return 'no-day';
  if (yearOf(span.from) !== year || yearOf(span.to) !== year) return 'another-year';
  const length = daysBetween(span.from, span.to) + 1;
  if (length < 1) return 'ends-before';
  if (length > LONGEST_SPAN) return 'too-long';
  const isNew = daysOf(span).some((day) => calendar.isWorkingDay(day) !== (span.kind === 'work'));
  return isNew ? undefined : 'as-it-is';
}

/** What the days of a span become when it is taken out: an ordinary week. */
export function ordinaryDays(span: Pick<Span, 'from' | 'to'>): ReadonlyMap<Day, DayKind> {
  return new Map(daysOf(span).map((day) => [day, isWeekend(day) ? 'rest' : 'work']));
}

/** Every day of a span. */
export function daysOf({ from, to }: Pick<Span, 'from' | 'to'>): readonly Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, nth) => addDays(from, nth));
}

function firstDayOf(year: number): Day {
  return `${year}-01-01`;
}
