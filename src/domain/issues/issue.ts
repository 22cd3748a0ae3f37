import { foldFields } from '#domain/records/fields.ts';
import { textOf, textsOf } from '#domain/records/reading.ts';
import { adjustedTime, type FieldRecord } from '#domain/records/record.ts';

export const PROPOSED_KIND = 'proposed';

/** 诉求 in the ledger: a written summary without name or door, and the ids of what residents said. */
export interface Issue {
  readonly id: string;
  readonly scope: string;
  readonly summary: string;
  /** Name of the 楼栋 at most. */
  readonly building: string;
  /** Ids of proposals, which lie in the doors' databases. */
  readonly proposals: readonly string[];
  readonly at: number;
  readonly by: string;
}

export function foldIssue(record: FieldRecord): Issue {
  const fields = foldFields(record);
  return {
    id: record.id,
    scope: record.scope,
    summary: textOf(fields, 'summary') ?? '',
    building: textOf(fields, 'building') ?? '',
    proposals: textsOf(fields, 'proposals'),
    at: adjustedTime(record.opened),
    by: record.opened.by,
  };
}
