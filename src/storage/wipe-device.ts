import { clearDatabaseName, databaseName } from './database-name.ts';
import { removeDeviceJournals } from './journal/device-journals.ts';
import { createDeviceKeyStore } from './keys/device-key-store.ts';
import { localKeyBoxMirror } from './keys/local-key-box-mirror.ts';
import type { ClearDatabase } from './take-over-records.ts';

/**
 * Removes everything of an account from this device. The caller has closed the account's database, journals and
 * drafts in all tabs, and has made sure that nothing unsent is left.
 */
export async function wipeDevice(account: string): Promise<void> {
  await dropRecords(account);
  await removeDeviceJournals(account);
  await createDeviceKeyStore(account).remove();
  localKeyBoxMirror(account).write(undefined);
}

/**
 * Removes the records but not what is unsent: the way out of a damaged database. The next start refills it from
 * the outbox, the server brings the rest.
 */
export async function dropRecords(account: string): Promise<void> {
  await dropDatabase(clearDatabaseName(account));
  await dropDatabase(databaseName(account));
}

/** What an older version of this program left of an account, in the clear. */
export function clearDatabaseOf(account: string): ClearDatabase {
  const name = clearDatabaseName(account);
  return {
    exists: async () => (await databasesOf(name)).length > 0,
    drop: () => dropDatabase(name),
  };
}

async function dropDatabase(database: string): Promise<void> {
  for (const name of await databasesOf(database)) await deleteDatabase(name);
}

/** RxDB on Dexie names them `rxdb-dexie-<database>--<schema version>--<collection>`. */
async function databasesOf(database: string): Promise<readonly string[]> {
  const start = `rxdb-dexie-${database}--`;
  const names = (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]));
  return names.filter((name) => name.startsWith(start) && /^\d+--[^-]+$/.test(name.slice(start.length)));
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error(`${name} cannot be deleted.`));
    request.onblocked = () => reject(new DOMException('Another tab has it open.', 'TimeoutError'));
  });
}
