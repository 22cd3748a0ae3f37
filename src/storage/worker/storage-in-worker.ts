import type { RxStorage, RxStorageInstance } from 'rxdb';
import { leaveOutSent } from './sent-documents.ts';
import type { Question, StorageChanges, StorageTask } from './storage-messages.ts';

type Instance = RxStorageInstance<unknown, unknown, unknown>;

/** The worker's side of `createWorkerStorage`. */
export interface StorageInWorker {
  readonly carryOut: (task: StorageTask) => Promise<unknown>;
  /** The storage of a collection that a page has open; throws when none has. */
  readonly find: (databaseName: string, collectionName: string) => Instance;
}

/** `tell` brings the page what changed. */
export function createStorageInWorker(
  storage: RxStorage<unknown, unknown>,
  tell: (told: StorageChanges) => void,
): StorageInWorker {
  const instances = new Map<number, Instance>();

  async function create(task: Extract<StorageTask, { readonly do: 'create' }>): Promise<undefined> {
    const created: Instance = await storage.createStorageInstance(task.params);
    created.changeStream().subscribe((changes) => {
      tell({ instance: task.instance, changes: leaveOutSent(task.page, changes) });
    });
    instances.set(task.instance, created);
    return undefined;
  }

  return {
    carryOut: async (task) => {
      if (task.do === 'create') return create(task);
      const asked = instances.get(task.instance);
      if (asked === undefined) throw new Error(`There is no storage ${task.instance}.`);
      if (task.do === 'close' || task.do === 'remove') instances.delete(task.instance);
      const questions = asked as unknown as Readonly<
        Record<Question, (...args: readonly unknown[]) => Promise<unknown>>
      >;
      return questions[task.do](...task.args);
    },
    find: (databaseName, collectionName) => {
      const found = [...instances.values()].find(
        (one) => one.databaseName === databaseName && one.collectionName === collectionName,
      );
      if (found === undefined) throw new Error(`${databaseName} is not open here.`);
      return found;
    },
  };
}
