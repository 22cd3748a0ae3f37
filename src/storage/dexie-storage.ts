import type { RxStorage } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { writeInSlices } from './write-in-slices.ts';

/**
 * Where records lie in a browser. `strict`: Chromium reports a write as done when it is flushed, not when the
 * operating system has it.
 */
export function createDexieStorage(): RxStorage<unknown, unknown> {
  return getRxStorageDexie({
    chromeTransactionDurability: 'strict',
    onCreate: (database) => void database.use(writeInSlices),
  });
}
