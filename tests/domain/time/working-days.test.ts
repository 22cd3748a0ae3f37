import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '#domain/time/calendar.ts';
import { addDays, isWeekend } from '#domain/time/day.ts';
import { type DayKind, type Holiday, holidayId } from '#domain/time/holiday.ts';
import { workingDayAfter } from '#domain/time/working-days.ts';

const calendar = createCalendar([]);

function holiday(year: number, days: Readonly<Record<string, DayKind>> = {}): Holiday {
  return { id: holidayId(year), year, days: new Map(Object.entries(days)) };
}

function days(from: string, count: number, kind: DayKind): Record<string, DayKind> {
  return Object.fromEntries(Array.from({ length: count }, (_, nth) => [addDays(from, nth), kind]));
}

describe('LY-36: the 7th working day, the day after submission being the first', () => {
  test.each([
    ['2025-12-30', '2026-01-09'],
    ['2026-02-12', '2026-02-28'],
    ['2026-04-01', '2026-04-13'],
    ['2026-04-28', '2026-05-11'],
    ['2026-06-17', '2026-06-29'],
    ['2026-09-24', '2026-10-12'],
    ['2026-10-08', '2026-10-16'],
  ])('submitted on %s, due on %s (A8)', (submitted, due) => {
    expect(workingDayAfter(calendar, submitted, 7)).toEqual({ day: due, provisional: false });
  });

  test.each([
    ['in an ordinary week', '2026-03-02', '2026-03-11'],
    ['on a Saturday', '2026-03-07', '2026-03-17'],
    ['on a Sunday', '2026-03-08', '2026-03-17'],
    ['on a Sunday that is worked', '2026-09-20', '2026-09-30'],
    ['on a public holiday', '2026-10-01', '2026-10-15'],
    ['in the long holiday of 2020', '2020-01-23', '2020-02-11'],
    ['before a holiday of 2018', '2018-09-21', '2018-10-08'],
  ])('submitted %s', (_, submitted, due) => {
    expect(workingDayAfter(calendar, submitted, 7).day).toBe(due);
  });

  test('is the day itself for no working days, and the next one for one', () => {
    expect(workingDayAfter(calendar, '2026-03-06', 0).day).toBe('2026-03-06');
    expect(workingDayAfter(calendar, '2026-03-06', 1).day).toBe('2026-03-09');
  });
});

describe('years without a plan', () => {
  test('the due day is 暂定 where any counted day lies in one', () => {
    expect(workingDayAfter(calendar, '2026-12-22', 7)).toEqual({ day: '2026-12-31', provisional: false });
    expect(workingDayAfter(calendar, '2026-12-23', 7)).toEqual({ day: '2027-01-01', provisional: true });
    expect(workingDayAfter(calendar, '2003-12-30', 1)).toEqual({ day: '2003-12-31', provisional: true });
  });

  test('it is counted anew when the plan arrives, and no longer 暂定', () => {
    expect(workingDayAfter(calendar, '2027-02-04', 7)).toEqual({ day: '2027-02-15', provisional: true });
    const plan = holiday(2027, {
      ...days('2027-02-05', 7, 'rest'),
      '2027-02-14': 'work',
    });
    expect(workingDayAfter(createCalendar([plan]), '2027-02-04', 7)).toEqual({
      day: '2027-02-19',
      provisional: false,
    });
  });

  test('a community corrects a single day of a year that the app knows', () => {
    const corrected = createCalendar([holiday(2026, { '2026-03-03': 'rest', '2026-03-07': 'work' })]);
    expect(workingDayAfter(corrected, '2026-03-02', 1).day).toBe('2026-03-04');
    expect(workingDayAfter(corrected, '2026-03-06', 1).day).toBe('2026-03-07');
    expect(corrected.isWorkingDay('2026-10-01')).toBe(false);
  });
});

const anyDay = fc.integer({ min: 0, max: 8_000 }).map((nth) => addDays('2004-01-01', nth));

test('a due day is a working day later than its start, and exactly so many working days lie between', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (from, count) => {
      const { day } = workingDayAfter(calendar, from, count);
      expect(day > from && calendar.isWorkingDay(day)).toBe(true);
      let worked = 0;
      for (let at = addDays(from, 1); at <= day; at = addDays(at, 1))
        worked += Number(calendar.isWorkingDay(at));
      expect(worked).toBe(count);
    }),
  );
});

test('counting ends even where a calendar closes offices for ever', () => {
  const never = { isWorkingDay: () => false, isPublished: () => true, isHoliday: () => true };
  expect(workingDayAfter(never, '2026-03-02', 7).day > '2026-03-02').toBe(true);
});

test('every year that the app knows has days off on working days and some worked weekends', () => {
  for (let year = 2004; year <= 2026; year += 1) {
    const all = Array.from({ length: 365 }, (_, nth) => addDays(`${year}-01-01`, nth));
    expect(all.every((day) => calendar.isPublished(day))).toBe(true);
    expect(all.filter((day) => !isWeekend(day) && !calendar.isWorkingDay(day)).length).toBeGreaterThan(5);
    expect(all.some((day) => isWeekend(day) && calendar.isWorkingDay(day))).toBe(true);
  }
});
