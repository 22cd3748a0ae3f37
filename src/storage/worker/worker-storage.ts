import {
  randomToken,
  RXDB_VERSION,
  type RxStorage,
  type RxStorageInstance,
  type RxStorageInstanceCreationParams,
} from 'rxdb';
import { Subject } from 'rxjs';
import type { CreateParams, Question, StorageChanges, StorageTask } from './storage-messages.ts';
import { createSentDocuments } from './sent-documents.ts';
import { callWorker, type WorkerCalls } from './worker-calls.ts';

export interface WorkerStorage {
  readonly storage: RxStorage<unknown, unknown>;
  /** Asks for something that is not RxDB's. Rejects with what the worker threw. */
  readonly ask: (task: object) => Promise<unknown>;
  /** Ends what was started where nothing is open: nobody is going to. */
  readonly giveUp: () => void;
}

/**
 * RxDB's Dexie storage in a worker: what it costs to write, to file under every index and to read from the disk is
 * no part of the time in which a page answers taps. One worker serves all collections of a page and ends with the
 * last of them. Whatever it throws comes back with the names of all errors it wraps.
 */
export function createWorkerStorage(startWorker: () => Worker): WorkerStorage {
  /** What changes in each collection that is open. */
  const open = new Map<number, Subject<unknown>>();
  let worker: WorkerCalls<object> | undefined;
  let made = 0;
  const page = randomToken(10);
  const sent = createSentDocuments(page);

  function callRunning(): WorkerCalls<object> {
    return (worker ??= callWorker(startWorker(), (told) => {
      const { instance, changes } = told as StorageChanges;
      open.get(instance)?.next(sent.putBack(changes));
    }));
  }

  callRunning();

  function leave(instance: number): void {
    open.delete(instance);
    giveUp();
  }

  function giveUp(): void {
    if (open.size > 0) return;
    worker?.end();
    worker = undefined;
  }

  const storage: RxStorage<unknown, unknown> = {
    name: 'dexie',
    rxdbVersion: RXDB_VERSION,
    createStorageInstance: async <Row>(params: RxStorageInstanceCreationParams<Row, unknown>) => {
      made += 1;
      const instance = made;
      const changes = new Subject<unknown>();
      open.set(instance, changes);
      const running = callRunning();
      try {
        const given = params as unknown as CreateParams;
        await running.ask({ do: 'create', instance, params: given, page } satisfies StorageTask);
      } catch (error) {
        leave(instance);
        throw error;
      }
      const ask = (question: Question, ...args: readonly unknown[]): Promise<unknown> =>
        running.ask({ do: question, instance, args } satisfies StorageTask);
      let ended: Promise<void> | undefined;
      const end = (question: 'close' | 'remove'): Promise<void> =>
        (ended ??= ask(question).then(() => {
          changes.complete();
          leave(instance);
        }));
      const { databaseName, collectionName, schema, options } = params;
      const proxy = {
        databaseName,
        collectionName,
        schema,
        options,
        internals: {},
        bulkWrite: (rows: readonly { readonly document: { readonly id: string } }[], context: string) =>
          sent.during(rows, context, (own) => ask('bulkWrite', rows, own)),
        findDocumentsById: (...args: readonly unknown[]) => ask('findDocumentsById', ...args),
        query: (...args: readonly unknown[]) => ask('query', ...args),
        count: (...args: readonly unknown[]) => ask('count', ...args),
        getAttachmentData: (...args: readonly unknown[]) => ask('getAttachmentData', ...args),
        cleanup: (...args: readonly unknown[]) => ask('cleanup', ...args),
        changeStream: () => changes.asObservable(),
        close: () => end('close'),
        remove: () => end('remove'),
      };
      return proxy as unknown as RxStorageInstance<Row, unknown, unknown>;
    },
  };
  return {
    storage,
    ask: (task) => worker?.ask(task) ?? Promise.reject(new Error('The worker was ended.')),
    giveUp,
  };
}
