import { isJsonObject } from '#lib/json.ts';
import type { AskAsServer } from '#server/keeper/ask-as-server.ts';
import { StartError } from '#server/start-error.ts';

const OLDEST_MAJOR = 3;
const PATIENCE_MS = 10_000;

/** The CouchDB behind the gateway. The credentials are for the server's own account and leave with no other request. */
export interface CouchDbTarget {
  /** Without credentials and without a slash at the end. */
  readonly base: string;
  readonly name: string;
  readonly password: string;
}

/** Throws a `StartError` that does not repeat the password. */
export function readTarget(text: string): CouchDbTarget {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username === '' || url.password === '') {
    throw new StartError('COUCHDB_URL must look like http://name:password@host:5984.');
  }
  return {
    base: `${url.origin}${url.pathname.replace(/\/$/, '')}`,
    name: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
}

/** Makes sure that a CouchDB new enough answers there and takes the credentials as an administrator's. */
export async function checkTarget(target: CouchDbTarget): Promise<void> {
  const { base } = target;
  const welcome = await ask(target, '/');
  if (welcome?.['couchdb'] !== 'Welcome')
    throw new StartError(`What answers at ${base} is no CouchDB (COUCHDB_URL).`);
  const version = String(welcome['version']);
  if (!(Number.parseInt(version, 10) >= OLDEST_MAJOR)) {
    throw new StartError(
      `CouchDB at ${base} is version ${version}, but ${OLDEST_MAJOR} or newer is needed (COUCHDB_URL).`,
    );
  }
  const session = await ask(target, '/_session');
  const user = isJsonObject(session?.['userCtx']) ? session['userCtx'] : {};
  if (!Array.isArray(user['roles']) || !user['roles'].includes('_admin')) {
    throw new StartError(`${target.name} is not an administrator of the CouchDB at ${base} (COUCHDB_URL).`);
  }
}

export function basicHeader({ name, password }: Pick<CouchDbTarget, 'name' | 'password'>): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
}

/** Straight to CouchDB, past the gateway. */
export function askTarget(target: CouchDbTarget): AskAsServer {
  return (path, init) => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', basicHeader(target));
    return fetch(`${target.base}/${path}`, { ...init, headers, redirect: 'manual' });
  };
}

async function ask(
  target: CouchDbTarget,
  path: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  let answer: Response;
  try {
    answer = await fetch(target.base + path, {
      headers: { Accept: 'application/json', Authorization: basicHeader(target) },
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    throw new StartError(`No CouchDB answers at ${target.base} (COUCHDB_URL).`);
  }
  if (answer.status === 401 || answer.status === 403) {
    throw new StartError(`CouchDB at ${target.base} refuses the name or password in COUCHDB_URL.`);
  }
  const body: unknown = await answer.json().catch(() => undefined);
  return isJsonObject(body) ? body : undefined;
}
