import type { Account } from '#domain/access/account.ts';
import { isJsonObject, type JsonObject } from '#lib/json.ts';
import type { Endpoint, EndpointAnswer, EndpointRequest } from './endpoint.ts';
import {
  emptyDatabase,
  type ModelDatabase,
  readByKeys,
  readDocs,
  readFeed,
  remove,
  writeBatch,
} from './model-couch.ts';

interface Contents {
  readonly databases: ReadonlyMap<string, ModelDatabase>;
  readonly accounts: ReadonlyMap<string, readonly string[]>;
}

/** An endpoint in this process: the routes that phones use, with the real rules for rows. */
export function createModelEndpoint(accounts: readonly Account[], scopes: readonly string[]): Endpoint {
  let made = 0;
  const fresh = (): ModelDatabase => emptyDatabase(`e${(made += 1)}`);
  let now: Contents = {
    databases: new Map(scopes.map((scope) => [scope, fresh()])),
    accounts: new Map(accounts.map(({ name, roles }) => [name, roles])),
  };
  let backup = now;

  function keep(scope: string, database: ModelDatabase): void {
    now = { ...now, databases: new Map(now.databases).set(scope, database) };
  }

  function answer({ method, path, body }: EndpointRequest, name: string | undefined): EndpointAnswer {
    const roles = name === undefined ? undefined : now.accounts.get(name);
    if (path === '_session')
      return json(200, { ok: true, userCtx: { name: name ?? null, roles: roles ?? [] } });
    if (name === undefined || roles === undefined) return error(401, 'unauthorized');
    const url = new URL(path, 'http://model/');
    const [scope = '', route = ''] = url.pathname.slice(1).split('/');
    const database = now.databases.get(scope);
    if (database === undefined) return error(404, 'not_found');
    if (!roles.includes(scope)) return error(403, 'forbidden');
    const sent: unknown = body === '' ? {} : JSON.parse(body);
    switch (`${method} ${route}`) {
      case 'GET _changes': {
        const since = url.searchParams.get('since') ?? '0';
        return json(200, readFeed(database, since, Number(url.searchParams.get('limit'))));
      }
      case 'POST _all_docs': {
        const keys = isJsonObject(sent) && Array.isArray(sent['keys']) ? sent['keys'].map(String) : [];
        return json(200, readByKeys(database, keys));
      }
      case 'POST _bulk_docs': {
        const written = writeBatch(database, scope, readDocs(sent), { name, roles });
        keep(scope, written.database);
        return json(201, written.answers);
      }
      default:
        return error(405, 'method_not_allowed');
    }
  }

  return {
    ask: async (request, account) => answer(request, account),
    backUp: async () => {
      backup = now;
    },
    putBack: async () => {
      now = backup;
    },
    makeAnew: async (scope) => keep(scope, fresh()),
    deleteRecord: async (scope, id) => {
      const database = now.databases.get(scope);
      if (database !== undefined) keep(scope, remove(database, id));
    },
    grant: async (account, scope) => {
      const roles = now.accounts.get(account) ?? [];
      if (roles.includes(scope)) return;
      now = { ...now, accounts: new Map(now.accounts).set(account, [...roles, scope]) };
    },
    states: async () =>
      [...now.databases].flatMap(([scope, { documents }]) =>
        [...documents].map(
          ([
            id,
            {
              rev,
              deleted,
              body: { _id, ...body },
            },
          ]) => ({
            scope,
            id,
            generation: Number.parseInt(rev, 10),
            deleted,
            body,
          }),
        ),
      ),
  };
}

function json(status: number, value: JsonObject | readonly JsonObject[]): EndpointAnswer {
  return { status, text: JSON.stringify(value) };
}

function error(status: number, name: string): EndpointAnswer {
  return json(status, { error: name, reason: name });
}
