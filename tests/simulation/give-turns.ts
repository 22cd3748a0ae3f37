import { vi } from 'vitest';

/**
 * Until the test is over, who waits for a turn by a timer of 0 ms gets its turn and no more. Node makes a millisecond
 * of it, and RxDB asks for so many while it opens and closes that they were a fifth of every simulated history.
 */
export function giveTurns(): void {
  const { setTimeout: later, clearTimeout: forget } = globalThis;
  const turns = new WeakMap<object, NodeJS.Immediate>();
  vi.stubGlobal('setTimeout', (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    if (ms > 0) return later(run, ms, ...args);
    const turn = setImmediate(run, ...args);
    turns.set(turn, turn);
    return turn;
  });
  vi.stubGlobal('clearTimeout', (timer: NodeJS.Timeout | undefined) => {
    const turn = timer && turns.get(timer);
    if (turn === undefined) forget(timer);
    else clearImmediate(turn);
  });
}
