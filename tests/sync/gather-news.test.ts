import { expect, onTestFinished, test, vi } from 'vitest';
import { gatherNews } from '#sync/gather-news.ts';

test('several changes are told once and soon, the next ones again, and none after the end', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const listeners = new Set<() => void>();
  const change = (): void => listeners.forEach((listener) => listener());
  const watch = gatherNews((onChange) => {
    listeners.add(onChange);
    return () => listeners.delete(onChange);
  });
  let told = 0;
  const stop = watch(() => (told += 1));
  change();
  change();
  expect(told).toBe(0);
  vi.advanceTimersByTime(200);
  expect(told).toBe(1);
  change();
  vi.advanceTimersByTime(200);
  expect(told).toBe(2);
  change();
  stop();
  vi.advanceTimersByTime(200);
  expect([told, listeners.size]).toEqual([2, 0]);
});
