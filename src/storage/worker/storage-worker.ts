import type { RxStorageInstance } from 'rxdb';
import { createDexieStorage } from '#storage/dexie-storage.ts';
import { leaveOutSent } from './sent-documents.ts';
import { serveCalls } from './serve-calls.ts';
import type { Question, StorageChanges, StorageTask } from './storage-messages.ts';

type Instance = RxStorageInstance<unknown, unknown, unknown>;

const storage = createDexieStorage();
const instances = new Map<number, Instance>();

serveCalls(async (task: StorageTask) => {
  const { instance } = task;
  if (task.do === 'create') {
    const created: Instance = await storage.createStorageInstance(task.params);
    created.changeStream().subscribe((changes) => {
      const told = leaveOutSent(task.page, changes);
      self.postMessage({ instance, changes: told } satisfies StorageChanges);
    });
    instances.set(instance, created);
    return undefined;
  }
  const asked = instances.get(instance);
  if (asked === undefined) throw new Error(`There is no storage ${instance}.`);
  const questions = asked as unknown as Readonly<
    Record<Question, (...args: readonly unknown[]) => Promise<unknown>>
  >;
  return questions[task.do](...task.args);
});
