import type { Result } from '#lib/result.ts';
import type { Stop } from './record-store.ts';

/** 锁屏密码: six digits, or words of one's own. */
export type SecretKind = 'pin' | 'passphrase';

/** What a person meets in front of locked records. */
export interface LockStanding {
  readonly kind: SecretKind;
  /** Guesses that are left before only the account's password helps. */
  readonly triesLeft: number;
  /** Milliseconds to wait before the next guess. */
  readonly waitMs: number;
  /** Whether the account's password with a network can open the records. */
  readonly canRecover: boolean;
}

/**
 * Why the records stay closed.
 * - `wrong`: not this secret. `wait`: too many wrong ones, not yet. `exhausted`: the account's password is needed.
 * - `half-key`: the browser lost the device's own half of the key; the account's password is needed.
 */
export type UnlockRefusal = 'wrong' | 'wait' | 'exhausted' | 'half-key';

/** - `no-recovery`: nothing was deposited for this phone. `other-key`: what the server gave does not fit. */
export type RecoverRefusal = 'no-recovery' | 'other-key';

/** The lock of one account on this device. What an implementer promises: a guess is counted before it is tried. */
export interface PhoneLock {
  /** Undefined while no secret is set. */
  readonly standing: () => LockStanding | undefined;
  /** Whether the data key is at hand. */
  readonly isOpen: () => boolean;
  readonly unlock: (secret: string) => Promise<Result<undefined, UnlockRefusal>>;
  /** What the server's secret for this phone is asked by; undefined when nothing was deposited. */
  readonly recoverySalt: () => string | undefined;
  readonly recover: (serverSecret: string) => Promise<Result<undefined, RecoverRefusal>>;
  /** Deposits the second way; only while open. */
  readonly deposit: (salt: string, serverSecret: string) => Promise<void>;
  /** Sets or replaces the secret; only while open. Nothing of the records is written anew. */
  readonly setSecret: (kind: SecretKind, secret: string) => Promise<void>;
  /** Takes the lock off; only while open. */
  readonly removeSecret: () => Promise<void>;
  /** Drops the data key from memory. */
  readonly close: () => void;
  /** Calls back when the standing changed, in this tab or another. */
  readonly watch: (onChange: () => void) => Stop;
}
