import { isJsonObject, type JsonObject } from '#lib/json.ts';
import { createCookieFetch } from '#tests/support/cookie-fetch.ts';
import { PASSWORD, type SyncServer } from '#tests/support/sync-server.ts';
import type { Endpoint, StoredState } from './endpoint.ts';
import { ACCOUNTS, SCOPES } from './world.ts';

const SIMULATED_TYPES = /^(?:visit|resident|issue|robot):/;

/** A running server put in the model's place. Its long questions are asked as short ones: the world itself waits. */
export async function createRealEndpoint(server: SyncServer): Promise<Endpoint> {
  const fetches = new Map(ACCOUNTS.map(({ name }) => [name, createCookieFetch()]));
  const { admin } = server;
  for (const scope of SCOPES) await makeAnew(server, scope);
  let putBack = await stopped(server, server.backUp);

  async function signInAll(): Promise<void> {
    for (const [name, ask] of fetches) {
      await ask(`${server.proxy.target}/db/_session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, password: PASSWORD }),
      });
    }
  }
  await signInAll();

  return {
    ask: async ({ method, path, body }, account) => {
      const ask = fetches.get(account ?? '') ?? fetch;
      const url = new URL(`${server.proxy.target}/db/${path}`);
      url.searchParams.delete('feed');
      const response = await ask(url, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body !== '' && { body }),
      });
      return { status: response.status, text: await response.text() };
    },
    backUp: async () => {
      putBack = await stopped(server, server.backUp);
    },
    putBack: async () => {
      await stopped(server, putBack);
      await signInAll();
    },
    makeAnew: (scope) => makeAnew(server, scope),
    deleteRecord: async (scope, id) => {
      const path = `${scope}/${encodeURIComponent(id)}`;
      const found = await admin('GET', path);
      const rev = isJsonObject(found) ? found['_rev'] : undefined;
      if (typeof rev === 'string') await admin('DELETE', `${path}?rev=${rev}`);
    },
    grant: async (account, scope) => {
      const path = `_users/org.couchdb.user:${account}`;
      const user = (await admin('GET', path)) as JsonObject & { readonly roles: readonly string[] };
      if (!user.roles.includes(scope)) await admin('PUT', path, { ...user, roles: [...user.roles, scope] });
    },
    states: async () => (await Promise.all(SCOPES.map((scope) => statesOf(server, scope)))).flat(),
  };
}

async function makeAnew({ admin }: SyncServer, scope: string): Promise<void> {
  const security = await admin('GET', `${scope}/_security`);
  await admin('DELETE', scope);
  await admin('PUT', scope);
  await admin('PUT', `${scope}/_security`, security);
}

async function stopped<Value>(server: SyncServer, work: () => Promise<Value>): Promise<Value> {
  await server.stop();
  const value = await work();
  await server.start();
  return value;
}

interface FeedRow {
  readonly id: string;
  readonly deleted?: boolean;
  readonly changes: readonly { readonly rev: string }[];
  readonly doc: JsonObject;
}

async function statesOf({ admin }: SyncServer, scope: string): Promise<readonly StoredState[]> {
  const feed = (await admin('GET', `${scope}/_changes?include_docs=true`)) as { results: readonly FeedRow[] };
  return feed.results
    .filter(({ id }) => SIMULATED_TYPES.test(id))
    .map(({ id, deleted = false, changes, doc: { _id, _rev, ...body } }) => ({
      scope,
      id,
      generation: Number.parseInt(changes[0]?.rev ?? '', 10),
      deleted,
      body: deleted ? {} : body,
    }));
}
