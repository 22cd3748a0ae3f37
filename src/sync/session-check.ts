import type { Account } from '#domain/access/account.ts';
import { ok, type Result } from '#lib/result.ts';
import type { CouchClient } from './couch-client.ts';
import type { Failure } from './failure.ts';
import type { Scheduler } from './scheduler.ts';
import { ownSession } from './whose-session.ts';

/**
 * Whether the server's session is that of the account whose records lie here. On a shared phone somebody else may
 * have signed in in another tab; under that name the server would refuse every word as another's.
 */
export interface SessionCheck {
  /**
   * Asks the server when it is due and that was not done lately; the answer is the account as it is now, if it was
   * asked. It is due before anything is sent, and before a whole round, so that new roles are heard of there too.
   */
  readonly check: (
    name: string,
    isDue: boolean,
    signal: AbortSignal,
  ) => Promise<Result<Account | undefined, Failure>>;
  readonly forget: () => void;
}

const VALID_MS = 60_000;

export function createSessionCheck(client: CouchClient, scheduler: Scheduler): SessionCheck {
  let checkedAt: number | undefined;
  return {
    check: async (name, isDue, signal) => {
      const isLately = checkedAt !== undefined && Math.abs(scheduler.now() - checkedAt) < VALID_MS;
      if (isLately || (checkedAt !== undefined && !isDue)) return ok(undefined);
      const own = await ownSession(client, name, signal);
      if (own.ok) checkedAt = scheduler.now();
      return own;
    },
    forget: () => {
      checkedAt = undefined;
    },
  };
}
