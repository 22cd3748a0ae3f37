import type { Member } from '#domain/access/member.ts';
import type { LedgerRow } from '#domain/issues/ledger-row.ts';
import type { ReadQuietPhones } from '#usecases/access/read-quiet-phones.ts';
import type { LedgerAnswer } from '#usecases/issues/watch-ledger.ts';
import type { Sync } from '#usecases/ports/sync.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';

/** What the morning needs of the program; wired in app/. */
export interface InboxUses {
  readonly ledger: Watch<LedgerAnswer<LedgerRow>>;
  readonly members: Watch<readonly Member[]>;
  readonly readQuietPhones: ReadQuietPhones;
  readonly sync: Sync;
  readonly now: () => number;
  readonly syncHref: string;
  /** The ledger in one of its views, an issue open beside it. */
  readonly ledgerHref: (at: { readonly view: string; readonly open?: string }) => string;
}
