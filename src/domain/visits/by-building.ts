import { comparePlaces, type Place } from '#domain/roster/place.ts';
import { groupBy } from '#lib/group-by.ts';
import type { Visit } from './visit.ts';

export interface AtBuilding {
  readonly building: Place;
  /** Those that are not closed, in their order. */
  readonly doors: readonly Place[];
  readonly visits: readonly Visit[];
}

/** The buildings that are not closed, in their order, each with what belongs to it. */
export function byBuilding(places: readonly Place[], visits: readonly Visit[]): readonly AtBuilding[] {
  const open = places.filter(({ closed }) => !closed);
  const doors = groupBy(open, ({ kind, building }) => (kind === 'door' ? building : undefined));
  const buildingOf = new Map(places.map((place) => [place.id, place.building]));
  const visited = groupBy(visits, ({ place }) => buildingOf.get(place));
  return open
    .filter(({ kind }) => kind === 'building')
    .sort(comparePlaces)
    .map((building) => ({
      building,
      doors: [...(doors.get(building.id) ?? [])].sort(comparePlaces),
      visits: visited.get(building.id) ?? [],
    }));
}
