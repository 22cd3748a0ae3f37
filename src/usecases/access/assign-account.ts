import { doorsScope } from '#domain/access/scopes.ts';
import { changedFields } from '#domain/records/changes.ts';
import { ok, type Result } from '#lib/result.ts';
import type { AccountPart, OfficeRefusal, ServerOffice } from '#usecases/ports/server-office.ts';
import { appendToRecord } from '#usecases/records/append-to-record.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/**
 * Gives an account that stands another role or other doors, on the server and then in the member's record, by which
 * everybody knows who looks after what. Answers whether that record was there and was saved. For coordinators.
 */
export type AssignAccount = (
  part: AccountPart,
) => Promise<Result<{ readonly isNoted: boolean }, OfficeRefusal>>;

export function createAssignAccount(
  needs: WritingNeeds & { readonly office: Pick<ServerOffice, 'assignAccount'> },
): AssignAccount {
  return async (part) => {
    const assigned = await needs.office.assignAccount(part);
    if (!assigned.ok) return assigned;
    const { community, account, role, grids } = part;
    const scopes = grids.map((grid) => doorsScope(community, grid));
    const noted = await appendToRecord(needs, `member:${community}-${account}`, (record) =>
      changedFields(record, { role, scopes }),
    );
    return ok({ isNoted: noted.ok });
  };
}
