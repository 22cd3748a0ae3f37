/** The end of a session on the server, which without a network is owed until there is one. */
export interface OwedSignOut {
  /** Ends the session now, or owes it. */
  readonly end: () => Promise<void>;
  /** Tries what is owed once more; nothing where nothing is. */
  readonly settle: () => Promise<void>;
  /** Somebody signed in, whose session took the place of the other one. */
  readonly forget: () => Promise<void>;
}

const OWED = 'xbd-owed-sign-out';

/** `signOut` answers whether the server heard. A page cannot take away its cookie by itself: it may not even read it. */
export function createOwedSignOut(
  signOut: () => Promise<boolean>,
  kept: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
): OwedSignOut {
  let trying: Promise<void> = Promise.resolve();
  async function attempt(): Promise<void> {
    if (kept.getItem(OWED) !== null && (await signOut())) kept.removeItem(OWED);
  }
  const settle = (): Promise<void> => (trying = trying.then(attempt));
  return {
    end: () => {
      kept.setItem(OWED, 'yes');
      return settle();
    },
    settle,
    forget: async () => {
      await trying;
      kept.removeItem(OWED);
    },
  };
}
