import { useEffect, useState } from 'react';

const TICK_MS = 30_000;

/** The time, every half minute anew; for count-downs. */
export function useNow(now: () => number): number {
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), TICK_MS);
    return () => clearInterval(timer);
  }, [now]);
  return time;
}
