import { comparePlaces, foldPlace, type Place, type PlaceKind } from '#domain/roster/place.ts';
import { foldResident, type Resident } from '#domain/roster/resident.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { type Watch, watchFolded } from '#usecases/records/watch-folded.ts';

/**
 * Looking things up in the 户台账. Places come in their natural order, residents in that of their writing down. Of places
 * to choose from those that are closed are left out.
 */
export interface ReadRoster {
  readonly placesOfKind: (kind: PlaceKind) => Watch<readonly Place[]>;
  /** Closed ones too: for whoever changes them. */
  readonly allPlaces: Watch<readonly Place[]>;
  readonly doorsOf: (buildingId: string) => Watch<readonly Place[]>;
  /** `undefined` for a place that is not on the device. */
  readonly place: (id: string) => Promise<Place | undefined>;
  readonly residentsAt: (placeId: string) => Watch<readonly Resident[]>;
  readonly everything: () => Promise<{
    readonly places: readonly Place[];
    readonly residents: readonly Resident[];
  }>;
}

export function createReadRoster({ records }: ReadingNeeds): ReadRoster {
  const inOrder =
    (watch: Watch<readonly Place[]>): Watch<readonly Place[]> =>
    (onAnswer) =>
      watch((places) => onAnswer([...places].sort(comparePlaces)));
  const inUse =
    (watch: Watch<readonly Place[]>): Watch<readonly Place[]> =>
    (onAnswer) =>
      watch((places) => onAnswer(places.filter(({ closed }) => !closed)));
  return {
    placesOfKind: (kind) => inOrder(inUse(watchFolded(records, { type: 'place', state: kind }, foldPlace))),
    allPlaces: inOrder(watchFolded(records, { type: 'place' }, foldPlace)),
    doorsOf: (building) =>
      inOrder(inUse(watchFolded(records, { type: 'place', place: building }, foldPlace))),
    place: async (id) => {
      const record = await records.read(id);
      return record === undefined ? undefined : foldPlace(record);
    },
    residentsAt: (placeId) => watchFolded(records, { type: 'resident', place: placeId }, foldResident),
    everything: async () => {
      const [places, residents] = await Promise.all([
        records.query({ type: 'place' }),
        records.query({ type: 'resident' }),
      ]);
      return { places: places.map(foldPlace), residents: residents.map(foldResident) };
    },
  };
}
