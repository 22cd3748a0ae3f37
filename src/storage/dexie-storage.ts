import type { RxStorage } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { createAesSeal } from './aes-seal.ts';
import { sealBodies } from './sealed-storage.ts';
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

/** The same, sealed by an account's key; also from the thread that does the sealing. */
export function createSealedDexieStorage(key: CryptoKey): RxStorage<unknown, unknown> {
  return sealBodies(createDexieStorage(), createAesSeal(key));
}
