import {
  RXDB_VERSION,
  type RxStorage,
  type RxStorageInstance,
  type RxStorageInstanceCreationParams,
} from 'rxdb';
import { Subject } from 'rxjs';
import type { CreateParams, Question, StorageMessage, StorageRequest } from './storage-messages.ts';
import { fromWireError } from './wire-error.ts';

type Task = StorageRequest extends infer Each
  ? Each extends StorageRequest
    ? Omit<Each, 'call'>
    : never
  : never;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface StorageThread {
  readonly ask: (task: Task) => Promise<unknown>;
  readonly listen: (instance: number, onChanges: (changes: unknown) => void) => void;
  readonly end: () => void;
}

/** The worker's script could not be loaded or run: nothing was asked of the disk yet. */
export class WorkerFailed extends Error {
  override readonly name = 'WorkerFailed';
}

/**
 * RxDB's Dexie storage in a worker: what it costs to write, to file under every index and to read from the disk is
 * no part of the time in which a page answers taps. One worker serves all collections of a page and ends with the
 * last of them. Whatever it throws comes back with the names of all errors it wraps.
 */
export function createWorkerStorage(startWorker: () => Worker): RxStorage<unknown, unknown> {
  const open = new Set<number>();
  let thread: StorageThread | undefined;
  let made = 0;

  function leave(instance: number): void {
    open.delete(instance);
    if (open.size > 0) return;
    thread?.end();
    thread = undefined;
  }

  return {
    name: 'dexie',
    rxdbVersion: RXDB_VERSION,
    createStorageInstance: async <Row>(params: RxStorageInstanceCreationParams<Row, unknown>) => {
      made += 1;
      const instance = made;
      open.add(instance);
      const running = (thread ??= startThread(startWorker()));
      const changes = new Subject<unknown>();
      running.listen(instance, (bulk) => changes.next(bulk));
      try {
        await running.ask({ do: 'create', instance, params: params as unknown as CreateParams });
      } catch (error) {
        leave(instance);
        throw error;
      }
      const ask = (question: Question, ...args: readonly unknown[]): Promise<unknown> =>
        running.ask({ do: question, instance, args });
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
        bulkWrite: (...args: readonly unknown[]) => ask('bulkWrite', ...args),
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
}

function startThread(worker: Worker): StorageThread {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<number, (changes: unknown) => void>();
  let calls = 0;
  let failure: Error | undefined;

  function fail(error: Error): void {
    failure = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  worker.addEventListener('message', ({ data }: MessageEvent<StorageMessage>) => {
    if ('changes' in data) {
      listeners.get(data.instance)?.(data.changes);
      return;
    }
    const caller = waiting.get(data.call);
    waiting.delete(data.call);
    if (data.ok) caller?.resolve(data.value);
    else caller?.reject(fromWireError(data.error));
  });
  worker.addEventListener('error', () => fail(new WorkerFailed('The worker of the records did not start.')));

  return {
    ask: (task) => {
      if (failure !== undefined) return Promise.reject(failure);
      calls += 1;
      const call = calls;
      return new Promise((resolve, reject) => {
        waiting.set(call, { resolve, reject });
        worker.postMessage({ ...task, call });
      });
    },
    listen: (instance, onChanges) => void listeners.set(instance, onChanges),
    end: () => {
      worker.terminate();
      fail(new Error('The storage is closed.'));
    },
  };
}
