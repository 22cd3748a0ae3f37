import { beforeEach, expect, test } from 'vitest';
import { createDeviceClock } from '#app/device-clock.ts';

beforeEach(() => localStorage.clear());

const YEAR_MS = 365 * 86_400_000;

test('what is written one after the other keeps its order whatever the server tells in between', () => {
  let device = 1_000_000;
  const clock = createDeviceClock(() => device);
  const times: number[] = [];
  for (const learned of [400, -300, 650, 0, -900]) {
    times.push(clock.now() + clock.offset());
    clock.learn(learned);
    device += 100;
  }
  times.push(clock.now() + clock.offset());
  expect(times).toEqual([...times].sort((a, b) => a - b));
  device += 5_000;
  expect(clock.offset()).toBe(-900);
});

test('a clock that was wrong by years is set right at once', () => {
  const clock = createDeviceClock(() => 20 * YEAR_MS);
  expect(clock.offset()).toBe(0);
  clock.learn(-10 * YEAR_MS);
  expect(clock.offset()).toBe(-10 * YEAR_MS);
  expect(createDeviceClock().offset()).toBe(-10 * YEAR_MS);
});
