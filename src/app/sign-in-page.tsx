import { type ReactElement, useEffect } from 'react';
import type { Account } from '#domain/access/account.ts';
import { SignInScreen } from '#features/access/sign-in-screen.tsx';
import { depositAfterSignIn } from './deposit-recovery.ts';
import { choosePassword } from './server-office.ts';
import { createServerSession, createServerSignOut } from './server-session.ts';

const { signIn } = createServerSession();
const lastSession = createServerSignOut();

interface Props {
  readonly account: string | undefined;
  readonly isExpired: boolean;
  readonly onSignedIn: (account: Account) => void;
}

/** Signing in, with the part of the exchange that it needs. */
export function SignInPage(props: Props): ReactElement {
  useEffect(() => {
    const settle = (): void => void lastSession.settle();
    settle();
    addEventListener('online', settle);
    return () => removeEventListener('online', settle);
  }, []);
  return <SignInScreen {...props} choosePassword={choosePassword} signIn={signInHere} />;
}

/** What stands behind a lock is deposited afterwards: nobody waits for it. */
const signInHere: typeof signIn = async (name, password) => {
  await lastSession.settle();
  const signedIn = await signIn(name, password);
  if (!signedIn.ok) return signedIn;
  await lastSession.forget();
  void depositAfterSignIn(signedIn.value.name, password);
  return signedIn;
};
