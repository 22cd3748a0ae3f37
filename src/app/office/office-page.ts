import type { Account } from '#domain/access/account.ts';
import type { CountedRecords } from '#domain/statistics/statistics.ts';
import type { LedgerRow } from '#domain/issues/ledger-row.ts';
import type { IssuesUses } from '#features/issues/issues-uses.ts';
import type { LedgerUses, LedgerWords } from '#features/office/ledger-uses.ts';
import type { TriageUses } from '#features/office/triage-uses.ts';
import type { LedgerAnswer } from '#usecases/issues/watch-ledger.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import type { IconName } from '#ui/icon.tsx';
import type { LazyScreen } from '#app/lazy-screen.tsx';
import type { Uses } from '#app/uses.tsx';
import type { Workspace } from '#app/workspace.ts';
import type { officePagesText } from './office-pages-text.ts';

/** What every page of the desk is given. */
export interface OfficePageProps {
  readonly account: Account;
  readonly workspace: Workspace;
  readonly uses: Uses;
  readonly desk: Desk;
}

/** What pages about issues share while the desk is open. */
export interface Desk {
  readonly issues: IssuesUses;
  /** A row of every issue: read once, then kept up to date. */
  readonly ledger: Watch<LedgerAnswer<LedgerRow>>;
  /** All that figures are counted from: read when a page first asks, then kept up to date. */
  readonly counted: Watch<CountedRecords>;
  readonly words: LedgerWords;
  /** One issue with all that can be done about it. */
  readonly IssuePanel: LedgerUses['IssuePanel'];
  readonly JoinPicker: TriageUses['JoinPicker'];
  readonly SplitForm: TriageUses['SplitForm'];
}

/** A page of the desk: its address is `/office/<slug>`; whatever stands behind that is the page's own. */
export interface OfficePage {
  readonly slug: string;
  readonly group: keyof typeof officePagesText.groups;
  /** The page through which this one is found; it has no line of its own in the menu. */
  readonly within?: string;
  readonly label: string;
  readonly icon: IconName;
  /** Loaded when it is opened, or before that while the desk has nothing to do. */
  readonly Page: LazyScreen<OfficePageProps>;
}
