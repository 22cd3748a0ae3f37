import leveldown from 'leveldown';

type Done = (error?: Error | null) => void;

interface WriteOptions {
  readonly sync?: boolean;
}

/** The write methods of `abstract-leveldown` that every put, delete and batch ends in. */
export interface Level {
  _put(key: unknown, value: unknown, options: WriteOptions, done: Done): void;
  _del(key: unknown, options: WriteOptions, done: Done): void;
  _batch(operations: unknown, options: WriteOptions, done: Done): void;
}

export interface LevelConstructor {
  (path: string): Level;
  destroy(path: string, done: Done): void;
}

/**
 * LevelDB whose every write is on disk before it is acknowledged. PouchDB passes no write options, and without
 * them LevelDB leaves the last seconds to the operating system: lost with the power, while phones had already let
 * go of their copy.
 */
export const syncedLeveldown: LevelConstructor = Object.assign(
  function syncedLeveldown(path: string): Level {
    const level = leveldown(path);
    const put = level._put.bind(level);
    const del = level._del.bind(level);
    const batch = level._batch.bind(level);
    level._put = (key, value, options, done) => put(key, value, { ...options, sync: true }, done);
    level._del = (key, options, done) => del(key, { ...options, sync: true }, done);
    level._batch = (operations, options, done) => batch(operations, { ...options, sync: true }, done);
    return level;
  },
  { destroy: (path: string, done: Done) => leveldown.destroy(path, done) },
);
