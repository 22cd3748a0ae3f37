import type { FieldRecord } from '#domain/records/record.ts';
import { foldProposal, type Proposal } from '#domain/proposals/proposal.ts';
import { foldVisit, type Visit } from '#domain/visits/visit.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { watchEach } from '#usecases/records/watch-each.ts';
import { type Watch, watchFolded } from '#usecases/records/watch-folded.ts';

/** Looking up what happened at doors. Visits come newest first. */
export interface ReadVisits {
  readonly visitsAt: (placeId: string, limit: number) => Watch<readonly Visit[]>;
  /**
   * What says how these places stand: of each the newest visit, or with `since` all from that moment on. Years of
   * visits to a house are not read for it.
   */
  readonly visitsOfEach: (placeIds: readonly string[], since?: number) => Watch<readonly Visit[]>;
  readonly proposalsAt: (placeId: string) => Watch<readonly Proposal[]>;
  /** Those of the places whose ids begin so (a building's doors) about which nobody was answered yet. */
  readonly owedUnder: (placePrefix: string) => Watch<readonly Proposal[]>;
  readonly visit: (id: string) => Promise<Visit | undefined>;
}

export function createReadVisits({ records }: ReadingNeeds): ReadVisits {
  const visits = (
    query: { place: string; limit: number } | { place: string; since: number },
  ): Watch<readonly Visit[]> => watchFolded(records, { type: 'visit', order: 'newest', ...query }, foldVisit);
  const proposals = (
    query: { place: string } | { placePrefix: string; state: string },
  ): Watch<readonly Proposal[]> =>
    watchFolded(records, { type: 'proposal', order: 'newest', ...query }, foldProposal);
  return {
    visitsAt: (place, limit) => visits({ place, limit }),
    visitsOfEach: (placeIds, since) => {
      const ofEach = watchEach(
        placeIds.map((place) => visits(since === undefined ? { place, limit: 1 } : { place, since })),
      );
      return (onAnswer) => ofEach((found) => onAnswer(found.flat()));
    },
    proposalsAt: (place) => proposals({ place }),
    owedUnder: (placePrefix) => proposals({ placePrefix, state: 'owed' }),
    visit: async (id) => folded(await records.read(id)),
  };
}

function folded(record: FieldRecord | undefined): Visit | undefined {
  return record === undefined ? undefined : foldVisit(record);
}
