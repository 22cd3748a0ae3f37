import { useEffect, useState } from 'react';

/** Keeps the screen awake while shown, where the browser can; says whether it does. */
export function useWakeLock(): boolean {
  const [isAwake, setIsAwake] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    let sentinel: WakeLockSentinel | undefined;
    const hold = async (): Promise<void> => {
      if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
      try {
        const held = await navigator.wakeLock.request('screen');
        if (isCurrent) {
          sentinel = held;
          setIsAwake(true);
        } else await held.release();
      } catch {
        // An empty battery may refuse it; the session goes on without.
        if (isCurrent) setIsAwake(false);
      }
    };
    const holdAgain = (): void => void hold();
    holdAgain();
    // The browser lets go whenever the page is hidden.
    document.addEventListener('visibilitychange', holdAgain);
    return () => {
      isCurrent = false;
      document.removeEventListener('visibilitychange', holdAgain);
      void sentinel?.release();
    };
  }, []);
  return isAwake;
}
