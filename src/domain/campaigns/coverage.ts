import { comparePlaces, type Place } from '#domain/roster/place.ts';
import { type Coverage, coverageOf, latestVisits } from '#domain/visits/door-standing.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { type Campaign, coversPlace } from './campaign.ts';

/** How one building stands in a campaign: its doors as seen from the street, each with its last visit. */
export interface BuildingStanding extends Coverage {
  readonly building: Place;
  readonly doorsHere: readonly Place[];
  readonly latest: ReadonlyMap<string, Visit>;
}

/** 入户率 (ZZ-10) of every building of a campaign, in their natural order. */
export function buildingStandings(
  campaign: Campaign,
  places: readonly Place[],
  visits: readonly Visit[],
): readonly BuildingStanding[] {
  const own = visits.filter((visit) => visit.campaign === campaign.id);
  const latest = latestVisits(own, undefined);
  const doorsOf = new Map<string, Place[]>();
  for (const place of places) {
    if (place.kind !== 'door' || place.building === undefined || place.closed) continue;
    const known = doorsOf.get(place.building);
    if (known === undefined) doorsOf.set(place.building, [place]);
    else known.push(place);
  }
  const visitsAt = new Map<string, Visit[]>();
  const buildingOf = new Map(places.map((place) => [place.id, place.building]));
  for (const visit of own) {
    const building = buildingOf.get(visit.place);
    if (building === undefined) continue;
    const known = visitsAt.get(building);
    if (known === undefined) visitsAt.set(building, [visit]);
    else known.push(visit);
  }
  return places
    .filter((place) => place.kind === 'building' && !place.closed && coversPlace(campaign, place))
    .sort(comparePlaces)
    .map((building) => {
      const doorsHere = (doorsOf.get(building.id) ?? []).sort(comparePlaces);
      const ids = doorsHere.map(({ id }) => id);
      return { building, doorsHere, latest, ...coverageOf(ids, visitsAt.get(building.id) ?? [], undefined) };
    });
}

/** All of them together. */
export function wholeCoverage(standings: readonly Coverage[]): Coverage {
  return standings.reduce(
    (sum, { entered, doors }) => ({ entered: sum.entered + entered, doors: sum.doors + doors }),
    { entered: 0, doors: 0 },
  );
}
