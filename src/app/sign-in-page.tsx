import type { ReactElement } from 'react';
import type { Account } from '#domain/access/account.ts';
import { SignInScreen } from '#features/access/sign-in-screen.tsx';
import { depositAfterSignIn } from './deposit-recovery.ts';
import { choosePassword } from './server-office.ts';
import { createServerSession } from './server-session.ts';

const { signIn } = createServerSession();

interface Props {
  readonly account: string | undefined;
  readonly isExpired: boolean;
  readonly onSignedIn: (account: Account) => void;
}

/** Signing in, with the part of the exchange that it needs. */
export function SignInPage(props: Props): ReactElement {
  return (
    <SignInScreen
      {...props}
      choosePassword={choosePassword}
      signIn={async (name, password) => {
        const signedIn = await signIn(name, password);
        if (signedIn.ok) void depositAfterSignIn(signedIn.value.name, password);
        return signedIn;
      }}
    />
  );
}
