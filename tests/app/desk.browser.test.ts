import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Opening, startDesk } from '#app/desk.ts';
import { makeRecordsWorker } from '#app/make-records-worker.ts';
import { createAesSeal } from '#storage/aes-seal.ts';
import { openDeviceJournals, removeDeviceJournals } from '#storage/journal/device-journals.ts';
import { makeDataKey } from '#storage/keys/wrap-key.ts';
import { startWorkers } from '#storage/worker/started-workers.ts';

const account = 'comes-and-goes';
const RealWorker = globalThis.Worker;
const alive = new Set<Worker>();
let made = 0;

beforeEach(async () => {
  made = 0;
  // The home of the journals is chosen, and nothing of an earlier test lies there.
  (await openDeviceJournals(account)).close();
  globalThis.Worker = class extends RealWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      made += 1;
      alive.add(this);
    }

    override terminate(): void {
      super.terminate();
      alive.delete(this);
    }
  };
});

afterEach(async () => {
  globalThis.Worker = RealWorker;
  for (const worker of alive) worker.terminate();
  await removeDeviceJournals(account);
});

/** As a page begins: the workers before the scripts, and then the desk. */
function begin(): { readonly seen: Opening['state'][]; readonly leave: () => void } {
  const seen: Opening['state'][] = [];
  startWorkers(account, false, makeRecordsWorker);
  return { seen, leave: startDesk(account, ({ state }) => seen.push(state)) };
}

test('keys that do not open end the worker that was begun for the records', async () => {
  const journals = await openDeviceJournals(account);
  const seal = createAesSeal(await makeDataKey());
  await journals.outbox.append([await seal.seal('unsent')]);
  await journals.outbox.close();
  journals.close();
  made = 0;
  const { seen, leave } = begin();
  await expect.poll(() => seen, { timeout: 30_000 }).toEqual(['failed']);
  await expect.poll(() => alive.size, { timeout: 30_000 }).toBe(0);
  expect(made).toBe(2);
  leave();
});

test('whoever goes before their records are open, as when somebody else signs in, leaves no worker behind', async () => {
  const { seen, leave } = begin();
  leave();
  await expect.poll(() => alive.size, { timeout: 30_000 }).toBe(0);
  expect([made, seen]).toEqual([2, []]);
});
