import { databaseName } from '#storage/database-name.ts';
import type { RecordStorage } from '#storage/record-storage.ts';
import type { Seal } from '#storage/seal.ts';
import { createAskBeside } from '#sync/filling/ask-beside.ts';
import type { AskPage } from '#sync/filling/held-page.ts';

/**
 * A way for long readings past the page's thread, into the worker that the account's records lie in; undefined where
 * they lie in none.
 */
export function fillingBeside(storage: RecordStorage, account: string, { key }: Seal): AskPage | undefined {
  const ask = storage.askWorker();
  return ask && key && createAskBeside(ask, { database: databaseName(account), key });
}
