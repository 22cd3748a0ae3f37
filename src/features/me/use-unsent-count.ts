import { useSyncExternalStore } from 'react';
import { countUnsent, type Sync } from '#usecases/ports/sync.ts';

/** Records of which the server does not have everything, refused ones included. */
export function useUnsentCount(sync: Sync): number {
  return useSyncExternalStore(sync.watch, () => countUnsent(sync.snapshot()));
}
