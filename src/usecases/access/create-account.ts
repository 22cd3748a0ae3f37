import { doorsScope, communityScope } from '#domain/access/scopes.ts';
import { changedFields } from '#domain/records/changes.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import type { AccountPart, OfficeRefusal, ServerOffice } from '#usecases/ports/server-office.ts';
import { appendToRecord } from '#usecases/records/append-to-record.ts';
import { stampNow } from '#usecases/records/author.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** The first password, and whether the name of the new member was saved beside the account. */
export interface MadeAccount {
  readonly password: string;
  readonly named: Result<undefined, SaveRefusal>;
}

/** Makes an account on the server and the member's record with the name that everybody sees. For coordinators. */
export type CreateAccount = (
  account: AccountPart & { readonly name: string },
) => Promise<Result<MadeAccount, OfficeRefusal | 'no-name'>>;

export function createCreateAccount(needs: WritingNeeds & { readonly office: ServerOffice }): CreateAccount {
  return async ({ name, ...given }) => {
    if (name.trim() === '') return refuse('no-name');
    const made = await needs.office.createAccount(given);
    if (!made.ok) return made;
    const { community, account, role, grids } = given;
    const id = `member:${community}-${account}`;
    const scopes = grids.map((grid) => doorsScope(community, grid));
    const fields = { account, name: name.trim(), role, scopes };
    const known = await needs.records.read(id);
    const stamp = stampNow(needs.author, needs.clock);
    const named = known
      ? await appendToRecord(needs, id, (record) => changedFields(record, fields))
      : await needs.records.save([{ open: openRecord(id, communityScope(community), stamp, fields) }]);
    return ok({ password: made.value, named });
  };
}
