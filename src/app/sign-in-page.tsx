import type { ReactElement } from 'react';
import type { Account } from '#domain/access/account.ts';
import { SignInScreen } from '#features/access/sign-in-screen.tsx';
import { createServerSession } from './server-session.ts';

const { signIn } = createServerSession();

interface Props {
  readonly knownAccount: string | undefined;
  readonly onSignedIn: (account: Account) => void;
}

/** Signing in, with the part of the exchange that it needs. */
export function SignInPage(props: Props): ReactElement {
  return <SignInScreen signIn={signIn} {...props} />;
}
