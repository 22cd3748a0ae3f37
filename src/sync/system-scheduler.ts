import type { Scheduler } from './scheduler.ts';

/** The machine's own clock, timers and chance. */
export const systemScheduler: Scheduler = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
