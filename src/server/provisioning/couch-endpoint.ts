import nano from 'nano';
import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';
import { inParts } from '#lib/in-parts.ts';

/** A CouchDB-compatible endpoint and the server's own account there. */
export interface Endpoint {
  /** `http://127.0.0.1:5980/db`, or a CouchDB's own address. */
  readonly url: string;
  readonly name: string;
  readonly password: string;
}

/** What stands under an id; `gone` after a deletion. */
export type Standing =
  { readonly state: 'absent' | 'gone' } | { readonly state: 'here'; readonly doc: JsonObject };

/** The few requests that provisioning needs. A refusal by the server is thrown with the server's words. */
export interface CouchEndpoint {
  /** False when it existed already. */
  readonly makeDatabase: (db: string) => Promise<boolean>;
  readonly read: (db: string, path: string) => Promise<JsonObject | undefined>;
  readonly put: (db: string, path: string, body: JsonObject) => Promise<void>;
  readonly readAll: (db: string, ids: readonly string[]) => Promise<ReadonlyMap<string, Standing>>;
  readonly writeAll: (db: string, docs: readonly object[]) => Promise<void>;
}

const BATCH = 500;

export function connectCouchEndpoint({ url, name, password }: Endpoint): CouchEndpoint {
  // Without `parseUrl: false` nano takes the last part of the path for a database. Its types do not know the option.
  const configuration = { url: withCredentials(url, name, password), parseUrl: false };
  const server = nano(configuration);

  async function ask(request: nano.RequestOptions): Promise<unknown> {
    return server.request(request) as Promise<unknown>;
  }

  async function askUnless(status: number, request: nano.RequestOptions): Promise<unknown> {
    return ask(request).catch((error: unknown) => {
      if (isJsonObject(error) && error['statusCode'] === status) return undefined;
      throw error;
    });
  }

  async function readBatch(
    db: string,
    ids: readonly string[],
  ): Promise<readonly (readonly [string, Standing])[]> {
    const answer = await ask({
      db,
      path: '_all_docs?include_docs=true',
      method: 'post',
      body: { keys: ids },
    });
    return rowsOf(isJsonObject(answer) ? answer['rows'] : undefined).map((row, nth) => [
      ids[nth] ?? '',
      standingOf(row),
    ]);
  }

  async function writeBatch(db: string, docs: readonly object[]): Promise<void> {
    const rows = rowsOf(await ask({ db, path: '_bulk_docs', method: 'post', body: { docs } }));
    const refused = rows.find((row) => row['error'] !== undefined);
    if (refused === undefined) return;
    throw new Error(
      `${db} refused ${text(refused['id'])}: ${text(refused['error'])}, ${text(refused['reason'])}`,
    );
  }

  return {
    makeDatabase: async (db) => (await askUnless(412, { db, method: 'put' })) !== undefined,
    read: async (db, path) => {
      const found = await askUnless(404, { db, path });
      return isJsonObject(found) ? found : undefined;
    },
    put: async (db, path, body) => {
      await ask({ db, path, method: 'put', body });
    },
    readAll: async (db, ids) => {
      const found: (readonly [string, Standing])[] = [];
      for (const batch of inParts(ids, BATCH)) found.push(...(await readBatch(db, batch)));
      return new Map(found);
    },
    writeAll: async (db, docs) => {
      for (const batch of inParts(docs, BATCH)) await writeBatch(db, batch);
    },
  };
}

function withCredentials(url: string, name: string, password: string): string {
  const address = new URL(url);
  address.username = encodeURIComponent(name);
  address.password = encodeURIComponent(password);
  address.pathname = address.pathname.replace(/\/+$/, '');
  return address.href.replace(/\/$/, '');
}

function standingOf(row: JsonObject): Standing {
  if (isJsonObject(row['doc'])) return { state: 'here', doc: row['doc'] };
  return { state: isJsonObject(row['value']) && row['value']['deleted'] === true ? 'gone' : 'absent' };
}

function rowsOf(value: unknown): readonly JsonObject[] {
  if (!Array.isArray(value)) throw new Error('The server did not answer as CouchDB does.');
  return value.filter((row: unknown) => isJsonObject(row));
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
