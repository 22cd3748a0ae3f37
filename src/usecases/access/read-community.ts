import { type Community, communityId, foldCommunity } from '#domain/access/community.ts';
import { parseScope } from '#domain/access/scopes.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';

/** What the community of a database is called; undefined while nobody said. */
export type ReadCommunity = (communityScope: string) => Promise<Community | undefined>;

export function createReadCommunity({ records }: ReadingNeeds): ReadCommunity {
  return async (communityScope) => {
    const scope = parseScope(communityScope);
    if (scope?.kind !== 'community') return undefined;
    const record = await records.read(communityId(scope.community));
    return record && foldCommunity(record);
  };
}
