import { useEffect } from 'react';

/** Does something now and every so many milliseconds, as long as the page is open and on the screen. */
export function useWhileSeen(deed: () => void, everyMs: number): void {
  useEffect(() => {
    const again = (): void => {
      if (document.visibilityState === 'visible') deed();
    };
    again();
    const timer = setInterval(again, everyMs);
    return () => clearInterval(timer);
  }, [deed, everyMs]);
}
