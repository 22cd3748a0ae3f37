import type { Stop } from '#usecases/ports/record-store.ts';

/** The one clock of a simulated world. It moves only when told, and only once everything due has come to rest. */
export interface SimulatedTime {
  /** True time, milliseconds since 1970; devices may believe something else. */
  readonly now: () => number;
  readonly after: (ms: number, run: () => void) => Stop;
  /** Waits in real time for what is not on this clock, such as a real server; the clock stands still meanwhile. */
  readonly holding: <Value>(work: Promise<Value>) => Promise<Value>;
  /** Lets everything run that waits for nothing but its turn. */
  readonly settle: () => Promise<void>;
  /** Runs whatever falls due within so many milliseconds, one after the other. */
  readonly pass: (ms: number) => Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

export const BEGINNING = Date.parse('2026-11-22T12:00:00.000Z');

export function createSimulatedTime(): SimulatedTime {
  const timers = new Set<Timer>();
  let now = BEGINNING;
  let made = 0;
  let held = 0;

  async function settle(): Promise<void> {
    do await turn();
    while (held > 0);
  }

  function nextUntil(end: number): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of timers) {
      if (timer.at > end) continue;
      if (
        first === undefined ||
        timer.at < first.at ||
        (timer.at === first.at && timer.order < first.order)
      ) {
        first = timer;
      }
    }
    return first;
  }

  return {
    now: () => now,
    after: (ms, run) => {
      made += 1;
      const timer = { at: now + Math.max(0, ms), order: made, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    holding: async (work) => {
      held += 1;
      try {
        return await work;
      } finally {
        held -= 1;
      }
    },
    settle,
    pass: async (ms) => {
      const end = now + ms;
      for (let timer = nextUntil(end); timer !== undefined; timer = nextUntil(end)) {
        timers.delete(timer);
        now = Math.max(now, timer.at);
        timer.run();
        await settle();
      }
      now = end;
    },
  };
}

/** One turn of the event loop: promises that wait for nothing outside have run to their ends after it. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
