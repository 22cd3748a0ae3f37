import Dexie from 'dexie';
import type PouchDBClass from 'pouchdb';
import { fillingBeside } from '#app/filling-beside.ts';
import { makeRecordsWorker } from '#app/make-records-worker.ts';
import { type Account, scopesOf } from '#domain/access/account.ts';

import { openDeviceJournals } from '#storage/journal/device-journals.ts';
import { openRecordsDatabase } from '#storage/open-records-database.ts';
import { openJournalOutbox } from '#storage/outbox/journal-outbox.ts';
import { browserWays, createRecordStorage } from '#storage/record-storage.ts';
import type { AskPage } from '#sync/filling/held-page.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';
import { createAesSeal } from '#storage/aes-seal.ts';
import { createCouchClient } from '#sync/couch-client.ts';
import { createCouchSignIn } from '#sync/couch-sign-in.ts';
import { soleLeadership } from '#sync/sole-leadership.ts';
import { startSyncEngine, type SyncEngine } from '#sync/sync-engine.ts';
import { systemScheduler } from '#sync/system-scheduler.ts';
import { NO_MEDIA } from '#tests/support/memory-media-box.ts';

/** How long it took in this page, milliseconds; `usable` is the first page of a list, `complete` everything. */
export interface Measured {
  readonly usable: number;
  readonly complete: number;
  readonly records: number;
}

export interface BenchOrder {
  readonly scope: string;
  readonly name: string;
  readonly password: string;
}

declare global {
  /** From PouchDB's own bundle, which the page loads before. */
  const PouchDB: typeof PouchDBClass;
}

const LIST = { type: 'visit', order: 'newest', limit: 50 } as const;
const CHT_BATCH = 100;

const client = createCouchClient({
  url: '/db/',
  fetch: (url, init) => fetch(url, init),
  scheduler: systemScheduler,
});

async function signIn({ name, password }: BenchOrder): Promise<readonly string[]> {
  const signedIn = await createCouchSignIn(client).signIn(name, password);
  if (!signedIn.ok) throw new Error(`Signing in ended with ${signedIn.reason}.`);
  return signedIn.value.roles;
}

/** `work` answers with a way to count what it brought; counting is not part of it. */
async function measured(work: (usable: () => void) => Promise<() => Promise<number>>): Promise<Measured> {
  const begun = performance.now();
  let usable: number | undefined;
  const count = await work(() => (usable ??= performance.now() - begun));
  const complete = performance.now() - begun;
  return { usable: usable ?? complete, complete, records: await count() };
}

interface Ours {
  readonly database: RecordsDatabase;
  readonly askFurther: AskPage | undefined;
}

/** Sealed as on every phone. The key is of fixed bytes, so that a page opened anew reads what the first one wrote. */
async function openOurs(name: string): Promise<Ours> {
  const journals = await openDeviceJournals(name);
  const key = await crypto.subtle.importKey('raw', new Uint8Array(32), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  const seal = createAesSeal(key);
  const storage = createRecordStorage(browserWays(makeRecordsWorker));
  const database = await openRecordsDatabase({
    account: name,
    storage,
    outbox: await openJournalOutbox(journals.outbox, seal),
    seal,
    clock: { now: () => Date.now(), offset: () => 0 },
    multiInstance: true,
  });
  return { database, askFurther: fillingBeside(storage, name, seal) };
}

function startEngine({ database, askFurther }: Ours, account: Account): SyncEngine {
  return startSyncEngine({
    client,
    askFurther,
    database,
    files: NO_MEDIA,
    account,
    scheduler: systemScheduler,
    connectivity: { watch: () => () => undefined },
    leadership: soleLeadership,
  });
}

/** Resolves when the device knows of every scope that it has all of it. */
async function untilComplete(engine: SyncEngine, account: Account): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = (): void => {
      const { scopes } = engine.snapshot();
      if (scopes.length === scopesOf(account).length && scopes.every((scope) => scope.complete)) resolve();
    };
    engine.watch(look);
    look();
  });
}

/** The real storage and engine of the app, from an empty device to rest. */
async function ours(order: BenchOrder): Promise<Measured> {
  const account = { name: order.name, roles: await signIn(order) };
  return measured(async (usable) => {
    const ours = await openOurs(order.name);
    const { database } = ours;
    database.watch(LIST, (records) => {
      if (records.length === LIST.limit) usable();
    });
    const engine = startEngine(ours, account);
    await untilComplete(engine, account);
    return async () => {
      await engine.close();
      return (await database.query({ type: 'visit' })).length;
    };
  });
}

/** Everything is there already: a fresh page, the app opened, until it knows that nothing is new. */
async function oursIdle(order: BenchOrder): Promise<Measured> {
  const account = { name: order.name, roles: await signIn(order) };
  const ours = await openOurs(order.name);
  return measured(async () => {
    const engine = startEngine(ours, account);
    await untilComplete(engine, account);
    return async () => {
      await engine.close();
      return 0;
    };
  });
}

function remoteOf({ scope, name, password }: BenchOrder): PouchDBClass {
  return new PouchDB(`${location.origin}/db/${scope}`, {
    auth: { username: name, password },
    skip_setup: true,
  });
}

function pouch(batchSize: number) {
  return async (order: BenchOrder): Promise<Measured> =>
    measured(async (usable) => {
      const local = new PouchDB('records');
      const options = { batch_size: batchSize };
      const replication = local.replicate.from(remoteOf(order), options);
      const events: unknown = replication;
      if (isEmitter(events)) events.on('change', usable);
      await replication;
      return async () => Number((await local.info())['doc_count']);
    });
}

async function pouchIdle(order: BenchOrder): Promise<Measured> {
  const local = new PouchDB('records');
  return measured(async () => {
    const { docs_written: written } = await local.replicate.from(remoteOf(order));
    return async () => written;
  });
}

/** What the types of PouchDB's core leave out. */
interface FilledPouch {
  readonly bulkDocs: (documents: readonly object[], options: { new_edits: boolean }) => Promise<unknown>;
}

/** Ids and revisions first, then the documents in batches, as the Community Health Toolkit fills a phone. */
async function idsAndBulkGet(order: BenchOrder): Promise<Measured> {
  await signIn(order);
  return measured(async (usable) => {
    const local = new PouchDB('records');
    const at = `/db/${order.scope}`;
    const { rows } = await ask<{ rows: readonly { id: string; value: { rev: string } }[] }>(
      `${at}/_all_docs`,
    );
    for (let start = 0; start < rows.length; start += CHT_BATCH) {
      const docs = rows.slice(start, start + CHT_BATCH).map(({ id, value }) => ({ id, rev: value.rev }));
      const { results } = await ask<{ results: readonly { docs: readonly { ok: object }[] }[] }>(
        `${at}/_bulk_get?revs=true&attachments=true`,
        { docs },
      );
      const documents = results.flatMap((result) => result.docs.map(({ ok }) => ok));
      await (local as unknown as FilledPouch).bulkDocs(documents, { new_edits: false });
      usable();
    }
    return async () => Number((await local.info())['doc_count']);
  });
}

/** The least that any way has to do: one answer with everything, written as it came. */
async function floor(order: BenchOrder): Promise<Measured> {
  await signIn(order);
  return measured(async (usable) => {
    const database = new Dexie('records', { chromeTransactionDurability: 'strict' });
    database.version(1).stores({ docs: '_id' });
    const { rows } = await ask<{ rows: readonly { doc: object }[] }>(
      `/db/${order.scope}/_all_docs?include_docs=true`,
    );
    await database.table('docs').bulkPut(rows.map(({ doc }) => doc));
    usable();
    return async () => database.table('docs').count();
  });
}

async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return (await response.json()) as Answer;
}

function isEmitter(value: unknown): value is { on: (name: string, run: () => void) => void } {
  return typeof value === 'object' && value !== null && 'on' in value;
}

const benches = {
  ours,
  oursIdle,
  pouch: pouch(100),
  pouchInThousands: pouch(1000),
  pouchIdle,
  idsAndBulkGet,
  floor,
};
export type BenchName = keyof typeof benches;

Object.assign(window, { benches });
