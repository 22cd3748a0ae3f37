import { useEffect } from 'react';
import { useNightChoice } from './night-choice.ts';

/** Dark by choice while a session is recorded; the app's own look comes back afterwards. For one screen at a time. */
export function useNight(): void {
  const { isNight } = useNightChoice();
  useEffect(() => {
    if (!isNight) return undefined;
    const { dataset } = document.documentElement;
    const before = dataset['theme'];
    dataset['theme'] = 'dark';
    return () => {
      if (before === undefined) delete dataset['theme'];
      else dataset['theme'] = before;
    };
  }, [isNight]);
}
