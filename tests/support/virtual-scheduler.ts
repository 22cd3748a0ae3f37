import type { Scheduler } from '#sync/scheduler.ts';

/** A clock that moves only when a test moves it. */
export interface VirtualScheduler extends Scheduler {
  /** Runs whatever falls due within so many milliseconds, in order. */
  readonly pass: (ms: number) => void;
  /** Milliseconds until each timer falls due. */
  readonly due: () => readonly number[];
}

/** `random` gives what the real one gives, unless a test fixes it. */
export function createVirtualScheduler(random: () => number = () => 0.5): VirtualScheduler {
  const timers = new Map<symbol, { at: number; run: () => void }>();
  let now = Date.parse('2026-11-22T12:00:00.000Z');
  return {
    now: () => now,
    random,
    after: (ms, run) => {
      const key = Symbol();
      timers.set(key, { at: now + ms, run });
      return () => timers.delete(key);
    },
    pass: (ms) => {
      const end = now + ms;
      for (;;) {
        const [next] = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
        if (next === undefined) break;
        const [key, { at, run }] = next;
        timers.delete(key);
        now = Math.max(now, at);
        run();
      }
      now = end;
    },
    due: () => [...timers.values()].map(({ at }) => at - now).sort((a, b) => a - b),
  };
}
