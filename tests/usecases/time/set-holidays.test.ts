import { expect, test } from 'vitest';
import { deviceForTest, issueNeeds } from '#tests/support/issue-needs.ts';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import type { Calendar } from '#domain/time/calendar.ts';
import { workingDayAfter } from '#domain/time/working-days.ts';
import { createWatchCalendar } from '#usecases/time/read-calendar.ts';
import { createSetHolidays } from '#usecases/time/set-holidays.ts';

test('LY-36: a due day that was 暂定 is counted anew as soon as the plan of its year is there', async () => {
  const device = await deviceForTest();
  let calendar: Calendar | undefined;
  const stop = createWatchCalendar(device.needs)((answer) => (calendar = answer));
  await expect
    .poll(() => calendar && workingDayAfter(calendar, '2026-12-30', 2))
    .toEqual({
      day: '2027-01-01',
      provisional: true,
    });
  const set = createSetHolidays(issueNeeds(device));
  await set(COMMUNITY, 2027, new Map([['2027-01-01', 'rest']]));
  await expect
    .poll(() => calendar && workingDayAfter(calendar, '2026-12-30', 2))
    .toEqual({
      day: '2027-01-04',
      provisional: false,
    });
  await set(COMMUNITY, 2027, new Map([['2027-01-02', 'work']]));
  await expect.poll(() => calendar && workingDayAfter(calendar, '2026-12-30', 2).day).toBe('2027-01-02');
  stop();
});

test('a plan holds days of its year only, and comes from a coordinator', async () => {
  const device = await deviceForTest();
  const days = new Map([['2026-12-31', 'rest']] as const);
  expect(await createSetHolidays(issueNeeds(device))(COMMUNITY, 2027, days)).toEqual({
    ok: false,
    reason: 'day-of-another-year',
  });
  expect(await createSetHolidays(issueNeeds(device, 'volunteer'))(COMMUNITY, 2026, days)).toEqual({
    ok: false,
    reason: 'not-your-role',
  });
});

test('a year is not called published for a plan without a day off', async () => {
  const device = await deviceForTest();
  const set = createSetHolidays(issueNeeds(device));
  const refused = { ok: false, reason: 'no-rest-day' };
  expect(await set(COMMUNITY, 2027, new Map())).toEqual(refused);
  expect(await set(COMMUNITY, 2027, new Map([['2027-01-02', 'rest']]))).toEqual(refused);
  expect(await set(COMMUNITY, 2026, new Map([['2026-12-26', 'work']]))).toEqual({
    ok: true,
    value: undefined,
  });
});
