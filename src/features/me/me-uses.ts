import type { Account, Role } from '#domain/access/account.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import type { Paths } from '#usecases/ports/paths.ts';
import type { Sync } from '#usecases/ports/sync.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';

/** What the device says about its storage. */
export interface StorageState {
  /** Whether the browser promised not to clear it on its own. */
  readonly isPersistent: boolean;
  /** Bytes in use and at hand; undefined where the browser does not tell. */
  readonly used: number | undefined;
  readonly quota: number | undefined;
}

export interface MeUses {
  readonly account: Account;
  readonly role: Role | undefined;
  readonly names: Watch<NameOf>;
  readonly version: string;
  readonly sync: Sync;
  readonly paths: Paths;
  readonly storageState: () => Promise<StorageState>;
  /** Forgets the account and its records on this device; only called when nothing is unsent. */
  readonly signOut: () => Promise<void>;
  /** How many lines of money of projects wait for this account's word (SJ-10). */
  readonly owedLines: Watch<number>;
  /** Whether points are on in the community, or may be switched on by this account. */
  readonly showsPoints: () => Promise<boolean>;
  /** Whether a 锁屏密码 stands before the records. */
  readonly hasLock: () => boolean;
  /** Leaves this account's records where they are and asks who comes next. */
  readonly changePerson: () => void;
}
