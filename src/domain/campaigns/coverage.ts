import type { Place } from '#domain/roster/place.ts';
import { byBuilding } from '#domain/visits/by-building.ts';
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
  return byBuilding(places, own)
    .filter(({ building }) => coversPlace(campaign, building))
    .map(({ building, doors: doorsHere, visits: here }) => {
      const ids = doorsHere.map(({ id }) => id);
      return { building, doorsHere, latest, ...coverageOf(ids, here, undefined) };
    });
}

/** All of them together. */
export function wholeCoverage(standings: readonly Coverage[]): Coverage {
  return standings.reduce(
    (sum, { entered, doors }) => ({ entered: sum.entered + entered, doors: sum.doors + doors }),
    { entered: 0, doors: 0 },
  );
}
