import type { Stop } from '#usecases/ports/record-store.ts';

/** A moment at which trying again is worthwhile. Nothing here says whether the server can be reached. */
export interface Connectivity {
  readonly watch: (onChance: (chance: 'online' | 'visible') => void) => Stop;
}
