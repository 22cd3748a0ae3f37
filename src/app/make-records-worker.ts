/** Starts the worker of the records; nobody hears here when its script does not come. */
export function makeRecordsWorker(): Worker {
  return new Worker(new URL('./records-worker.ts', import.meta.url), { type: 'module' });
}
