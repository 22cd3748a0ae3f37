import type { ReactElement } from 'react';
import type { Account } from '#domain/access/account.ts';
import { PeopleScreen } from '#features/access/people-screen.tsx';
import { isLockedHere } from './locked-here.ts';

interface Props {
  readonly accounts: readonly Account[];
  readonly onLocked: (account: Account) => void;
  /** The account's password is needed; undefined for somebody new. */
  readonly onSignIn: (name: string | undefined) => void;
}

/** 换人: who has a lock opens it, everybody else signs in. */
export function PeoplePage({ accounts, onLocked, onSignIn }: Props): ReactElement {
  return (
    <PeopleScreen
      people={accounts.map(({ name }) => ({ name, hasLock: isLockedHere(name) }))}
      onChoose={(name) => {
        const account = accounts.find((known) => known.name === name);
        if (account !== undefined && isLockedHere(name)) onLocked(account);
        else onSignIn(name);
      }}
      onSomeoneElse={() => onSignIn(undefined)}
    />
  );
}
