import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface PlaceChoice {
  /** Id of the building last looked at, or a kind of place that is shown as a list. */
  readonly chosen: string | undefined;
  readonly choose: (chosen: string) => void;
}

/** Which building the home screen shows; kept, because a 楼长 comes back to the same one every evening. */
export const usePlaceChoice = create<PlaceChoice>()(
  persist((set) => ({ chosen: undefined, choose: (chosen) => set({ chosen }) }), { name: 'xbd-place' }),
);
