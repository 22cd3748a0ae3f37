import { useEffect } from 'react';

const MINUTE_MS = 60_000;
const LOOK_EVERY_MS = 5_000;
const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * Calls `onIdle` once nobody has touched this tab for so long; `undefined` never. A phone that slept through its
 * timers is asked when it is looked at again, and a clock that was set back counts as a long time.
 */
export function useIdleLock(minutes: number | undefined, onIdle: () => void): void {
  useEffect(() => {
    if (minutes === undefined) return undefined;
    let touchedAt = Date.now();
    const touch = (): void => {
      touchedAt = Date.now();
    };
    const look = (): void => {
      if (Math.abs(Date.now() - touchedAt) >= minutes * MINUTE_MS) onIdle();
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', look);
    for (const name of TOUCHES) window.addEventListener(name, touch, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      for (const name of TOUCHES) window.removeEventListener(name, touch, { capture: true });
    };
  }, [minutes, onIdle]);
}
