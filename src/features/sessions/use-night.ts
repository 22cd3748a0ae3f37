import { useEffect } from 'react';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface NightChoice {
  readonly isNight: boolean;
  readonly setNight: (isNight: boolean) => void;
}

const useNightChoice = create<NightChoice>()(
  persist((set) => ({ isNight: false, setNight: (isNight) => set({ isNight }) }), {
    name: 'xbd-session-night',
  }),
);

/** Dark by choice while a session is recorded (JX-01); the app's own look comes back afterwards. */
export function useNight(): NightChoice {
  const choice = useNightChoice();
  const { isNight } = choice;
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
  return choice;
}
