import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Appearance } from '#ui/appearance.ts';

interface AppearanceStore {
  readonly appearance: Appearance;
  readonly setAppearance: (appearance: Appearance) => void;
}

/** How this device likes to look; kept when the account signs out. */
export const useAppearance = create<AppearanceStore>()(
  persist(
    (set) => ({
      appearance: { view: 'standard', theme: 'auto' },
      setAppearance: (appearance) => set({ appearance }),
    }),
    { name: 'xbd-appearance', version: 1 },
  ),
);
