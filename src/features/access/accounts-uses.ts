import type { ManagedAccount } from '#domain/access/account-state.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { AssignAccount } from '#usecases/access/assign-account.ts';
import type { CreateAccount } from '#usecases/access/create-account.ts';
import type { ServerOffice } from '#usecases/ports/server-office.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';

export interface AccountsUses extends Pick<ServerOffice, 'accounts' | 'resetAccount' | 'disableAccount'> {
  readonly community: string;
  /** Codes of the grids of which this device has the doors. */
  readonly grids: readonly string[];
  readonly names: Watch<NameOf>;
  readonly createAccount: CreateAccount;
  readonly assignAccount: AssignAccount;
  /** Where the app is opened, for the slip. */
  readonly address: string;
  readonly tell: (text: string) => void;
}

/** What is printed for a new account, once. */
export interface Slip {
  readonly name: string;
  readonly account: string;
  readonly password: string;
}

export interface Deed {
  readonly kind: 'assign' | 'reset' | 'disable';
  readonly account: ManagedAccount;
}
