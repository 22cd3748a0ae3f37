import { asText, isJsonObject } from '#lib/json.ts';
import type { AskAsServer } from '#server/keeper/ask-as-server.ts';
import { StartError } from '#server/start-error.ts';

/** Older ones hash passwords too quickly, and their JavaScript may not know the language of the rules. */
const OLDEST = [3, 4] as const;
/** The first whose JavaScript the rules are written in; CouchDB 3.4 can still be built with 1.8.5. */
const OLDEST_SPIDERMONKEY = 60;
const PATIENCE_MS = 10_000;
/** CouchDB's own. */
const SESSION_SECONDS = 600;
/** Four weeks without a network. */
const OFFLINE_SECONDS = 28 * 86_400;

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
  if (!isRecent(version)) {
    throw new StartError(
      `CouchDB at ${base} is version ${version}, but ${OLDEST.join('.')} or newer is needed (COUCHDB_URL).`,
    );
  }
  const session = await ask(target, '/_session');
  const user = isJsonObject(session?.['userCtx']) ? session['userCtx'] : {};
  if (!Array.isArray(user['roles']) || !user['roles'].includes('_admin')) {
    throw new StartError(`${target.name} is not an administrator of the CouchDB at ${base} (COUCHDB_URL).`);
  }
  const versions = await askNode(target, '_versions');
  const engine = isJsonObject(versions) ? versions['javascript_engine'] : undefined;
  const { name, version: built } = isJsonObject(engine) ? engine : {};
  if (name === 'spidermonkey' && !(Number.parseInt(asText(built), 10) >= OLDEST_SPIDERMONKEY)) {
    throw new StartError(
      `CouchDB at ${base} runs SpiderMonkey ${asText(built)}, but ${OLDEST_SPIDERMONKEY} or newer, or QuickJS, is needed (COUCHDB_URL).`,
    );
  }
}

/**
 * Sentences about settings that phones would feel. Sessions of CouchDB's own ten minutes ask for the password whenever
 * a phone was without a network for longer.
 */
export async function settingsToMind(target: CouchDbTarget): Promise<readonly string[]> {
  const said = await askNode(target, '_config/chttpd_auth/timeout');
  const isUnset = isJsonObject(said) && said['reason'] === 'unknown_config_value';
  const seconds = Number(isUnset ? SESSION_SECONDS : typeof said === 'string' ? said : Number.NaN);
  if (!(seconds < OFFLINE_SECONDS)) return [];
  return [
    `CouchDB ends a session after ${seconds} seconds: phones that were offline for longer ask for the password. deploy/couchdb.ini sets thirty days.`,
  ];
}

/** What the node that answers tells of itself, refusals too; whoever stands before it may keep that from everybody. */
async function askNode(target: CouchDbTarget, path: string): Promise<unknown> {
  try {
    const answer = await askTarget(target)(`_node/_local/${path}`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return await answer.json();
  } catch {
    return undefined;
  }
}

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
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
