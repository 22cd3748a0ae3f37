import type { RxStorage } from 'rxdb';
import { WorkerFailed } from './worker/worker-calls.ts';
import { createWorkerStorage } from './worker/worker-storage.ts';

/**
 * Where records lie in a browser: Dexie in a worker. A browser that cannot run this kind of worker gets the same
 * database, written by the page itself.
 */
export function createRecordStorage(startWorker = startStorageWorker): RxStorage<unknown, unknown> {
  const inWorker = createWorkerStorage(startWorker);
  let inPage: RxStorage<unknown, unknown> | undefined;
  return {
    ...inWorker,
    createStorageInstance: async (params) => {
      try {
        return await (inPage ?? inWorker).createStorageInstance(params);
      } catch (error) {
        if (!(error instanceof WorkerFailed)) throw error;
        const { createDexieStorage } = await import('./dexie-storage.ts');
        inPage = createDexieStorage();
        return inPage.createStorageInstance(params);
      }
    },
  };
}

function startStorageWorker(): Worker {
  return new Worker(new URL('./worker/storage-worker.ts', import.meta.url), { type: 'module' });
}
