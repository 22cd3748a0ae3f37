import { expect, test } from 'vitest';
import { refineOffset } from '#sync/clock-offset.ts';
import type { ClockSample } from '#sync/timed-fetch.ts';

const HOUR = 3_600_000;

/** What a device sees of a server whose clock is ahead, over a way that takes so long there and back. */
function sample(deviceTime: number, ahead: number, there: number, back: number): ClockSample {
  const serverTime = Math.floor((deviceTime + there + ahead) / 1000) * 1000;
  return { serverTime, sentAt: deviceTime, receivedAt: deviceTime + there + back };
}

test('knows the offset of a clock that is wrong by years to the second', () => {
  for (const ahead of [-10 * 365 * 24 * HOUR, -3000, 0, 700, 10 * 365 * 24 * HOUR]) {
    const estimate = refineOffset(undefined, sample(1_700_000_000_123, ahead, 80, 80));
    expect(Math.abs((estimate?.offset ?? Number.NaN) - ahead)).toBeLessThanOrEqual(estimate?.error ?? 0);
    expect(estimate?.error).toBeLessThan(1000);
  }
});

test('prefers the sample with the shorter way', () => {
  const quick = refineOffset(undefined, sample(1_000_000, 5000, 20, 20));
  expect(refineOffset(quick, sample(1_060_000, 5000, 4000, 10))).toBe(quick);
  const slow = refineOffset(undefined, sample(1_000_000, 5000, 4000, 10));
  expect(refineOffset(slow, sample(1_060_000, 5000, 20, 20))?.error).toBe(520);
});

test('follows a clock that was set', () => {
  const before = refineOffset(undefined, sample(1_000_000, 5000, 20, 20));
  const after = refineOffset(before, sample(1_060_000, 5000 + 8 * HOUR, 400, 400));
  expect(Math.abs((after?.offset ?? 0) - 5000 - 8 * HOUR)).toBeLessThan(1000);
});

test('takes nothing from a clock that was set back during the question', () => {
  const known = { offset: 5000, error: 520 };
  expect(refineOffset(known, { serverTime: 9_000_000, sentAt: 9_000_000, receivedAt: 8_000_000 })).toBe(
    known,
  );
});
