import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Account } from '#domain/access/account.ts';

interface AccountStore {
  /** Who is signed in on this device; stays when the server's session ends, so that work goes on. */
  readonly account: Account | undefined;
  readonly signedIn: (account: Account) => void;
  readonly signedOut: () => void;
}

export const useAccount = create<AccountStore>()(
  persist(
    (set) => ({
      account: undefined,
      signedIn: (account) => set({ account }),
      signedOut: () => set({ account: undefined }),
    }),
    { name: 'xbd-account', version: 1 },
  ),
);
