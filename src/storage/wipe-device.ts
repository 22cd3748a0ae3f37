import { databaseName } from './database-name.ts';
import { removeDeviceJournals } from './journal/device-journals.ts';

/**
 * Removes everything of an account from this device. The caller has closed the account's database, journals and
 * drafts in all tabs, and has made sure that nothing unsent is left.
 */
export async function wipeDevice(account: string): Promise<void> {
  await dropRecords(account);
  await removeDeviceJournals(account);
}

/**
 * Removes the records but not what is unsent: the way out of a damaged database. The next start refills it from
 * the outbox, the server brings the rest.
 */
export async function dropRecords(account: string): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name !== undefined && isDatabaseOf(account, name)) await deleteDatabase(name);
  }
}

/** RxDB on Dexie names them `rxdb-dexie-<database>--<schema version>--<collection>`. */
function isDatabaseOf(account: string, name: string): boolean {
  const start = `rxdb-dexie-${databaseName(account)}--`;
  return name.startsWith(start) && /^\d+--[^-]+$/.test(name.slice(start.length));
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error(`${name} cannot be deleted.`));
    request.onblocked = () => reject(new DOMException('Another tab has it open.', 'TimeoutError'));
  });
}
