import { createWriteQueue, type WriteQueue } from '#server/store/write-queue.ts';

const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
const PER_ADDRESS = { guesses: 5, windowMs: 5 * MINUTE_MS };
/** Wrong passwords of one account in an hour, whatever the addresses (S4). */
export const MOST_GUESSES = 10;
const PER_ACCOUNT = { guesses: MOST_GUESSES, windowMs: HOUR_MS };
const REMEMBERED = 20_000;

/**
 * Counts wrong passwords. Five for one account from one address close that pair for five minutes, ten in an hour
 * close the account to all new sign-ins, whatever the addresses. Accounts that do not exist count alike.
 */
export interface LockOut {
  /** Tries the passwords of one account one after the other, so that guesses sent at once are counted too. */
  readonly attempt: (
    account: string,
    address: string,
    isRight: () => Promise<boolean>,
  ) => Promise<'right' | 'wrong' | 'locked'>;
}

/**
 * Where several processes count together the guesses at an account in the last hour. A guess is claimed before its
 * password is tried, so that processes that try at once stay within the number together.
 */
export interface SharedGuesses {
  /** The claim, or undefined when so many are taken already. */
  readonly claim: (account: string, most: number) => Promise<number | undefined>;
  /** Gives the claim of a right password back. */
  readonly release: (account: string, claimed: number) => Promise<void>;
}

const ALONE: SharedGuesses = { claim: async () => 0, release: async () => undefined };

/** Counts in this process, and with `shared` the guesses at an account together with others. */
export function createLockOut(now: () => number, shared = ALONE): LockOut {
  const guesses = new Map<string, readonly number[]>();
  const queues = new Map<string, { readonly queue: WriteQueue; waiting: number }>();

  function recent(key: string, windowMs: number): readonly number[] {
    return (guesses.get(key) ?? []).filter((at) => at > now() - windowMs);
  }

  function remember(key: string, windowMs: number): void {
    const times = [...recent(key, windowMs), now()];
    guesses.delete(key);
    guesses.set(key, times);
    const [oldest] = guesses.keys();
    if (guesses.size > REMEMBERED && oldest !== undefined) guesses.delete(oldest);
  }

  async function inTurn<Outcome>(account: string, work: () => Promise<Outcome>): Promise<Outcome> {
    const turn = queues.get(account) ?? { queue: createWriteQueue(), waiting: 0 };
    queues.set(account, turn);
    turn.waiting += 1;
    try {
      return await turn.queue.run(work);
    } finally {
      turn.waiting -= 1;
      if (turn.waiting === 0) queues.delete(account);
    }
  }

  return {
    attempt: (account, address, isRight) =>
      inTurn(account, async () => {
        const pair = JSON.stringify([account, address]);
        const whole = JSON.stringify([account]);
        const fromAddress = recent(pair, PER_ADDRESS.windowMs);
        const overall = recent(whole, PER_ACCOUNT.windowMs);
        if (fromAddress.length >= PER_ADDRESS.guesses || overall.length >= PER_ACCOUNT.guesses)
          return 'locked';
        const claimed = await shared.claim(account, PER_ACCOUNT.guesses);
        if (claimed === undefined) return 'locked';
        if (await isRight()) {
          guesses.delete(pair);
          await shared.release(account, claimed);
          return 'right';
        }
        remember(pair, PER_ADDRESS.windowMs);
        remember(whole, PER_ACCOUNT.windowMs);
        return 'wrong';
      }),
  };
}
