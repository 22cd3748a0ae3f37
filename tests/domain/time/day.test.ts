import { expect, test } from 'vitest';
import { addDays, beijingDay, daysBetween, isDay } from '#domain/time/day.ts';
import { foldHoliday } from '#domain/time/holiday.ts';
import { sampleRecord, sampleSet } from '../sample-record.ts';

test('a day begins at midnight in Beijing, wherever the device is', () => {
  expect(beijingDay(Date.parse('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22');
  expect(beijingDay(Date.parse('2026-11-22T16:00:00.000Z'))).toBe('2026-11-23');
});

test('a moment that no calendar can show still has a day', () => {
  expect(beijingDay(8.64e15)).toBe('9998-12-30');
  expect(beijingDay(-8.64e15)).toBe('1970-01-01');
});

test('days are counted over months and leap years', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2024-02-01', '2024-03-01')).toBe(29);
});

test('what is no day is not taken for one', () => {
  expect(['2026-02-28', '2024-02-29'].map(isDay)).toEqual([true, true]);
  expect(['2026-02-29', '2026-13-01', '2026-2-1', '', 'soon', '2026-02-28x'].map(isDay)).toEqual(
    Array.from({ length: 6 }, () => false),
  );
});

test('two people mend two days of a plan at once, and nonsense is left out', () => {
  const record = sampleRecord('holiday:2027', { year: 2027, '2027-02-05': 'rest', '2027-02-30': 'rest' }, [
    sampleSet('a', 1, '2027-02-06', 'rest'),
    sampleSet('b', 1, '2027-02-14', 'work', { device: 'phone-b' }),
    sampleSet('c', 2, '2027-02-15', 'perhaps'),
  ]);
  const { year, days } = foldHoliday(record);
  expect(year).toBe(2027);
  expect([...days]).toEqual([
    ['2027-02-05', 'rest'],
    ['2027-02-06', 'rest'],
    ['2027-02-14', 'work'],
  ]);
});
