import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import leveldb from 'pouchdb-adapter-leveldb';
import PouchDB from 'pouchdb-core';
import type { JsonObject } from '#lib/json.ts';
import { CouchError } from './couch-error.ts';
import type { CouchDatabase, CouchStore } from './couch-store.ts';
import { createPouchCouchDatabase } from './pouch-couch-database.ts';
import type { PouchDatabase } from './pouch-database.ts';
import { type LevelConstructor, syncedLeveldown } from './synced-leveldown.ts';
import { createWriteQueue } from './write-queue.ts';

const NAME = /^(?:_users|_replicator|[a-z][a-z0-9_$()+/-]{0,237})$/;

interface Options {
  /** The folder with one folder per database. */
  readonly folder: string;
  readonly prepareRow: (database: string, row: JsonObject) => Promise<JsonObject>;
  /** Another LevelDB is for measuring only. */
  readonly level?: LevelConstructor;
}

interface OpenDatabase {
  readonly pouch: PouchDatabase;
  readonly database: CouchDatabase;
}

/** The embedded store: PouchDB's revision trees on LevelDB, one folder per database. */
export async function createPouchStore({
  folder,
  prepareRow,
  level = syncedLeveldown,
}: Options): Promise<CouchStore> {
  PouchDB.plugin(leveldb);
  await mkdir(folder, { recursive: true });
  const known = new Set((await readdir(folder)).map(decodeURIComponent));
  const open = new Map<string, Promise<OpenDatabase>>();
  const naming = createWriteQueue();

  async function openDatabase(name: string): Promise<OpenDatabase> {
    const pouch = new PouchDB(pathOf(name), { adapter: 'leveldb', db: level });
    pouch.setMaxListeners(0);
    const prepare = (row: JsonObject): Promise<JsonObject> => prepareRow(name, row);
    return { pouch, database: await createPouchCouchDatabase({ name, pouch, prepare }) };
  }

  function opened(name: string): Promise<OpenDatabase> {
    const opening = open.get(name) ?? openDatabase(name);
    open.set(name, opening);
    opening.catch(() => open.delete(name));
    return opening;
  }

  function pathOf(name: string): string {
    return join(folder, encodeURIComponent(name));
  }

  return {
    names: async () => [...known].sort(),
    async database(name) {
      return known.has(name) ? (await opened(name)).database : undefined;
    },
    create: (name) =>
      naming.run(async () => {
        if (!NAME.test(name)) throw new CouchError(400, 'illegal_database_name', illegalName(name));
        if (known.has(name)) return false;
        await opened(name);
        known.add(name);
        return true;
      }),
    remove: (name) =>
      naming.run(async () => {
        if (!known.has(name)) return false;
        const { pouch } = await opened(name);
        known.delete(name);
        open.delete(name);
        await pouch.destroy();
        await rm(pathOf(name), { recursive: true, force: true });
        return true;
      }),
    close: () =>
      naming.run(async () => {
        const databases = await Promise.allSettled(open.values());
        open.clear();
        known.clear();
        for (const each of databases) if (each.status === 'fulfilled') await each.value.pouch.close();
      }),
  };
}

function illegalName(name: string): string {
  return `Name: '${name}'. Only lowercase characters (a-z), digits (0-9), and any of the characters _, $, (, ), +, -, and / are allowed. Must begin with a letter.`;
}
