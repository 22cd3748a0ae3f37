import { textMark } from '#lib/text-mark.ts';

/** The id of the part of an issue that a unit answers for: split off twice, it is one. */
export function partId(issueId: string, unit: string): string {
  return `${issueId}.${textMark(unit.trim())}`;
}
