import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface OfferStore {
  /** Accounts that answered whether they want a 锁屏密码, by whatever answer. */
  readonly answered: readonly string[];
  readonly answer: (account: string) => void;
}

/** The lock is offered once to each account on this device. */
export const useLockOffer = create<OfferStore>()(
  persist(
    (set) => ({
      answered: [],
      answer: (account) =>
        set(({ answered }) => ({ answered: [...answered.filter((name) => name !== account), account] })),
    }),
    { name: 'xbd-lock-offer', version: 1 },
  ),
);
