import type { Account } from '#domain/access/account.ts';
import { asText, isJsonObject, type JsonObject } from '#lib/json.ts';
import type { Endpoint } from '#server/http/endpoint.ts';
import { CouchError } from '#server/store/couch-error.ts';

/** A request below `/api/` and where it came from. */
export interface Asked {
  readonly request: Request;
  readonly address: string;
}

/** Whoever's session the request carries, as the store behind the gateway says. Throws 401 for nobody. */
export async function callerOf(endpoint: Endpoint, { request, address }: Asked): Promise<Account> {
  const headers = new Headers();
  const cookie = request.headers.get('cookie');
  const authorization = request.headers.get('authorization');
  if (cookie !== null) headers.set('cookie', cookie);
  if (authorization !== null) headers.set('authorization', authorization);
  const session = await askSession(endpoint, new Request(sessionUrl(request), { headers }), address);
  const user = isJsonObject(session['userCtx']) ? session['userCtx'] : {};
  const name = asText(user['name']);
  if (name === '') throw new CouchError(401, 'unauthorized', 'You are not signed in.');
  const roles = Array.isArray(user['roles']) ? user['roles'] : [];
  return { name, roles: roles.filter((role: unknown) => typeof role === 'string') };
}

/** Throws what a sign-in with this name and password would be refused with; counted like one. */
export async function checkPassword(
  endpoint: Endpoint,
  { request, address }: Asked,
  name: string,
  password: string,
): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ name, password });
  await askSession(endpoint, new Request(sessionUrl(request), { method: 'POST', headers, body }), address);
}

function sessionUrl(request: Request): string {
  return new URL('/db/_session', request.url).href;
}

async function askSession(endpoint: Endpoint, request: Request, address: string): Promise<JsonObject> {
  const answer = await endpoint({
    request,
    route: { kind: 'session' },
    query: new URLSearchParams(),
    address,
    signal: request.signal,
  });
  const body: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok || !isJsonObject(body))
    throw new CouchError(503, 'service_unavailable', 'No session could be read.');
  return body;
}
