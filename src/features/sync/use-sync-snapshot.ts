import { useSyncExternalStore } from 'react';
import type { Sync, SyncSnapshot } from '#usecases/ports/sync.ts';

export function useSyncSnapshot(sync: Sync): SyncSnapshot {
  return useSyncExternalStore(sync.watch, sync.snapshot);
}
