import { createHash } from 'node:crypto';
import { isJsonObject, type Json, type JsonObject } from '#lib/json.ts';
import { HOUR_MS, type SharedGuesses } from '#server/accounts/lock-out.ts';
import type { AskAsServer } from '#server/keeper/ask-as-server.ts';
import { CouchError } from '#server/store/couch-error.ts';

/** For what the processes before one CouchDB tell each other. Only the server's account may enter it. */
const DATABASE = 'xbd-server';
const SECURITY = { admins: { names: [], roles: ['_admin'] }, members: { names: [], roles: ['_admin'] } };
/** So many documents at most, however many names somebody makes up. */
const BUCKET_SIGNS = 3;
const TRIES = 20;

/**
 * Guesses of the last hour in the CouchDB itself, so that processes count together. Names lie there as hashes; each
 * document holds those whose hashes begin alike. `except` is the account whose password the server knows by itself.
 */
export function createSharedGuesses(ask: AskAsServer, now: () => number, except: string): SharedGuesses {
  async function send(method: string, path: string, body?: JsonObject): Promise<Response> {
    return ask(path, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  async function read(path: string): Promise<{ readonly rev: Json | undefined; readonly guesses: Guesses }> {
    const answer = await send('GET', path);
    const doc: unknown = await answer.json();
    if (!answer.ok || !isJsonObject(doc)) return { rev: undefined, guesses: {} };
    return { rev: doc['_rev'], guesses: recentIn(doc['guesses'], now() - HOUR_MS) };
  }

  async function makeDatabase(): Promise<void> {
    await (await send('PUT', DATABASE)).body?.cancel();
    await (await send('PUT', `${DATABASE}/_security`, SECURITY)).body?.cancel();
  }

  /** Writes what `change` makes of an account's times; false where it makes nothing of them. */
  async function rewrite(account: string, change: (times: readonly number[]) => Times): Promise<boolean> {
    const key = keyOf(account);
    const path = `${DATABASE}/guesses:${key.slice(0, BUCKET_SIGNS)}`;
    for (let turn = 0; turn < TRIES; turn += 1) {
      const { rev, guesses } = await read(path);
      const times = change(guesses[key] ?? []);
      if (times === undefined) return false;
      const kept = { ...guesses, [key]: times };
      const answer = await send('PUT', path, { ...(rev !== undefined && { _rev: rev }), guesses: kept });
      await answer.body?.cancel();
      if (answer.ok) return true;
      if (answer.status === 404) await makeDatabase();
      else if (answer.status !== 409) break;
    }
    throw new CouchError(503, 'service_unavailable', 'Wrong passwords could not be counted.');
  }

  return {
    claim: async (account, most) => {
      const at = now();
      if (account === except) return at;
      const isFree = await rewrite(account, (times) => (times.length < most ? [...times, at] : undefined));
      return isFree ? at : undefined;
    },
    release: async (account, claimed) => {
      if (account === except) return;
      await rewrite(account, (times) => {
        const index = times.indexOf(claimed);
        return index === -1 ? undefined : times.filter((__, nth) => nth !== index);
      });
    },
  };
}

type Times = readonly number[] | undefined;
type Guesses = Readonly<Record<string, readonly number[]>>;

function keyOf(account: string): string {
  return createHash('sha256').update(account).digest('hex');
}

function recentIn(kept: Json | undefined, since: number): Guesses {
  const all = isJsonObject(kept) ? Object.entries(kept) : [];
  return Object.fromEntries(
    all.flatMap(([key, times]) => {
      const listed: readonly Json[] = Array.isArray(times) ? times : [];
      const recent = listed.filter((at): at is number => typeof at === 'number' && at > since);
      return recent.length === 0 ? [] : [[key, recent]];
    }),
  );
}
