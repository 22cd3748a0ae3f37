import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeRecordsWorker } from '#app/make-records-worker.ts';
import { forgetHome, rememberHome } from '#storage/journal/journal-home.ts';
import { startWorkers, takeJournalsWorker, takeRecordsWorker } from '#storage/worker/started-workers.ts';

const account = 'started-early';
const RealWorker = globalThis.Worker;
let made: Worker[] = [];
/** What a browser starts instead of the script, where that is gone. */
let address: string | undefined;

beforeEach(() => {
  made = [];
  address = undefined;
  globalThis.Worker = class extends RealWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(address ?? url, options);
      made.push(this);
    }
  };
});

afterEach(() => {
  globalThis.Worker = RealWorker;
  for (const worker of made) worker.terminate();
  forgetHome(account);
});

test('the workers that were started early are those that are used, once', () => {
  rememberHome(account, 'opfs');
  startWorkers(account, false, makeRecordsWorker);
  expect(made).toHaveLength(2);
  const [records, journals] = [takeRecordsWorker(makeRecordsWorker), takeJournalsWorker()];
  expect([records, journals]).toEqual(made);
  expect([takeRecordsWorker(makeRecordsWorker), takeJournalsWorker()]).toEqual(made.slice(2));
});

test('the records of a locked account are left alone, and no journals are looked for where none lie', () => {
  startWorkers(account, true, makeRecordsWorker);
  expect(made).toEqual([]);
});

test('a worker that did not start is started anew by whoever needs it', async () => {
  address = '/no-such-worker.js';
  startWorkers(account, false, makeRecordsWorker);
  const [lost] = made;
  await new Promise((resolve) => lost?.addEventListener('error', resolve, { once: true }));
  address = undefined;
  const taken = takeRecordsWorker(makeRecordsWorker);
  expect(taken).not.toBe(lost);
  expect(taken).toBe(made[1]);
});
