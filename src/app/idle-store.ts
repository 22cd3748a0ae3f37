import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface IdleStore {
  /** Minutes without a touch after which a locked account's screen locks. */
  readonly minutes: number;
  readonly setMinutes: (minutes: number) => void;
}

export const useIdleMinutes = create<IdleStore>()(
  persist((set) => ({ minutes: 10, setMinutes: (minutes) => set({ minutes }) }), {
    name: 'xbd-idle',
    version: 1,
  }),
);
