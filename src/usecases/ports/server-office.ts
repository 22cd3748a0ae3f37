import type { Role } from '#domain/access/account.ts';
import type { ManagedAccount } from '#domain/access/account-state.ts';
import type { PhoneContact } from '#domain/access/contact.ts';
import type { ExportReport } from '#domain/access/export-report.ts';
import type { PasswordFault } from '#domain/access/password-rules.ts';
import type { WireRecord } from '#domain/records/wire.ts';
import type { Result } from '#lib/result.ts';

export type OfficeRefusal =
  | 'unreachable'
  | 'signed-out'
  | 'not-allowed'
  | 'taken'
  | 'bad-name'
  | 'unknown-account'
  | 'other-community'
  | 'unknown-resident'
  | 'busy'
  | 'server-error';

export type PasswordRefusal =
  PasswordFault | 'same-password' | 'wrong-password' | 'locked-out' | 'unreachable' | 'server-error';

/** What an account is in a community: its role, and the codes of the grids whose doors it looks after. */
export interface AccountPart {
  readonly community: string;
  /** Letters a-z and digits. */
  readonly account: string;
  readonly role: Role;
  readonly grids: readonly string[];
}

/** What only the server can do, asked for by a coordinator with a network; see docs/security.md. */
export interface ServerOffice {
  readonly accounts: (community: string) => Promise<Result<readonly ManagedAccount[], OfficeRefusal>>;
  /** Answers the first password, which is told only now and has to be changed at the first sign-in. */
  readonly createAccount: (account: AccountPart) => Promise<Result<string, OfficeRefusal>>;
  /** Another role or other doors for an account that stands; its phones follow at their next contact. */
  readonly assignAccount: (account: AccountPart) => Promise<Result<undefined, OfficeRefusal>>;
  /** A new first password; everything signed in with the old one ends. Gives a disabled account back its work. */
  readonly resetAccount: (community: string, account: string) => Promise<Result<string, OfficeRefusal>>;
  readonly disableAccount: (community: string, account: string) => Promise<Result<undefined, OfficeRefusal>>;
  /** Opens a new grid for doors and gives it to the community's coordinators; one that stands stays. */
  readonly createGrid: (community: string, grid: string) => Promise<Result<undefined, OfficeRefusal>>;
  /** Tells the server that this phone came, and how many records it could not send. */
  readonly reportContact: (device: string, unsent: number) => Promise<Result<undefined, OfficeRefusal>>;
  /** When the phones of the community's accounts last came. */
  readonly contacts: (community: string) => Promise<Result<readonly PhoneContact[], OfficeRefusal>>;
  /** Tells the server that a table was written to a file; told twice, it is written down once. */
  readonly reportExport: (exported: ExportReport) => Promise<Result<undefined, OfficeRefusal>>;
  /** Everything kept about a resident. */
  readonly exportResident: (
    scope: string,
    resident: string,
  ) => Promise<Result<readonly WireRecord[], OfficeRefusal>>;
  /** Erases what is kept about a resident, for good; answers how many records were concerned. */
  readonly eraseResident: (scope: string, resident: string) => Promise<Result<number, OfficeRefusal>>;
}

/** Puts another password in the place of one's own. */
export type ChoosePassword = (password: string, next: string) => Promise<Result<undefined, PasswordRefusal>>;
