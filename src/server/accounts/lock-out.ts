const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const PER_ADDRESS = { guesses: 5, windowMs: 5 * MINUTE_MS };
const PER_ACCOUNT = { guesses: 10, windowMs: HOUR_MS };
const REMEMBERED = 20_000;

/**
 * Counts wrong passwords. Five for one account from one address close that pair for five minutes, ten in an hour
 * close the account to all new sign-ins, whatever the addresses. Accounts that do not exist count alike.
 */
export interface LockOut {
  /**
   * Takes a guess before the password is looked at, so that guesses sent at once are counted too. Undefined when
   * closed; else the function that gives the guess back because the password was right.
   */
  take(account: string, address: string): (() => void) | undefined;
}

export function createLockOut(now: () => number): LockOut {
  const guesses = new Map<string, readonly number[]>();

  function recent(key: string, windowMs: number): readonly number[] {
    return (guesses.get(key) ?? []).filter((at) => at > now() - windowMs);
  }

  function remember(key: string, times: readonly number[]): void {
    guesses.delete(key);
    guesses.set(key, times);
    const [oldest] = guesses.keys();
    if (guesses.size > REMEMBERED && oldest !== undefined) guesses.delete(oldest);
  }

  return {
    take(account, address) {
      const pair = JSON.stringify([account, address]);
      const whole = JSON.stringify([account]);
      const fromAddress = recent(pair, PER_ADDRESS.windowMs);
      const overall = recent(whole, PER_ACCOUNT.windowMs);
      if (fromAddress.length >= PER_ADDRESS.guesses || overall.length >= PER_ACCOUNT.guesses)
        return undefined;
      const at = now();
      remember(pair, [...fromAddress, at]);
      remember(whole, [...overall, at]);
      return () => {
        guesses.delete(pair);
        const others = [...(guesses.get(whole) ?? [])];
        others.splice(others.lastIndexOf(at), 1);
        remember(whole, others);
      };
    },
  };
}
