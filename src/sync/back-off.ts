const FIRST_LIMIT_MS = 1_000;
/** Nothing waits longer by itself. */
export const LAST_LIMIT_MS = 5 * 60_000;

/**
 * Milliseconds until the next try after so many failures in a row: anything up to a limit that doubles from one
 * second to five minutes, so that a thousand phones do not come back at one moment; never less than the server asked.
 */
export function backOffDelay(failures: number, chance: number, atLeastMs: number): number {
  const limit = Math.min(LAST_LIMIT_MS, FIRST_LIMIT_MS * 2 ** Math.max(0, failures - 1));
  return Math.max(chance * limit, atLeastMs);
}
