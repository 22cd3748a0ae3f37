/** After so many wrong secrets only the account's password helps. */
export const MAX_WRONG = 10;

const MINUTE_MS = 60_000;

/** Milliseconds to wait after the n-th wrong secret in a row: four slips are free. */
const waits: readonly number[] = [
  0,
  0,
  0,
  0,
  0.5 * MINUTE_MS,
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  30 * MINUTE_MS,
];

/** How long is left to wait. A clock that was set back makes nobody wait longer than the step itself. */
export function waitLeft(wrong: number, wrongAt: number, now: number): number {
  const wait = waits[wrong - 1] ?? 0;
  const passed = now - wrongAt;
  return passed < 0 ? wait : Math.max(0, wait - passed);
}
