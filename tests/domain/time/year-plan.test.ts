import { expect, test } from 'vitest';
import { createCalendar } from '#domain/time/calendar.ts';
import { addDays, isWeekend } from '#domain/time/day.ts';
import { type DayKind, type Holiday, holidayId } from '#domain/time/holiday.ts';
import { daysOf, ordinaryDays, type Span, spanFault, spansOf } from '#domain/time/year-plan.ts';

const built = createCalendar([]);

function holiday(year: number, spans: readonly Span[]): Holiday {
  const days = spans.flatMap((span) => daysOf(span).map((day): [string, DayKind] => [day, span.kind]));
  return { id: holidayId(year), year, days: new Map(days) };
}

test('the plan of 2026 reads as it was published', () => {
  expect(spansOf(built, 2026).map(({ kind, from, to }) => `${kind} ${from} ${to}`)).toEqual([
    'rest 2026-01-01 2026-01-03',
    'work 2026-01-04 2026-01-04',
    'work 2026-02-14 2026-02-14',
    'rest 2026-02-15 2026-02-23',
    'work 2026-02-28 2026-02-28',
    'rest 2026-04-04 2026-04-06',
    'rest 2026-05-01 2026-05-05',
    'work 2026-05-09 2026-05-09',
    'rest 2026-06-19 2026-06-21',
    'work 2026-09-20 2026-09-20',
    'rest 2026-09-25 2026-09-27',
    'rest 2026-10-01 2026-10-07',
    'work 2026-10-10 2026-10-10',
  ]);
  expect(spansOf(built, 2027)).toEqual([]);
});

test('the spans of a year, written down again, make the same year', () => {
  for (let year = 2010; year <= 2026; year += 1) {
    const again = createCalendar([holiday(2027, []), holiday(year, spansOf(built, year))]);
    expect(spansOf(again, year)).toEqual(spansOf(built, year));
  }
});

test('a span that is taken out is an ordinary week again', () => {
  const [newYear] = spansOf(built, 2026);
  if (newYear === undefined) throw new Error('no span');
  const days = ordinaryDays(newYear);
  const without = createCalendar([{ id: holidayId(2026), year: 2026, days }]);
  for (let day = newYear.from; day <= newYear.to; day = addDays(day, 1)) {
    expect(without.isWorkingDay(day)).toBe(!isWeekend(day));
  }
});

test.each([
  ['nothing is picked', { kind: 'rest', from: '', to: '' }, 'no-day'],
  ['it lies in another year', { kind: 'rest', from: '2026-12-31', to: '2027-01-02' }, 'another-year'],
  ['it ends before it begins', { kind: 'rest', from: '2027-02-09', to: '2027-02-05' }, 'ends-before'],
  ['it is a month long', { kind: 'rest', from: '2027-02-01', to: '2027-03-01' }, 'too-long'],
  ['it is a weekend', { kind: 'rest', from: '2027-02-06', to: '2027-02-07' }, 'as-it-is'],
  ['it is worked anyway', { kind: 'work', from: '2027-02-08', to: '2027-02-08' }, 'as-it-is'],
  ['it is a holiday', { kind: 'rest', from: '2027-02-05', to: '2027-02-11' }, undefined],
  ['it is a worked Sunday', { kind: 'work', from: '2027-02-14', to: '2027-02-14' }, undefined],
] as const)('whether a span can be written down when %s', (_, span, fault) => {
  expect(spanFault(built, 2027, span)).toBe(fault);
});
