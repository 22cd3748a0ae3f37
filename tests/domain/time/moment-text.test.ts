import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  formatDay,
  formatIsoDay,
  formatIsoDayOfYear,
  formatIsoDays,
  formatMoment,
  formatTimeOfDay,
  isoDay,
} from '#domain/time/moment-text.ts';

afterEach(() => vi.unstubAllEnvs());

/** A time by a Beijing clock. */
function beijing(text: string): number {
  return Date.parse(`${text}+08:00`);
}

const now = beijing('2026-11-22T20:00');

describe.each(['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'UTC'])(
  'on a device in %s',
  (zone) => {
    test('all times are Beijing time', () => {
      vi.stubEnv('TZ', zone);
      expect(new Date(now).getHours() === 20).toBe(zone === 'Asia/Shanghai');
      expect(formatMoment(now)).toBe('11月22日 周日 20:00');
      expect(formatTimeOfDay(now)).toBe('20:00');
      expect(isoDay(now)).toBe('2026-11-22');
    });

    test('the day ends at midnight in Beijing', () => {
      vi.stubEnv('TZ', zone);
      expect(formatMoment(beijing('2026-11-22T23:59:59.999'))).toBe('11月22日 周日 23:59');
      expect(formatMoment(beijing('2026-11-23T00:00'))).toBe('11月23日 周一 00:00');
      expect(isoDay(beijing('2026-11-22T23:59:59.999'))).toBe('2026-11-22');
      expect(isoDay(beijing('2026-11-23T00:00'))).toBe('2026-11-23');
    });

    test('so does the year', () => {
      vi.stubEnv('TZ', zone);
      const eve = beijing('2026-12-31T23:59');
      const newYear = beijing('2027-01-01T00:00');
      expect([isoDay(eve), isoDay(newYear)]).toEqual(['2026-12-31', '2027-01-01']);
      expect(formatDay(eve, now)).toBe('12月31日 周四');
      expect(formatDay(newYear, now)).toBe('2027年1月1日 周五');
      expect(formatDay(eve, newYear)).toBe('2026年12月31日 周四');
    });
  },
);

test('days and months of one digit read plainly and sort as ISO days', () => {
  const time = beijing('2026-01-05T09:05');
  expect(formatMoment(time)).toBe('1月5日 周一 09:05');
  expect(isoDay(time)).toBe('2026-01-05');
});

test.each([0, 8.64e15, -8.64e15])('every time that a record can have is readable: %s', (time) => {
  expect(formatMoment(time)).toMatch(/^\d+月\d+日 周. \d\d:\d\d$/);
});

test.each([
  ['2026-11-02', '2026-11-22', '2026年11月2日至11月22日'],
  ['2026-11-02', '2027-02-09', '2026年11月2日至2027年2月9日'],
  ['2026-11-22', '2026-11-22', '2026年11月22日'],
  ['', '2026-11-22', '至2026年11月22日'],
])('says from which day until which: %s, %s', (from, until, said) => {
  expect(formatIsoDays(from, until)).toBe(said);
});

test('leaves what is no day as it is', () => {
  expect(formatIsoDay('下个月')).toBe('下个月');
  expect(formatIsoDayOfYear('2026-3-1')).toBe('2026-3-1');
});
