import type { LockOut } from '#server/accounts/lock-out.ts';

/** Hears the name that a refused sign-in gave; there may be no such account. */
export type OnRefused = (account: string) => void;

/** The lock-out, telling of every sign-in that was not let in, also where the password could not be looked at. */
export function createAuditedLockOut(lockOut: LockOut, onRefused: OnRefused): LockOut {
  return {
    attempt: async (account, address, isRight) => {
      let outcome: Awaited<ReturnType<LockOut['attempt']>> | undefined;
      try {
        outcome = await lockOut.attempt(account, address, isRight);
        return outcome;
      } finally {
        if (outcome !== 'right') onRefused(account);
      }
    },
  };
}
