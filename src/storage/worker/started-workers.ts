import { homeOfJournals } from '#storage/journal/journal-home.ts';

/** A worker of the storage that runs before the scripts that use it are there. */
interface Early {
  readonly worker: Worker;
  hasFailed: boolean;
}

export type MakeWorker = () => Worker;

const early = { records: undefined as Early | undefined, journals: undefined as Early | undefined };

const makeJournals = (): Worker =>
  new Worker(new URL('../journal/opfs-worker.ts', import.meta.url), { type: 'module' });

/**
 * Starts what an account on this device needs in any case, beside the scripts of the page instead of after them.
 * Where its lock has to be opened first, the records stay alone.
 */
export function startWorkers(account: string, isLocked: boolean, makeRecords: MakeWorker): void {
  if (!isLocked) early.records = begun(makeRecords);
  if (homeOfJournals(account) === 'opfs') early.journals = begun(makeJournals);
}

/** The worker of the records: the one that was started early, or a new one. */
export function takeRecordsWorker(makeRecords: MakeWorker): Worker {
  const given = early.records;
  early.records = undefined;
  return given === undefined || given.hasFailed ? makeRecords() : given.worker;
}

/** The worker of the journals, likewise. */
export function takeJournalsWorker(): Worker {
  const given = early.journals;
  early.journals = undefined;
  return given === undefined || given.hasFailed ? makeJournals() : given.worker;
}

/** Nobody hears yet of a worker that does not start; whoever needs it tries again and hears. */
function begun(make: MakeWorker): Early | undefined {
  try {
    const one: Early = { worker: make(), hasFailed: false };
    one.worker.addEventListener('error', () => (one.hasFailed = true), { once: true });
    return one;
  } catch {
    return undefined;
  }
}
