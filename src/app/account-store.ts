import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Account } from '#domain/access/account.ts';
import { ACCOUNT_KEY } from './account-key.ts';

interface AccountStore {
  /** Who works on this device; stays when the server's session ends, so that work goes on. */
  readonly account: Account | undefined;
  /** Everybody who has records on this device, the last to come first. */
  readonly accounts: readonly Account[];
  /** Somebody begins to work here, for the first time or again. */
  readonly signedIn: (account: Account) => void;
  /** The server gave or took roles. */
  readonly updated: (account: Account) => void;
  /** 换人: the records of whoever worked here stay. */
  readonly left: () => void;
  /** The records of this account are gone from the device. */
  readonly signedOut: (name: string) => void;
}

type Kept = Pick<AccountStore, 'account' | 'accounts'>;

export const useAccount = create<AccountStore>()(
  persist(
    (set) => ({
      account: undefined,
      accounts: [],
      signedIn: (account) =>
        set(({ accounts }) => ({ account, accounts: [account, ...without(accounts, account.name)] })),
      updated: (fresh) =>
        set(({ account, accounts }) => ({
          account: account?.name === fresh.name ? fresh : account,
          accounts: accounts.map((known) => (known.name === fresh.name ? fresh : known)),
        })),
      left: () => set({ account: undefined }),
      signedOut: (name) =>
        set(({ account, accounts }) => ({
          account: account?.name === name ? undefined : account,
          accounts: without(accounts, name),
        })),
    }),
    {
      name: ACCOUNT_KEY,
      version: 2,
      partialize: ({ account, accounts }): Kept => ({ account, accounts }),
      migrate: (kept) => withAccounts(kept as Partial<Kept>),
    },
  ),
);

/** The first version knew one account only. */
function withAccounts({ account, accounts }: Partial<Kept>): Kept {
  return { account, accounts: accounts ?? (account === undefined ? [] : [account]) };
}

function without(accounts: readonly Account[], name: string): readonly Account[] {
  return accounts.filter((known) => known.name !== name);
}
