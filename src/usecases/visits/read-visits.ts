import type { FieldRecord } from '#domain/records/record.ts';
import { foldProposal, type Proposal } from '#domain/proposals/proposal.ts';
import { foldVisit, type Visit } from '#domain/visits/visit.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { type Watch, watchFolded } from '#usecases/records/watch-folded.ts';

/** Looking up what happened at doors. Visits come newest first. */
export interface ReadVisits {
  readonly visitsAt: (placeId: string, limit: number) => Watch<readonly Visit[]>;
  /** Every visit of the places whose ids begin so (a building, a grid), newest first. */
  readonly visitsUnder: (placePrefix: string) => Watch<readonly Visit[]>;
  readonly proposalsAt: (placeId: string) => Watch<readonly Proposal[]>;
  readonly proposalsUnder: (placePrefix: string) => Watch<readonly Proposal[]>;
  readonly visit: (id: string) => Promise<Visit | undefined>;
}

export function createReadVisits({ records }: ReadingNeeds): ReadVisits {
  const visits = (
    query: { place: string; limit: number } | { placePrefix: string },
  ): Watch<readonly Visit[]> => watchFolded(records, { type: 'visit', order: 'newest', ...query }, foldVisit);
  const proposals = (query: { place: string } | { placePrefix: string }): Watch<readonly Proposal[]> =>
    watchFolded(records, { type: 'proposal', order: 'newest', ...query }, foldProposal);
  return {
    visitsAt: (place, limit) => visits({ place, limit }),
    visitsUnder: (placePrefix) => visits({ placePrefix }),
    proposalsAt: (place) => proposals({ place }),
    proposalsUnder: (placePrefix) => proposals({ placePrefix }),
    visit: async (id) => folded(await records.read(id)),
  };
}

function folded(record: FieldRecord | undefined): Visit | undefined {
  return record === undefined ? undefined : foldVisit(record);
}
