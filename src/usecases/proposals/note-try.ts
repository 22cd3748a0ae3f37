import type { Way } from '#domain/issues/codes.ts';
import type { Result } from '#lib/result.ts';
import type { IssueNeeds, IssueRefusal } from '#usecases/issues/issue-needs.ts';
import { recordOnProposal } from './record-on-proposal.ts';

/** Notes that a proposer was looked for in vain, by a visit or a call. */
export type NoteTry = (proposalId: string, way: Way) => Promise<Result<undefined, IssueRefusal>>;

export function createNoteTry(needs: IssueNeeds): NoteTry {
  return (proposalId, way) =>
    recordOnProposal(needs, proposalId, [{ action: { kind: 'tried', proposal: '', way }, atDoor: {} }]);
}
