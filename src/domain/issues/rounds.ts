import { stepsFrom } from '#domain/work-methods/steps.ts';
import type { IssueAction } from './action.ts';
import {
  type Party,
  presentRound,
  type Round,
  type Standing,
  type VerdictGiven,
  type Written,
} from './standing.ts';

type Judging = Extract<IssueAction, { kind: 'verdict' }>;

/**
 * A resident's verdict (LY-34). 不满意 makes a new answer and a new verdict owed to that resident, and sends
 * finished work back in a new round (LY-35); whoever was satisfied is not asked again.
 */
export function judge(standing: Standing, party: Party, written: Written, judging: Judging): Standing {
  const { verdict, cause, way } = judging;
  const given: VerdictGiven = {
    ...written,
    proposal: party.proposal,
    verdict,
    cause,
    way,
    round: presentRound(standing),
    owners: [...standing.owners.keys()],
  };
  const isUnsatisfied = verdict === 'unsatisfied';
  const judged: Party = {
    ...party,
    verdict,
    excused: undefined,
    ...(isUnsatisfied ? { answer: undefined, tries: 0 } : {}),
  };
  const after: Standing = {
    ...standing,
    verdicts: [...standing.verdicts, given],
    parties: new Map([...standing.parties, [party.proposal, judged]]),
  };
  return isUnsatisfied ? reworked(after, given) : after;
}

/** Two who are unsatisfied with the same work send it back once. */
function reworked(standing: Standing, cause: VerdictGiven): Standing {
  const { method, rounds, done } = standing;
  if (!done.has(method.backTo)) return { ...standing, rounds: withCause(rounds, cause) };
  const again = stepsFrom(method, method.backTo);
  return {
    ...standing,
    rounds: [...rounds, { number: rounds.length + 1, at: cause.at, causes: [cause] }],
    done: new Map([...done].filter(([step]) => !again.has(step))),
  };
}

function withCause(rounds: readonly Round[], cause: VerdictGiven): readonly Round[] {
  return rounds.map((round, at) =>
    at === rounds.length - 1 ? { ...round, causes: [...round.causes, cause] } : round,
  );
}
