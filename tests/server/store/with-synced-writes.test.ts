import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import leveldown from 'leveldown';
import levelPlugin from 'pouchdb-adapter-leveldb';
import PouchDB from 'pouchdb-core';
import { expect, test } from 'vitest';
import { withSyncedWrites } from '#server/store/with-synced-writes.ts';

test('every write of PouchDB reaches LevelDB with the order to wait for the disk', async () => {
  const orders: unknown[] = [];
  function watchedLeveldown(path: string): ReturnType<typeof leveldown> {
    const level = leveldown(path);
    const put = level._put.bind(level);
    const del = level._del.bind(level);
    const batch = level._batch.bind(level);
    level._put = (key, value, options, done) => {
      orders.push(options.sync);
      put(key, value, options, done);
    };
    level._del = (key, options, done) => {
      orders.push(options.sync);
      del(key, options, done);
    };
    level._batch = (list, options, done) => {
      orders.push(options.sync);
      batch(list, options, done);
    };
    return withSyncedWrites(level);
  }
  const folder = await mkdtemp(join(tmpdir(), 'xbd-level-'));
  PouchDB.plugin(levelPlugin);
  const db = Object.assign(watchedLeveldown, { destroy: leveldown.destroy.bind(leveldown) });
  const pouch = new PouchDB(join(folder, 'db'), { adapter: 'leveldb', db });
  const atStart = orders.length;
  await pouch.bulkDocs({ docs: [{ _id: 'a', n: 1 }, { _id: 'b' }] }, { new_edits: true });
  await pouch.put({ _id: '_local/a' });
  await pouch.compact();
  expect(orders.length).toBeGreaterThan(atStart + 2);
  expect(new Set(orders)).toEqual(new Set([true]));
  await pouch.close();
  await rm(folder, { recursive: true });
});
