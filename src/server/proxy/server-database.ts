import { isJsonObject, type JsonObject } from '#lib/json.ts';
import type { AskAsServer } from '#server/keeper/ask-as-server.ts';
import { CouchError } from '#server/store/couch-error.ts';

/** For what the processes before one CouchDB tell each other. Only the server's account may enter it. */
const DATABASE = 'xbd-server';
const SECURITY = { admins: { names: [], roles: ['_admin'] }, members: { names: [], roles: ['_admin'] } };
const TRIES = 20;

/** The documents that all processes before one CouchDB share; the database is made when it is first written to. */
export interface ServerDatabase {
  /** Those that stand, in no order. Throws when CouchDB does not answer. */
  readonly read: (ids: readonly string[]) => Promise<readonly JsonObject[]>;
  /**
   * Writes what `change` makes of a document, an empty one where there is none, again and again until nobody came
   * between; false where it makes nothing of it. Throws when that does not come to an end.
   */
  readonly rewrite: (
    id: string,
    change: (standing: JsonObject) => JsonObject | undefined,
  ) => Promise<boolean>;
}

export function createServerDatabase(ask: AskAsServer): ServerDatabase {
  async function send(method: string, path: string, body?: JsonObject): Promise<Response> {
    return ask(path, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  async function makeDatabase(): Promise<void> {
    await (await send('PUT', DATABASE)).body?.cancel();
    await (await send('PUT', `${DATABASE}/_security`, SECURITY)).body?.cancel();
  }

  return {
    read: async (ids) => {
      const answer = await send('POST', `${DATABASE}/_all_docs?include_docs=true`, { keys: [...ids] });
      const said: unknown = await answer.json().catch(() => undefined);
      if (answer.status === 404) return [];
      const rows = isJsonObject(said) && Array.isArray(said['rows']) ? said['rows'] : undefined;
      if (!answer.ok || rows === undefined) throw unavailable();
      return rows.map((row) => (isJsonObject(row) ? row['doc'] : undefined)).filter(isJsonObject);
    },
    rewrite: async (id, change) => {
      const path = `${DATABASE}/${encodeURIComponent(id)}`;
      for (let turn = 0; turn < TRIES; turn += 1) {
        const standing = await send('GET', path);
        const doc: unknown = await standing.json();
        const { _id, _rev: rev, ...held } = standing.ok && isJsonObject(doc) ? doc : {};
        const changed = change(held);
        if (changed === undefined) return false;
        const answer = await send('PUT', path, { ...(rev !== undefined && { _rev: rev }), ...changed });
        await answer.body?.cancel();
        if (answer.ok) return true;
        if (answer.status === 404) await makeDatabase();
        else if (answer.status !== 409) break;
      }
      throw unavailable();
    },
  };
}

function unavailable(): CouchError {
  return new CouchError(503, 'service_unavailable', 'What the processes share could not be kept.');
}
