import { createAesSeal } from '#storage/aes-seal.ts';
import { createDexieStorage } from '#storage/dexie-storage.ts';
import { createFillRecords } from '#storage/records/fill-records.ts';
import { createRecordCoder } from '#storage/records/record-coder.ts';
import { RECORDS } from '#storage/records/records-schema.ts';
import { serveCalls } from '#storage/worker/serve-calls.ts';
import type { StorageTask } from '#storage/worker/storage-messages.ts';
import { createStorageInWorker } from '#storage/worker/storage-in-worker.ts';
import { createFillingInWorker } from '#sync/filling/filling-in-worker.ts';
import { type FillingTask, isFillingTask } from '#sync/filling/filling-messages.ts';
import { createEndpointClient } from './server-session.ts';

// The worker that records lie in: RxDB's storage for the page, and the filling of a new device past the page.

const storage = createStorageInWorker(createDexieStorage(), (told) => self.postMessage(told));

const fill = createFillingInWorker({
  // What the server's clock says the page hears from its own questions.
  client: createEndpointClient(() => undefined),
  fillerOf: ({ database, key }) =>
    createFillRecords(storage.find(database, RECORDS), createRecordCoder(createAesSeal(key))),
});

serveCalls<StorageTask | FillingTask>((task) => (isFillingTask(task) ? fill(task) : storage.carryOut(task)));
