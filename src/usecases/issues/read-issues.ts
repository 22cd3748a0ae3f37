import { foldIssue, type Issue } from '#domain/issues/issue.ts';
import { foldProposal, type Proposal } from '#domain/proposals/proposal.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { type Watch, watchFolded } from '#usecases/records/watch-folded.ts';

/** Looking up the 诉求台账, newest first. */
export interface ReadIssues {
  readonly latest: (limit: number) => Watch<readonly Issue[]>;
  readonly issue: (id: string) => Promise<Issue | undefined>;
  /** The words behind an issue, as far as this device may hold them; others stay in their doors' databases. */
  readonly proposalsOf: (issue: Issue) => Promise<readonly Proposal[]>;
}

export function createReadIssues({ records }: ReadingNeeds): ReadIssues {
  return {
    latest: (limit) => watchFolded(records, { type: 'issue', order: 'newest', limit }, foldIssue),
    issue: async (id) => {
      const record = await records.read(id);
      return record === undefined ? undefined : foldIssue(record);
    },
    proposalsOf: async ({ proposals }) => {
      const found = await Promise.all(proposals.map((id) => records.read(id)));
      return found.flatMap((record) => (record === undefined ? [] : [foldProposal(record)]));
    },
  };
}
