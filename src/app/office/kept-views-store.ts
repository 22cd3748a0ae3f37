import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { KeptViews } from '#features/office/ledger-uses.ts';

/** Views of the ledger that somebody keeps on this device: codes and names of columns, nobody's words. */
export const useKeptViews = create<KeptViews>()(
  persist(
    (set) => ({
      views: [],
      keep: (view) => set(({ views }) => ({ views: [...views, view] })),
      forget: (id) => set(({ views }) => ({ views: views.filter((one) => one.id !== id) })),
    }),
    { name: 'xbd-ledger-views', version: 1 },
  ),
);
