import type { RxStorage } from 'rxdb';
import { onTestFinished } from 'vitest';
import { ulid } from 'ulid';
import { draftEntry, openRecord } from '#domain/records/drafting.ts';
import type { FieldRecord, Stamp } from '#domain/records/record.ts';
import type { MediaBox } from '#storage/media/media-box.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';
import { clearSeal } from '#storage/seal.ts';
import type { Connectivity, Hint } from '#sync/connectivity.ts';
import { type CouchClient, createCouchClient } from '#sync/couch-client.ts';
import { createCouchSignIn } from '#sync/couch-sign-in.ts';
import type { FillingTask } from '#sync/filling/filling-messages.ts';
import type { Scheduler } from '#sync/scheduler.ts';
import { soleLeadership } from '#sync/sole-leadership.ts';
import { startSyncEngine, type SyncEngine, type SyncEngineNeeds } from '#sync/sync-engine.ts';
import { systemScheduler } from '#sync/system-scheduler.ts';
import { memoryDeviceForTest } from '#tests/storage/support/memory-device-for-test.ts';
import type { MemoryDevice } from '#tests/storage/support/memory-device.ts';
import { createCookieFetch } from './cookie-fetch.ts';
import { createFillingStorage } from './filling-storage.ts';
import { openMemoryMediaBox } from './memory-media-box.ts';
import { A8, PASSWORD } from './sync-server.ts';

/** A phone with records in memory and the real engine, signed in at a server. */
export interface SyncDevice {
  readonly name: string;
  readonly account: string;
  readonly database: RecordsDatabase;
  readonly files: MediaBox;
  readonly client: CouchClient;
  readonly connectivity: { readonly give: (hint: Hint) => void };
  /** Starts the engine, or a new one after `sleep`; one that is running goes on. */
  readonly wake: (parts?: Partial<SyncEngineNeeds>) => SyncEngine;
  /** Ends the engine; the records stay. */
  readonly sleep: () => Promise<void>;
  readonly signIn: () => Promise<void>;
  readonly stamp: () => Stamp;
  /** Saves a new visit; the answer is the record. */
  readonly visit: (
    note: string,
    parts?: { readonly scope?: string; readonly id?: string },
  ) => Promise<FieldRecord>;
  /** Adds a `set` of the note to a record that the device holds. */
  readonly correct: (id: string, note: string) => Promise<void>;
  readonly ids: (type?: string) => Promise<readonly string[]>;
}

export interface SyncDeviceParts {
  readonly url: string;
  readonly account?: string;
  readonly name?: string;
  readonly memory?: MemoryDevice;
  /** Upon that memory. */
  readonly storage?: RxStorage<unknown, unknown>;
  /** Hears what the worker of the records would be asked beside RxDB's own. */
  readonly onTask?: (task: FillingTask) => void;
  readonly scheduler?: Scheduler;
}

export async function createSyncDevice(parts: SyncDeviceParts): Promise<SyncDevice> {
  const account = parts.account ?? 'zhiyuan';
  const name = parts.name ?? `phone-${ulid()}`;
  const scheduler = parts.scheduler ?? systemScheduler;
  const memory = parts.memory ?? memoryDeviceForTest();
  const { storage, askFurther } = createFillingStorage(parts.storage ?? memory.storage());
  const database = await memory.open({ account, storage });
  const client = createCouchClient({ url: `${parts.url}/db/`, fetch: createCookieFetch(), scheduler });
  const watchers = new Set<(hint: Hint) => void>();
  const connectivity: Connectivity = {
    watch: (onHint) => {
      watchers.add(onHint);
      return () => watchers.delete(onHint);
    },
  };
  const files = await openMemoryMediaBox();
  let roles: readonly string[] = [];
  let engine: SyncEngine | undefined;
  let at = Date.parse('2026-11-22T12:00:00.000Z');

  async function signIn(): Promise<void> {
    const signedIn = await createCouchSignIn(client).signIn(account, PASSWORD);
    if (!signedIn.ok) throw new Error(`Signing in ended with ${signedIn.reason}.`);
    roles = signedIn.value.roles;
  }

  async function save(changes: Parameters<RecordsDatabase['save']>[0]): Promise<void> {
    const saved = await database.save(changes);
    if (!saved.ok) throw new Error(`Saving ended with ${saved.reason}.`);
  }

  function stamp(): Stamp {
    at += 1000;
    return { by: account, at: new Date(at).toISOString(), offset: 0, device: name };
  }

  async function sleep(): Promise<void> {
    await engine?.close();
    engine = undefined;
  }

  onTestFinished(sleep);
  await signIn();

  return {
    name,
    account,
    database,
    files,
    client,
    connectivity: { give: (hint) => watchers.forEach((onHint) => onHint(hint)) },
    wake: (more = {}) => {
      engine ??= startSyncEngine({
        client,
        askFurther: askFurther(more.client ?? client, clearSeal, parts.onTask),
        database,
        files,
        account: { name: account, roles },
        scheduler,
        connectivity,
        leadership: soleLeadership,
        onStorageError: (error) => {
          throw error;
        },
        ...more,
      });
      return engine;
    },
    sleep,
    signIn,
    stamp,
    visit: async (note, { scope = A8, id = `visit:${ulid()}` } = {}) => {
      const record = openRecord(id, scope, stamp(), { place: 'place:cxtyc-a8-1-302', outcome: 'met', note });
      await save([{ open: record }]);
      return record;
    },
    correct: async (id, note) => {
      const record = await database.read(id);
      if (record === undefined) throw new Error(`${id} is not on this device.`);
      const entry = draftEntry(record, ulid(), stamp(), {
        kind: 'set',
        data: { field: 'note', value: note },
      });
      await save([{ append: { id, entries: [entry] } }]);
    },
    ids: async (type = 'visit') => (await database.query({ type })).map((record) => record.id).sort(),
  };
}
