import { type ReactElement, useMemo } from 'react';
import type { Account } from '#domain/access/account.ts';
import { LockSettingsScreen } from '#features/access/lock-settings-screen.tsx';
import type { LockUses } from '#features/access/lock-uses.ts';
import { depositRecovery } from './deposit-recovery.ts';
import type { Locking } from './desk.ts';
import { useIdleMinutes } from './idle-store.ts';
import { paths } from './paths.ts';
import { useToasts } from './toast-store.ts';

interface Props {
  readonly account: Account;
  readonly locking: Locking;
}

export function LockSettings({ account, locking }: Props): ReactElement {
  const { minutes, setMinutes } = useIdleMinutes();
  const { show } = useToasts();
  const uses = useMemo<LockUses>(
    () => ({
      lock: locking.lock,
      paths,
      deposit: (password) => depositRecovery(locking.lock, account.name, password),
      lockNow: locking.everywhere,
      idleMinutes: minutes,
      setIdleMinutes: setMinutes,
      tell: (text) => show({ text }),
    }),
    [account.name, locking, minutes, setMinutes, show],
  );
  return <LockSettingsScreen uses={uses} />;
}
