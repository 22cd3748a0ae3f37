import type { Clock } from '#usecases/ports/clock.ts';

const KEY = 'xbd-clock-offset';

/** The server tells its time to the second: what it says can be earlier than before by a little, and mean nothing. */
const SLACK_MS = 5_000;

/**
 * The device's clock with the server's offset as last learned; kept, so that it is known before the next contact.
 * What is learned sets the server's time back only where it was far off: two lines that follow each other on one
 * device never change places because an answer came between them.
 */
export function createDeviceClock(
  now: () => number = () => Date.now(),
): Clock & { readonly learn: (offset: number) => void } {
  let offset = Number(localStorage.getItem(KEY) ?? '0') || 0;
  let told = Number.NEGATIVE_INFINITY;
  return {
    now,
    offset: () => {
      const back = told - (now() + offset);
      const held = back > 0 && back <= SLACK_MS ? offset + back : offset;
      told = now() + held;
      return held;
    },
    learn: (fresh) => {
      if (fresh === offset) return;
      offset = fresh;
      localStorage.setItem(KEY, String(fresh));
    },
  };
}
