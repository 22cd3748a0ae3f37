import type { Way } from '#domain/issues/codes.ts';
import type { Result } from '#lib/result.ts';
import type { IssueNeeds, IssueRefusal } from '#usecases/issues/issue-needs.ts';
import { type ProposerDeed, recordOnProposal } from './record-on-proposal.ts';

/** What a proposer was told (LY-33, QF-11). */
export interface ProposerAnswer {
  readonly way: Way;
  /** Whether the proposal was adopted; why not is in the text. */
  readonly adopted: boolean;
  /** For the whole community to read: names nobody. */
  readonly text: string;
}

export type AnswerProposer = (
  proposalId: string,
  answer: ProposerAnswer,
) => Promise<Result<undefined, IssueRefusal>>;

export function createAnswerProposer(needs: IssueNeeds): AnswerProposer {
  return (proposalId, answer) => recordOnProposal(needs, proposalId, [answerDeed(answer)]);
}

export function answerDeed(answer: ProposerAnswer): ProposerDeed {
  return { action: { kind: 'answered', proposal: '', ...answer }, atDoor: {} };
}
