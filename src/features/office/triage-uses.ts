import type { ComponentType } from 'react';
import type { LedgerRow } from '#domain/issues/ledger-row.ts';
import type { JoinIssues } from '#usecases/issues/join-issues.ts';
import type { LedgerUses } from './ledger-uses.ts';

/** What the board needs of the program; wired in app/. */
export interface TriageUses extends Pick<
  LedgerUses,
  'ledger' | 'names' | 'words' | 'now' | 'changeMany' | 'tell' | 'IssuePanel'
> {
  readonly joinIssues: JoinIssues;
  /** Every other open issue, found by words, to go on within. */
  readonly JoinPicker: ComponentType<{ readonly issue: LedgerRow; readonly onJoined: () => void }>;
  /** One part for each department. */
  readonly SplitForm: ComponentType<{ readonly issueId: string; readonly onDone: () => void }>;
}
