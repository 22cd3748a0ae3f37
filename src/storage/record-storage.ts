import type { RxStorage } from 'rxdb';
import { OpenError } from './open-error.ts';
import { type MakeWorker, takeRecordsWorker } from './worker/started-workers.ts';
import { WorkerFailed } from './worker/worker-calls.ts';
import { createWorkerStorage } from './worker/worker-storage.ts';

/** Where a browser finds the two ways to the same databases. */
export interface StorageWays {
  readonly startWorker: () => Worker;
  readonly loadInPage: () => Promise<{ readonly createDexieStorage: () => RxStorage<unknown, unknown> }>;
}

/** The ways of a browser whose worker of the records is made so. */
export function browserWays(makeWorker: MakeWorker): StorageWays {
  return {
    startWorker: () => takeRecordsWorker(makeWorker),
    loadInPage: () => import('./dexie-storage.ts'),
  };
}

export interface RecordStorage extends RxStorage<unknown, unknown> {
  /**
   * Asks the worker for something that is not RxDB's; undefined where records do not lie in one. Rejects with what the
   * worker threw.
   */
  readonly askWorker: () => ((task: object) => Promise<unknown>) | undefined;
  /** Ends what was started where nothing is open: nobody is going to. */
  readonly giveUp: () => void;
}

/**
 * Where records lie in a browser: Dexie in a worker, which starts at once. A browser that cannot run this kind of
 * worker gets the same database, written by the page itself; where that part of the app is missing too, opening
 * rejects with an `OpenError`.
 */
export function createRecordStorage({ startWorker, loadInPage }: StorageWays): RecordStorage {
  const inWorker = createWorkerStorage(startWorker);
  let inPage: RxStorage<unknown, unknown> | undefined;

  async function openInPage(): Promise<RxStorage<unknown, unknown>> {
    try {
      return (await loadInPage()).createDexieStorage();
    } catch (error) {
      throw new OpenError('chunk-missing', error);
    }
  }

  return {
    ...inWorker.storage,
    giveUp: inWorker.giveUp,
    askWorker: () => (inPage === undefined ? inWorker.ask : undefined),
    createStorageInstance: async (params) => {
      try {
        return await (inPage ?? inWorker.storage).createStorageInstance(params);
      } catch (error) {
        if (!(error instanceof WorkerFailed)) throw error;
        inPage ??= await openInPage();
        return inPage.createStorageInstance(params);
      }
    },
  };
}
