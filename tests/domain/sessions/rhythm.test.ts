import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysInstead } from '#domain/sessions/days-instead.ts';
import { type Every, momentOn, nextDate, type Rhythm } from '#domain/sessions/rhythm.ts';
import { createCalendar } from '#domain/time/calendar.ts';
import { formatMoment } from '#domain/time/moment-text.ts';

function at(day: string, time = '20:00'): number {
  const moment = momentOn(day, time);
  if (moment === undefined) throw new Error(`${day} ${time} is no moment`);
  return moment;
}

const friday: Rhythm = { every: 'week', weekday: 5, day: 15, month: 3, time: '20:00' };

test('a weekly session is proposed for its evening of the week (JX-01)', () => {
  const next = nextDate(friday, [], at('2026-11-22'));
  expect(formatMoment(next?.at ?? 0)).toBe('11月27日 周五 20:00');
});

test('on the day itself it is proposed until it begins', () => {
  expect(nextDate(friday, [], at('2026-11-27', '19:59'))?.at).toBe(at('2026-11-27'));
  expect(nextDate(friday, [], at('2026-11-27', '20:00'))?.at).toBe(at('2026-12-04'));
});

test('a week that has its session, also on another evening, is not proposed again', () => {
  const moved = at('2026-11-26');
  expect(nextDate(friday, [moved], at('2026-11-23'))?.at).toBe(at('2026-12-04'));
});

test('a month is as long as it is (QF-02)', () => {
  const last: Rhythm = { ...friday, every: 'month', day: 31 };
  expect(nextDate(last, [], at('2027-02-01'))?.at).toBe(at('2027-02-28'));
  expect(nextDate(last, [], at('2028-02-01'))?.at).toBe(at('2028-02-29'));
});

test('a quarterly session falls into its month of the quarter', () => {
  const quarterly: Rhythm = { ...friday, every: 'quarter', month: 2, day: 10, time: '14:30' };
  expect(nextDate(quarterly, [], at('2026-11-22'))?.at).toBe(at('2027-02-10', '14:30'));
});

test('a missed evening is named, not skipped in silence', () => {
  const held = at('2026-11-06');
  expect(nextDate(friday, [held], at('2026-11-22'))).toEqual({
    at: at('2026-11-27'),
    missed: [at('2026-11-20'), at('2026-11-13')],
  });
});

test('a public holiday is left by hand: the days around it and the next usual one are offered, none taken', () => {
  const calendar = createCalendar([]);
  expect(nextDate(friday, [at('2026-09-25')], at('2026-09-28'))?.at).toBe(at('2026-10-02'));
  expect(daysInstead(friday, '2026-10-02', calendar, at('2026-09-28'))).toEqual([
    { day: '2026-09-30', why: 'before' },
    { day: '2026-10-08', why: 'after' },
    { day: '2026-10-09', why: 'usual' },
  ]);
  expect(daysInstead(friday, '2026-10-02', calendar, at('2026-10-01')).map(({ why }) => why)).toEqual([
    'after',
    'usual',
  ]);
  expect(daysInstead({ ...friday, every: 'none' }, '2026-10-02', calendar, at('2026-09-28'))).toHaveLength(2);
  expect(daysInstead(friday, '2026-11-27', calendar, at('2026-11-22'))).toEqual([]);
  expect(daysInstead(friday, '2026-10-02', calendar, at('2026-11-22'))).toEqual([]);
});

test('a weekend within a holiday is one, another weekend is not; a year’s own plan says so as well', () => {
  const { isHoliday } = createCalendar([
    { id: 'holiday:2027', year: 2027, days: new Map([['2027-02-06', 'rest']]) },
  ]);
  expect(['2026-10-03', '2026-10-10', '2026-10-17', '2027-02-06'].map(isHoliday)).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test('without a rhythm nothing is proposed', () => {
  expect(nextDate({ ...friday, every: 'none' }, [], at('2026-11-22'))).toBeUndefined();
});

test('every week, month or quarter since the last session is held, missed or proposed', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
  const rhythm: fc.Arbitrary<Rhythm> = fc.record({
    every: fc.constantFrom<Every[]>('week', 'month', 'quarter'),
    weekday: fc.integer({ min: 1, max: 7 }),
    day: fc.integer({ min: 1, max: 31 }),
    month: fc.integer({ min: 1, max: 3 }),
    time: fc.constantFrom('00:00', '20:00', '23:59'),
  });
  fc.assert(
    fc.property(rhythm, day, fc.integer({ min: 0, max: 5 }), (found, date, back) => {
      const now = date.getTime();
      const first = nextDate(found, [], now);
      if (first === undefined) throw new Error('no date');
      expect(first.at).toBeGreaterThan(now);
      expect(first.missed).toEqual([]);
      const second = nextDate(found, [first.at], now);
      expect(second?.at).toBeGreaterThan(first.at);
      // Going on from the first date as if it had been the last session held: what lies between is missed.
      let later = first.at;
      for (let skipped = 0; skipped < back; skipped += 1)
        later = nextDate(found, [later], later)?.at ?? later;
      const again = nextDate(found, [first.at], later + 1);
      expect(again?.missed).toHaveLength(back);
    }),
  );
});

test('a day that does not exist is no moment', () => {
  expect(momentOn('2026-13-01', '20:00')).toBeUndefined();
  expect(momentOn('', '20:00')).toBeUndefined();
});
