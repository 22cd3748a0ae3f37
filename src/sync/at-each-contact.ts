import type { Stop } from '#usecases/ports/record-store.ts';
import type { Sync } from '#usecases/ports/sync.ts';

/** However often the server answers, nothing more is done than this. */
const PAUSE_MS = 10_000;

/**
 * Does something once the exchange rests after the server answered, and never if it never answers. What breaks off is
 * for the next contact.
 */
export function atEachContact(
  sync: Pick<Sync, 'snapshot' | 'watch'>,
  act: () => Promise<void>,
  now: () => number,
): Stop {
  let doneAt = -Infinity;
  return sync.watch(() => {
    const { phase, lastContactAt } = sync.snapshot();
    if (phase !== 'resting' || lastContactAt === undefined || Math.abs(now() - doneAt) < PAUSE_MS) return;
    doneAt = now();
    void act().catch(() => undefined);
  });
}
