import type { Verdict, Way } from '#domain/issues/codes.ts';
import type { Result } from '#lib/result.ts';
import type { IssueNeeds, IssueRefusal } from '#usecases/issues/issue-needs.ts';
import { answerDeed, type ProposerAnswer } from './answer-proposer.ts';
import { type ProposerDeed, recordOnProposal } from './record-on-proposal.ts';

/** How a resident judged (LY-34), face to face or by phone. */
export interface TakenVerdict {
  readonly verdict: Verdict;
  readonly way: Way;
  /** Why 不满意, for the whole community to read: names nobody. */
  readonly cause: string;
  /** What the resident said about it; stays at the door. */
  readonly words: string;
  /** The answer, where it was given on the same occasion. */
  readonly answer?: ProposerAnswer;
}

/** Takes a verdict down for good: nothing edits or removes it. 不满意 opens a new round (LY-35). */
export type TakeVerdict = (
  proposalId: string,
  verdict: TakenVerdict,
) => Promise<Result<undefined, IssueRefusal>>;

export function createTakeVerdict(needs: IssueNeeds): TakeVerdict {
  return (proposalId, { verdict, way, cause, words, answer }) => {
    const judged: ProposerDeed = {
      action: { kind: 'verdict', proposal: '', verdict, way, cause },
      atDoor: { words },
    };
    const deeds = answer === undefined ? [judged] : [answerDeed(answer), judged];
    return recordOnProposal(needs, proposalId, deeds);
  };
}
