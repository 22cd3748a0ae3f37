import type { JoinIssues } from '#usecases/issues/join-issues.ts';
import type { LedgerUses } from './ledger-uses.ts';

/** What the board needs of the program; wired in app/. */
export interface TriageUses extends Pick<
  LedgerUses,
  'ledger' | 'names' | 'words' | 'now' | 'changeMany' | 'tell' | 'IssuePanel'
> {
  readonly joinIssues: JoinIssues;
}
