import { foldFields } from '#domain/records/fields.ts';
import { textOf } from '#domain/records/reading.ts';
import { adjustedTime, type FieldRecord } from '#domain/records/record.ts';

export const ANSWERED_KIND = 'answered';

/** 提出: who at which door said what, in their own words, and for which issue. Lives in the doors' database only. */
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
  /** When the proposer was told (LY-33, QF-11), milliseconds since 1970; until then an answer is owed here. */
  readonly answeredAt: number | undefined;
}

export function foldProposal(record: FieldRecord): Proposal {
  const fields = foldFields(record);
  const answers = record.entries.filter((entry) => entry.kind === ANSWERED_KIND);
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
    answeredAt: answers.length === 0 ? undefined : Math.max(...answers.map(adjustedTime)),
  };
}
