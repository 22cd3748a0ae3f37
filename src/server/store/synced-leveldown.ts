import leveldown from 'leveldown';
import { type Level, withSyncedWrites } from './with-synced-writes.ts';

export interface LevelConstructor {
  (path: string): Level;
  destroy(path: string, done: (error?: Error | null) => void): void;
}

/**
 * LevelDB whose every write is on disk before it is acknowledged. PouchDB passes no write options, and without
 * them LevelDB leaves the last seconds to the operating system: lost with the power, while phones had already let
 * go of their copy.
 */
export const syncedLeveldown: LevelConstructor = Object.assign(
  function syncedLeveldown(path: string): Level {
    return withSyncedWrites(leveldown(path));
  },
  { destroy: leveldown.destroy.bind(leveldown) },
);
