import type { ReactElement } from 'react';
import { LockScreen } from '#features/access/lock-screen.tsx';
import { refuse } from '#lib/result.ts';
import type { PhoneLock } from '#usecases/ports/phone-lock.ts';
import { askRecoverySecret } from './recovery.ts';
import { createServerSession } from './server-session.ts';

interface Props {
  readonly name: string;
  readonly lock: PhoneLock | undefined;
  readonly onOpened: () => void;
  readonly onChangePerson: () => void;
}

/** The lock of an account, with its way back over the server. */
export function LockPage({ name, lock, ...ways }: Props): ReactElement {
  return (
    <LockScreen
      name={name}
      lock={lock}
      recover={async (password) => {
        const salt = lock?.recoverySalt();
        if (lock === undefined || salt === undefined) return refuse('no-recovery');
        const secret = await askRecoverySecret(name, password, salt);
        if (!secret.ok) return secret;
        const opened = await lock.recover(secret.value);
        // Whoever knows the password is signed in again on the way, so that what is unsent goes up.
        if (opened.ok) await createServerSession().signIn(name, password);
        return opened;
      }}
      {...ways}
    />
  );
}
