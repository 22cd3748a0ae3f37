import { createHash } from 'node:crypto';
import { isJsonObject, type Json } from '#lib/json.ts';
import { HOUR_MS, type SharedGuesses } from '#server/accounts/lock-out.ts';
import type { ServerDatabase } from './server-database.ts';

/** So many documents at most, however many names somebody makes up. */
const BUCKET_SIGNS = 3;

/**
 * Guesses of the last hour in the CouchDB itself, so that processes count together. Names lie there as hashes; each
 * document holds those whose hashes begin alike. `except` is the account whose password the server knows by itself.
 */
export function createSharedGuesses(
  shared: ServerDatabase,
  now: () => number,
  except: string,
): SharedGuesses {
  /** Writes what `change` makes of an account's times; false where it makes nothing of them. */
  async function rewrite(account: string, change: (times: readonly number[]) => Times): Promise<boolean> {
    const key = keyOf(account);
    return shared.rewrite(`guesses:${key.slice(0, BUCKET_SIGNS)}`, (standing) => {
      const guesses = recentIn(standing['guesses'], now() - HOUR_MS);
      const times = change(guesses[key] ?? []);
      return times && { guesses: { ...guesses, [key]: times } };
    });
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
