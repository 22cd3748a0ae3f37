import { type OffsetEstimate, refineOffset } from './clock-offset.ts';
import { type ClockSample } from './timed-fetch.ts';

/** How far the server's clock is ahead of the device's, for the Clock port. */
export interface ServerOffset {
  /** Milliseconds; what was kept from an earlier run until the server has answered. */
  readonly offset: () => number;
  readonly take: (sample: ClockSample) => void;
}

/** `keep` is called with every change, so that the next start knows it without a network. */
export function createServerOffset(kept: number, keep: (offset: number) => void): ServerOffset {
  let estimate: OffsetEstimate | undefined;
  const offset = (): number => estimate?.offset ?? kept;
  return {
    offset,
    take: (sample) => {
      const before = offset();
      estimate = refineOffset(estimate, sample);
      if (offset() !== before) keep(offset());
    },
  };
}
