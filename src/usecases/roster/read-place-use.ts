import type { ReadingNeeds } from '#usecases/records/needs.ts';

/** How much refers to a place, or to the doors of a building: why it is closed and not deleted. */
export interface PlaceUse {
  readonly residents: number;
  readonly visits: number;
}

export type ReadPlaceUse = (placeId: string) => Promise<PlaceUse>;

export function createReadPlaceUse({ records }: ReadingNeeds): ReadPlaceUse {
  return async (placeId) => {
    const [residents, visits] = await Promise.all(
      ['resident', 'visit'].map(async (type) => {
        const found = await Promise.all([
          records.query({ type, place: placeId }),
          records.query({ type, placePrefix: `${placeId}-` }),
        ]);
        return found.flat().length;
      }),
    );
    return { residents: residents ?? 0, visits: visits ?? 0 };
  };
}
