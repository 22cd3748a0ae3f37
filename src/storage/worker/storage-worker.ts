import type { RxStorageInstance } from 'rxdb';
import { createDexieStorage } from '#storage/dexie-storage.ts';
import type { Question, StorageMessage, StorageRequest } from './storage-messages.ts';
import { toWireError } from './wire-error.ts';

type Instance = RxStorageInstance<unknown, unknown, unknown>;

const storage = createDexieStorage();
const instances = new Map<number, Instance>();

self.addEventListener('message', ({ data }: MessageEvent<StorageRequest>) => {
  void answerTo(data).then(tell);
});

function tell(message: StorageMessage): void {
  self.postMessage(message);
}

async function answerTo(request: StorageRequest): Promise<StorageMessage> {
  const { call } = request;
  try {
    return { call, ok: true, value: await carryOut(request) };
  } catch (error) {
    return { call, ok: false, error: toWireError(error) };
  }
}

async function carryOut(request: StorageRequest): Promise<unknown> {
  const { instance } = request;
  if (request.do === 'create') {
    const created: Instance = await storage.createStorageInstance(request.params);
    created.changeStream().subscribe((changes) => tell({ instance, changes }));
    instances.set(instance, created);
    return undefined;
  }
  const asked = instances.get(instance);
  if (asked === undefined) throw new Error(`There is no storage ${instance}.`);
  const questions = asked as unknown as Readonly<
    Record<Question, (...args: readonly unknown[]) => Promise<unknown>>
  >;
  return questions[request.do](...request.args);
}
