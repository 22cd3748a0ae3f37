import type { ClockSample } from './timed-fetch.ts';

/** Server time minus device time in milliseconds, and how far off that can be. */
export interface OffsetEstimate {
  readonly offset: number;
  readonly error: number;
}

/** The `Date` header counts whole seconds and cuts off the rest. */
const HEADER_ERROR_MS = 500;

/**
 * The better of what was known and what an answer shows: the one with the smaller round trip, unless the two
 * contradict each other. Then one of the clocks was set since, and the new one counts.
 */
export function refineOffset(
  known: OffsetEstimate | undefined,
  sample: ClockSample,
): OffsetEstimate | undefined {
  const roundTrip = sample.receivedAt - sample.sentAt;
  if (roundTrip < 0) return known;
  const middle = sample.sentAt + roundTrip / 2;
  const fresh = {
    offset: Math.round(sample.serverTime + HEADER_ERROR_MS - middle),
    error: roundTrip / 2 + HEADER_ERROR_MS,
  };
  if (known === undefined || fresh.error <= known.error) return fresh;
  const isContradiction = Math.abs(fresh.offset - known.offset) > fresh.error + known.error;
  return isContradiction ? fresh : known;
}
