import { fieldValue, foldFields } from '#domain/records/fields.ts';
import { textOf } from '#domain/records/reading.ts';
import type { FieldRecord } from '#domain/records/record.ts';

/** What a 小区 or 社区 is called, and what its coordinators switched on or off for all of it. */
export interface Community {
  readonly name: string;
  /** 积分 (LY-37, LY-38); off until a coordinator switches it on. */
  readonly hasPoints: boolean;
}

/** The one record of a community about itself. */
export function communityId(community: string): string {
  return `community:${community}`;
}

export function foldCommunity(record: FieldRecord): Community {
  const fields = foldFields(record);
  return { name: textOf(fields, 'name') ?? '', hasPoints: fieldValue(fields, 'hasPoints') === true };
}
