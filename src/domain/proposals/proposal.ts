import { foldFields } from '#domain/records/fields.ts';
import { codeOf, textOf } from '#domain/records/reading.ts';
import { adjustedTime, type Entry, type FieldRecord } from '#domain/records/record.ts';
import { isFromNewerApp } from '#domain/records/wire.ts';
import { asText } from '#lib/json.ts';
import {
  NO_VERDICT_REASONS,
  type NoVerdictReason,
  type Verdict,
  VERDICTS,
  type Way,
  WAYS,
} from '#domain/issues/codes.ts';
import { WITHDRAWN_FIELD } from '#domain/issues/issue.ts';
import { timelineOf } from '#domain/issues/timeline.ts';

export const ANSWERED_KIND = 'answered';
export const VERDICT_KIND = 'verdict';
export const TRIED_KIND = 'tried';
export const NO_VERDICT_KIND = 'no-verdict';

/**
 * 提出: who at which door said what, in their own words, and for which issue. Lives in the doors' database only. Its
 * answers and verdicts stand on the issue too, as entries of the same ids without names and own words.
 */
export interface Proposal {
  readonly id: string;
  readonly scope: string;
  readonly place: string;
  readonly visit: string | undefined;
  /** 称呼 or name of the 提出人; empty when unnamed, which is always possible (SJ-05). */
  readonly who: string;
  readonly words: string;
  /** Id of the issue it belongs to, in the community's database. */
  readonly issue: string;
  readonly at: number;
  readonly by: string;
  /**
   * When the proposer was told (LY-33, QF-11), milliseconds since 1970. Until then, and again after 不满意, an answer
   * is owed here.
   */
  readonly answeredAt: number | undefined;
  /** The last verdict (LY-34), which a new round does not take away. */
  readonly verdict: Verdict | undefined;
  /** All verdicts, oldest first; none can be removed. */
  readonly verdicts: readonly ProposalVerdict[];
  /** Why no verdict could be had. */
  readonly excused: NoVerdictReason | undefined;
  /** Taken back at the session where it was said: nothing is owed unless it was answered. */
  readonly withdrawn: boolean;
  /** A newer app wrote it: only what this one understands is here, and it cannot be changed. */
  readonly isNewer: boolean;
}

export interface ProposalVerdict {
  readonly id: string;
  readonly verdict: Verdict;
  readonly way: Way;
  /** What the resident said about it, in their own words. */
  readonly words: string;
  readonly by: string;
  readonly at: number;
}

export function foldProposal(record: FieldRecord): Proposal {
  const fields = foldFields(record);
  const judging = foldJudging(record);
  return {
    id: record.id,
    scope: record.scope,
    place: textOf(fields, 'place') ?? '',
    visit: textOf(fields, 'visit'),
    who: textOf(fields, 'who') ?? '',
    words: textOf(fields, 'words') ?? '',
    issue: textOf(fields, 'issue') ?? '',
    at: adjustedTime(record.opened),
    by: record.opened.by,
    ...judging,
    verdict: judging.verdicts.at(-1)?.verdict,
    withdrawn: fields.get(WITHDRAWN_FIELD)?.value === true,
    isNewer: isFromNewerApp(record),
  };
}

type Judging = Pick<Proposal, 'answeredAt' | 'verdicts' | 'excused'>;

function foldJudging(record: FieldRecord): Judging {
  let judging: Judging = { answeredAt: undefined, verdicts: [], excused: undefined };
  for (const entry of timelineOf(record.entries)) judging = judgedBy(judging, entry);
  return judging;
}

function judgedBy(judging: Judging, entry: Entry): Judging {
  if (entry.kind === ANSWERED_KIND) return { ...judging, answeredAt: adjustedTime(entry) };
  if (entry.kind === NO_VERDICT_KIND) {
    return { ...judging, excused: codeOf(entry.data['reason'], NO_VERDICT_REASONS) };
  }
  const given = entry.kind === VERDICT_KIND ? readVerdict(entry) : undefined;
  if (given === undefined) return judging;
  return {
    answeredAt: given.verdict === 'unsatisfied' ? undefined : judging.answeredAt,
    verdicts: [...judging.verdicts, given],
    excused: undefined,
  };
}

function readVerdict(entry: Entry): ProposalVerdict | undefined {
  const verdict = codeOf(entry.data['verdict'], VERDICTS);
  if (verdict === undefined) return undefined;
  return {
    id: entry.id,
    verdict,
    way: codeOf(entry.data['way'], WAYS) ?? 'in-person',
    words: asText(entry.data['words']),
    by: entry.by,
    at: adjustedTime(entry),
  };
}
