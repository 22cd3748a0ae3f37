import type { RxStorage } from 'rxdb';
import { createFillRecords, type FillableStorage } from '#storage/records/fill-records.ts';
import { createRecordCoder } from '#storage/records/record-coder.ts';
import { RECORDS } from '#storage/records/records-schema.ts';
import type { Seal } from '#storage/seal.ts';
import type { CouchClient } from '#sync/couch-client.ts';
import { createAskBeside } from '#sync/filling/ask-beside.ts';
import type { FillingTask } from '#sync/filling/filling-messages.ts';
import { createFillingInWorker } from '#sync/filling/filling-in-worker.ts';
import type { AskPage } from '#sync/filling/held-page.ts';

/** A storage that long readings are written to past RxDB, as in a phone's worker. */
export interface FillingStorage {
  readonly storage: RxStorage<unknown, unknown>;
  /** `onTask` hears what the worker would be asked. */
  readonly askFurther: (
    client: Pick<CouchClient, 'changes'>,
    seal: Seal,
    onTask?: (task: FillingTask) => void,
  ) => AskPage;
}

const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** What runs in the worker, in this thread; what is told to it and back is copied as between threads. */
export function createFillingStorage(inner: RxStorage<unknown, unknown>): FillingStorage {
  let records: FillableStorage | undefined;
  return {
    storage: {
      ...inner,
      createStorageInstance: async (params) => {
        const instance = await inner.createStorageInstance(params);
        if (params.collectionName === RECORDS) records = instance as unknown as FillableStorage;
        return instance;
      },
    },
    askFurther: (client, seal, onTask = () => undefined) => {
      const carryOut = createFillingInWorker({
        client,
        fillerOf: () => {
          if (records === undefined) throw new Error('Nothing is open here.');
          return createFillRecords(records, createRecordCoder(seal));
        },
      });
      const ask = async (task: FillingTask): Promise<unknown> => {
        onTask(task);
        return structuredClone(await carryOut(structuredClone(task)));
      };
      return createAskBeside(ask, { database: '', key });
    },
  };
}
