import type { Issue } from '#domain/issues/issue.ts';
import type { Progress } from '#domain/issues/progress.ts';
import {
  owedAnswers,
  type Party,
  partiesOf,
  type VerdictGiven,
  type Written,
} from '#domain/issues/standing.ts';
import { adjustedTime } from '#domain/records/record.ts';
import { asText } from '#lib/json.ts';

/** What figures and the lists behind them need of an issue: small, so that a whole ledger is counted at once. */
export interface CountedIssue extends Pick<
  Issue,
  'id' | 'at' | 'by' | 'summary' | 'building' | 'parent' | 'triage' | 'category'
> {
  readonly state: Progress['state'];
  /** Of 1. */
  readonly round: number;
  /** Names of the steps whose turn it is; none once the issue goes on no more. */
  readonly steps: readonly string[];
  readonly answers: readonly AnswerGiven[];
  /** Proposals that wait for their answer; the issue itself where nobody proposed it. */
  readonly owed: readonly string[];
  readonly verdicts: readonly VerdictGiven[];
  /** No door stood behind it at first; who proposed later is counted by the proposals. */
  readonly isUnnamed: boolean;
  /** When its own 办理记录 were written, milliseconds since 1970, and by which account. */
  readonly written: readonly Pick<Written, 'at' | 'by'>[];
}

/** An answer that stands. */
export interface AnswerGiven {
  /** The proposal, or the issue where the public was answered. */
  readonly to: string;
  readonly at: number;
}

/** Reads off an issue's progress what is counted of it. */
export function countedIssue(progress: Progress): CountedIssue {
  const { issue, state, round, method, current, verdicts, history } = progress;
  const { id, at, by, summary, building, parent, triage, category } = issue;
  const goesOn = state === 'open' || state === 'paused';
  const stepName = (code: string): string => method.steps.find((step) => step.code === code)?.name ?? code;
  return {
    ...{ id, at, by, summary, building, parent, triage, category, state, round, verdicts },
    steps: goesOn ? current.map(stepName) : [],
    answers: partiesOf(progress).flatMap((party) =>
      party.answer === undefined ? [] : [{ to: nameOf(party), at: party.answer.at }],
    ),
    owed: owedAnswers(progress).map(nameOf),
    isUnnamed: isOpenedUnnamed(progress),
    // What a member brought counts on the member.
    written: history
      .filter((line) => line.issue === id)
      .map(({ entry }) => ({ at: adjustedTime(entry), by: entry.by })),
  };
}

function nameOf({ proposal, issue }: Party): string {
  return proposal === '' ? issue : proposal;
}

function isOpenedUnnamed({ issue, history }: Progress): boolean {
  if (issue.proposals.length === 0) return true;
  const later = new Set(
    history
      .filter(({ entry }) => entry.kind === 'proposed')
      .map(({ entry }) => asText(entry.data['proposal'])),
  );
  return issue.proposals.every((id) => later.has(id));
}
