import { communityId } from '#domain/access/community.ts';
import { parseScope } from '#domain/access/scopes.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { stampNow } from '#usecases/records/author.ts';
import { changeFields } from '#usecases/records/change-fields.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** Switches points on or off for a community. For coordinators. */
export type SwitchPoints = (communityScope: string, isOn: boolean) => Promise<Result<undefined, SaveRefusal>>;

export function createSwitchPoints(needs: WritingNeeds): SwitchPoints {
  return async (scope, isOn) => {
    const home = parseScope(scope);
    if (home?.kind !== 'community') return refuse('unknown-record');
    const id = communityId(home.community);
    const wanted = { hasPoints: isOn };
    if ((await needs.records.read(id)) !== undefined) return changeFields(needs, { id, wanted });
    return needs.records.save([{ open: openRecord(id, scope, stampNow(needs.author, needs.clock), wanted) }]);
  };
}
