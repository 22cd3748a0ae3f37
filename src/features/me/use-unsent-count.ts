import { useSyncExternalStore } from 'react';
import type { Sync } from '#usecases/ports/sync.ts';

/** Records of which the server does not have everything, refused ones included. */
export function useUnsentCount(sync: Sync): number {
  return useSyncExternalStore(sync.watch, () => {
    const { waiting, refused } = sync.snapshot();
    return new Set([...waiting, ...refused.keys()]).size;
  });
}
