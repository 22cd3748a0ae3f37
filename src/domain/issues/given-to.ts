import type { Entry } from '#domain/records/record.ts';

/** Entries that give an issue to an account. */
const GIVING: readonly string[] = ['assigned', 'handed-over'];

/** Whether an issue was ever given to this account: a 部门承办人 works on such issues and on no others (LY-22). */
export function wasGivenTo(entries: readonly Entry[], account: string): boolean {
  return entries.some(({ kind, data }) => GIVING.includes(kind) && data['to'] === account);
}
