/** Lets one waiting request sleep until a write, until its time is up, or until it is to end. */
export interface Bell {
  readonly ring: () => void;
  /** Forgets the ring that it reports, so that the next wait is for the next one. */
  wait(ms: number, signal: AbortSignal): Promise<'rung' | 'time' | 'ended'>;
}

export function createBell(): Bell {
  let isRung = false;
  let wake: (() => void) | undefined;

  return {
    ring() {
      isRung = true;
      wake?.();
    },
    async wait(ms, signal) {
      if (!isRung && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const done = (): void => {
            clearTimeout(timer);
            signal.removeEventListener('abort', done);
            wake = undefined;
            resolve();
          };
          const timer = setTimeout(done, ms);
          signal.addEventListener('abort', done);
          wake = done;
        });
      }
      if (signal.aborted) return 'ended';
      const outcome = isRung ? 'rung' : 'time';
      isRung = false;
      return outcome;
    },
  };
}
