import type { Stop } from '#usecases/ports/record-store.ts';

/** Time and chance as the engine needs them; tests put a clock of their own here. */
export interface Scheduler {
  /** The device's time, milliseconds since 1970. */
  readonly now: () => number;
  /** Calls `run` once after so many milliseconds, unless stopped before. */
  readonly after: (ms: number, run: () => void) => Stop;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
}

/** Resolves after so many milliseconds, or at once when the signal is given. */
export async function pause(scheduler: Scheduler, ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted === true) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      stop();
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const stop = scheduler.after(ms, end);
    signal?.addEventListener('abort', end);
  });
}
