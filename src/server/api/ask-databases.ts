import { isJsonObject, type JsonObject } from '#lib/json.ts';
import type { AskAsServer } from '#server/keeper/ask-as-server.ts';
import type { CouchEndpoint } from '#server/provisioning/couch-endpoint.ts';
import { CouchError } from '#server/store/couch-error.ts';

/** What is needed to make a database, asked of the store behind the gateway. Refusals are thrown. */
export function askDatabases(ask: AskAsServer): Pick<CouchEndpoint, 'makeDatabase' | 'read' | 'put'> {
  return {
    makeDatabase: async (db) => {
      const answer = await ask(db, { method: 'PUT' });
      if (answer.status === 412) return false;
      await readAnswer(answer);
      return true;
    },
    read: async (db, path) => {
      const answer = await ask(`${db}/${path}`, {});
      return answer.status === 404 ? undefined : readAnswer(answer);
    },
    put: async (db, path, body) => {
      await readAnswer(
        await ask(`${db}/${path}`, {
          method: 'PUT',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        }),
      );
    },
  };
}

/** The JSON of an answer; a refusal is thrown in CouchDB's words. */
export async function readAnswer(answer: Response): Promise<JsonObject> {
  const body: unknown = await answer.json().catch(() => undefined);
  if (answer.ok && isJsonObject(body)) return body;
  const { error, reason } = isJsonObject(body) ? body : {};
  throw new CouchError(
    answer.status,
    typeof error === 'string' ? error : 'unknown_error',
    typeof reason === 'string' ? reason : '',
  );
}
