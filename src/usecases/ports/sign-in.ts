import type { Account } from '#domain/access/account.ts';
import type { Result } from '#lib/result.ts';

export type SignInRefusal = 'wrong-password' | 'locked-out' | 'unreachable' | 'server-error';

/** The server's session. Signing in needs a network; being signed in does not. */
export interface SignIn {
  readonly signIn: (name: string, password: string) => Promise<Result<Account, SignInRefusal>>;
  /** Ends the server's session; false when the server did not hear of it. */
  readonly signOut: () => Promise<boolean>;
}
