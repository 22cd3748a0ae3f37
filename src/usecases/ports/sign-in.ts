import type { Account } from '#domain/access/account.ts';
import type { Result } from '#lib/result.ts';

export type SignInRefusal = 'wrong-password' | 'locked-out' | 'unreachable' | 'server-error';

/** The server's session. Signing in needs a network; being signed in does not. */
export interface SignIn {
  readonly signIn: (name: string, password: string) => Promise<Result<Account, SignInRefusal>>;
  /** Ends the server's session as far as the network allows; the device forgets the account either way. */
  readonly signOut: () => Promise<void>;
}
