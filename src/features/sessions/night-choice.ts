import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface NightChoice {
  readonly isNight: boolean;
  readonly setNight: (isNight: boolean) => void;
}

/** Whether sessions are recorded in the dark (JX-01); kept on this device. */
export const useNightChoice = create<NightChoice>()(
  persist((set) => ({ isNight: false, setNight: (isNight) => set({ isNight }) }), {
    name: 'xbd-session-night',
  }),
);
