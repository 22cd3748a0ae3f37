import type { NoVerdictReason } from '#domain/issues/codes.ts';
import type { Result } from '#lib/result.ts';
import type { IssueNeeds, IssueRefusal } from '#usecases/issues/issue-needs.ts';
import { recordOnProposal } from './record-on-proposal.ts';

/** States why no verdict could be had; 联系不上 only after as many tries as the method asks for. */
export type StateNoVerdict = (
  proposalId: string,
  reason: NoVerdictReason,
  note: string,
) => Promise<Result<undefined, IssueRefusal>>;

export function createStateNoVerdict(needs: IssueNeeds): StateNoVerdict {
  return (proposalId, reason, note) =>
    recordOnProposal(needs, proposalId, [
      { action: { kind: 'no-verdict', proposal: '', reason, note }, atDoor: {} },
    ]);
}
