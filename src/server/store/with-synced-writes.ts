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

/** Makes every write of this LevelDB wait for the disk, whatever the caller asks for. */
export function withSyncedWrites<Kind extends Level>(level: Kind): Kind {
  const put = level._put.bind(level);
  const del = level._del.bind(level);
  const batch = level._batch.bind(level);
  level._put = (key, value, options, done) => put(key, value, { ...options, sync: true }, done);
  level._del = (key, options, done) => del(key, { ...options, sync: true }, done);
  level._batch = (operations, options, done) => batch(operations, { ...options, sync: true }, done);
  return level;
}
