import type { Role } from '#domain/access/account.ts';
import { mayAdd } from '#domain/access/may.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { methodData, WITHDRAWN_KIND } from '#domain/work-methods/method-record.ts';
import { refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendChange, withEntries } from '#usecases/records/add-entries.ts';
import { stampNow } from '#usecases/records/author.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { readMethods } from './read-methods.ts';

/** Takes a version off the list for new issues; those that follow it go on with it. */
export type WithdrawMethod = (
  scope: string,
  id: string,
) => Promise<Result<undefined, SaveRefusal | 'not-your-role'>>;

export function createWithdrawMethod(needs: WritingNeeds & { readonly role: Role }): WithdrawMethod {
  return async (scope, id) => {
    if (!mayAdd(needs.role, 'method', WITHDRAWN_KIND)) return refuse('not-your-role');
    const draft = { kind: WITHDRAWN_KIND, data: {} };
    const record = await needs.records.read(id);
    if (record !== undefined) return needs.records.save([appendChange(record, [draft], needs)]);
    const method = (await readMethods(needs)).version(id);
    if (method === undefined) return refuse('unknown-record');
    const opened = openRecord(id, scope, stampNow(needs.author, needs.clock), methodData(method));
    return needs.records.save([{ open: withEntries(opened, [draft], needs) }]);
  };
}
