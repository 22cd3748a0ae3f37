import type { Result } from '#lib/result.ts';
import type { Paths } from '#usecases/ports/paths.ts';
import type { PhoneLock } from '#usecases/ports/phone-lock.ts';
import type { SignInRefusal } from '#usecases/ports/sign-in.ts';

/** What the settings of the lock can ask of the program; wired in app/. */
export interface LockUses {
  readonly lock: PhoneLock;
  readonly paths: Paths;
  /** Deposits the way back for a forgotten secret; needs a network. */
  readonly deposit: (password: string) => Promise<Result<undefined, SignInRefusal>>;
  readonly lockNow: () => void;
  readonly idleMinutes: number;
  readonly setIdleMinutes: (minutes: number) => void;
  readonly tell: (text: string) => void;
}
