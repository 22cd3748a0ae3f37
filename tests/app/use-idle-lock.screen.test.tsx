import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useIdleLock } from '#app/use-idle-lock.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T12:00:00.000Z') });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const MINUTE = 60_000;

test('locks after the chosen minutes, each touch begins them anew', () => {
  const onIdle = vi.fn();
  renderHook(() => useIdleLock(5, onIdle));
  vi.advanceTimersByTime(4 * MINUTE);
  window.dispatchEvent(new Event('pointerdown'));
  vi.advanceTimersByTime(4 * MINUTE);
  expect(onIdle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(MINUTE + 5_000);
  expect(onIdle).toHaveBeenCalled();
});

test('a phone that slept through its timers locks as soon as it is looked at', () => {
  const onIdle = vi.fn();
  renderHook(() => useIdleLock(5, onIdle));
  vi.setSystemTime(Date.now() + 60 * MINUTE);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(onIdle).toHaveBeenCalledTimes(1);
});

test('a clock that was set back by a day does not keep it open', () => {
  const onIdle = vi.fn();
  renderHook(() => useIdleLock(5, onIdle));
  vi.setSystemTime(Date.now() - 24 * 60 * MINUTE);
  vi.advanceTimersByTime(5_000);
  expect(onIdle).toHaveBeenCalled();
});

test('without a lock nothing is watched', () => {
  const onIdle = vi.fn();
  renderHook(() => useIdleLock(undefined, onIdle));
  vi.advanceTimersByTime(60 * MINUTE);
  expect(onIdle).not.toHaveBeenCalled();
});
