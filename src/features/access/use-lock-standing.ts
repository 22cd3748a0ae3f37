import { useEffect, useState } from 'react';
import type { LockStanding, PhoneLock } from '#usecases/ports/phone-lock.ts';

const SECOND_MS = 1_000;

/** The lock's standing, counted down while it has to be waited for. */
export function useLockStanding(lock: PhoneLock | undefined): LockStanding | undefined {
  const [held, setHeld] = useState<{
    readonly lock: PhoneLock;
    readonly standing: LockStanding | undefined;
  }>();
  useEffect(() => {
    if (lock === undefined) return undefined;
    const look = (): void => setHeld({ lock, standing: lock.standing() });
    look();
    const stopWatching = lock.watch(look);
    const timer = setInterval(() => {
      setHeld((known) => ((known?.standing?.waitMs ?? 0) > 0 ? { lock, standing: lock.standing() } : known));
    }, SECOND_MS);
    return () => {
      stopWatching();
      clearInterval(timer);
    };
  }, [lock]);
  return held?.lock === lock ? held?.standing : lock?.standing();
}
