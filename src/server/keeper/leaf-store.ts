import { asText, isJsonObject, type JsonObject } from '#lib/json.ts';
import { encodeId } from '#server/http/route.ts';
import type { AskAsServer } from './ask-as-server.ts';

/** One page of a database's changes. */
export interface LeafPage {
  /** Ids of documents with more than one living leaf. */
  readonly conflictedIds: readonly string[];
  readonly rows: number;
  readonly lastSeq: string | number;
}

/** A document with the revisions of its losing leaves. */
export interface Leaves {
  readonly winner: JsonObject;
  readonly losers: readonly string[];
}

/** A database, document or revision that is not there; it may have been there a moment ago. */
export class NotThere extends Error {}

/** The server no longer knows the place in its changes from which it was asked to go on. */
export class UnknownPlace extends Error {}

/** The part of CouchDB's protocol that the keeper speaks. What fails rejects with the answer's status. */
export interface LeafStore {
  readonly databases: () => Promise<readonly string[]>;
  readonly changes: (db: string, since: string | number, limit: number) => Promise<LeafPage>;
  readonly leaves: (db: string, id: string) => Promise<Leaves>;
  readonly leaf: (db: string, id: string, rev: string) => Promise<JsonObject>;
  readonly file: (db: string, id: string, name: string, rev: string) => Promise<Buffer>;
  /** False when somebody else wrote first. */
  readonly write: (db: string, document: JsonObject) => Promise<boolean>;
  /** False when that leaf is gone or has grown since. */
  readonly remove: (db: string, id: string, rev: string) => Promise<boolean>;
  /** Where an earlier run, or another process, had come to in the changes. */
  readonly place: (db: string) => Promise<string | number | undefined>;
  readonly keepPlace: (db: string, seq: string | number) => Promise<void>;
}

/** A `_local` document: it lies in the database itself, so a database put back from a backup brings its own place. */
const PLACE = '_local/xbd-keeper';

export function createLeafStore(ask: AskAsServer, signal: AbortSignal): LeafStore {
  async function send(method: string, path: string, body?: JsonObject): Promise<Response> {
    return ask(path, {
      method,
      signal,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  async function read(path: string): Promise<unknown> {
    const answer = await send('GET', path);
    if (answer.status === 404) throw new NotThere(path);
    if (!answer.ok) throw failure(path, answer);
    return answer.json();
  }

  async function readObject(path: string): Promise<JsonObject> {
    const answer = await read(path);
    if (!isJsonObject(answer)) throw new Error(`${path} did not answer as CouchDB does`);
    return answer;
  }

  /** Whether it was written; a conflict is no failure. */
  async function change(method: string, path: string, body?: JsonObject): Promise<boolean> {
    const answer = await send(method, path, body);
    await answer.body?.cancel();
    if (answer.status === 409 || answer.status === 404) return false;
    if (!answer.ok) throw failure(path, answer);
    return true;
  }

  return {
    databases: async () => texts(await read('_all_dbs')),
    changes: async (db, since, limit) => {
      const query = new URLSearchParams({
        include_docs: 'true',
        conflicts: 'true',
        limit: String(limit),
        since: String(since),
      });
      const path = `${encodeURIComponent(db)}/_changes?${query.toString()}`;
      const answer = await send('GET', path);
      if (answer.status === 400) throw new UnknownPlace(path);
      if (answer.status === 404) throw new NotThere(path);
      if (!answer.ok) throw failure(path, answer);
      return readPage(path, await answer.json());
    },
    leaves: async (db, id) => {
      const { _conflicts: losers, ...winner } = await readObject(`${pathOf(db, id)}?conflicts=true`);
      return { winner, losers: texts(losers) };
    },
    leaf: (db, id, rev) => readObject(`${pathOf(db, id)}?rev=${rev}`),
    file: async (db, id, name, rev) => {
      const path = `${pathOf(db, id)}/${name.split('/').map(encodeURIComponent).join('/')}?rev=${rev}`;
      const answer = await ask(path, { method: 'GET', signal });
      if (answer.status === 404) throw new NotThere(path);
      if (!answer.ok) throw failure(path, answer);
      return Buffer.from(await answer.arrayBuffer());
    },
    write: (db, document) => change('PUT', pathOf(db, asText(document['_id'])), document),
    remove: (db, id, rev) => change('DELETE', `${pathOf(db, id)}?rev=${rev}`),
    place: async (db) => {
      const kept = await readObject(`${encodeURIComponent(db)}/${PLACE}`).catch(unlessThere);
      const seq = kept?.['seq'];
      return typeof seq === 'string' || typeof seq === 'number' ? seq : undefined;
    },
    keepPlace: async (db, seq) => {
      const path = `${encodeURIComponent(db)}/${PLACE}`;
      const kept = await readObject(path).catch(unlessThere);
      // Another process that wrote first came to a place of its own: going on from there repeats some pages at most.
      await change('PUT', path, { ...(kept && { _rev: kept['_rev'] ?? '' }), seq });
    },
  };
}

function pathOf(db: string, id: string): string {
  return `${encodeURIComponent(db)}/${encodeId(id)}`;
}

function unlessThere(thrown: unknown): undefined {
  if (thrown instanceof NotThere) return undefined;
  throw thrown;
}

function failure(path: string, { status }: Response): Error {
  return new Error(`${path.split('?')[0] ?? ''} answered ${status}`);
}

function readPage(path: string, page: unknown): LeafPage {
  const results: unknown = isJsonObject(page) ? page['results'] : undefined;
  const lastSeq = isJsonObject(page) ? page['last_seq'] : undefined;
  if (!Array.isArray(results) || (typeof lastSeq !== 'string' && typeof lastSeq !== 'number')) {
    throw new Error(`${path.split('?')[0] ?? ''} did not answer as CouchDB does`);
  }
  return { conflictedIds: results.flatMap(conflictedId), rows: results.length, lastSeq };
}

function conflictedId(row: unknown): readonly string[] {
  if (!isJsonObject(row) || typeof row['id'] !== 'string' || !isJsonObject(row['doc'])) return [];
  return texts(row['doc']['_conflicts']).length > 0 ? [row['id']] : [];
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item: unknown) => typeof item === 'string') : [];
}
