import { newDoor, shortName } from '#domain/roster/new-place.ts';
import type { Place } from '#domain/roster/place.ts';
import { beijingDay } from '#domain/time/day.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { shortHash } from '#lib/short-hash.ts';
import { type FaultyLine, type ListPlan, momentOf } from './history-rows.ts';
import type { VisitFault, VisitRow } from './visit-rows.ts';

/** A visit of the office's list that is to be opened. */
export interface PaperVisit extends Pick<VisitRow, 'day' | 'outcome' | 'opinion' | 'note' | 'visitor'> {
  /** Comes from what the line says alone: taken in twice, or on two devices, it is one. */
  readonly id: string;
  readonly place: Place;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Compares an office's list of visits with the doors and the visits on the device. */
export function planVisits(
  rows: readonly VisitRow[],
  places: readonly Place[],
  visits: readonly Visit[],
): ListPlan<PaperVisit, VisitFault> {
  const placeOf = placeFinder(places);
  const standing = new Set(visits.flatMap((visit) => [visit.id, sameAs(visit, beijingDay(visit.at))]));
  const fresh = new Map<string, PaperVisit>();
  const faults: FaultyLine<VisitFault>[] = [];
  let known = 0;
  for (const { line, time, address, position, ...said } of rows) {
    const place = placeOf({ address, position });
    if (place === undefined) {
      faults.push({ line, fault: 'unknown-door' });
      continue;
    }
    const { day, outcome, opinion, note, visitor } = said;
    const hash = shortHash([time, outcome, opinion, visitor, note].join('\n'));
    const id = `visit:${place.id.slice('place:'.length)}-${day}-${hash}`;
    if (fresh.has(id)) faults.push({ line, fault: 'twice' });
    else if (standing.has(id) || standing.has(sameAs({ place: place.id, outcome, note }, day))) known += 1;
    else fresh.set(id, { id, place, at: momentOf({ day, time }), day, outcome, opinion, note, visitor });
  }
  return { fresh: [...fresh.values()], known, faults };
}

/** What our own export writes of a visit, so that taking it in again makes nothing double. */
function sameAs({ place, outcome, note }: Pick<Visit, 'place' | 'outcome' | 'note'>, day: string): string {
  return [place, day, outcome, note.normalize('NFKC').trim()].join('\n');
}

type Whereabouts = Pick<VisitRow, 'address' | 'position'>;

/** By the name that it has or had, then by building, unit and room. */
function placeFinder(places: readonly Place[]): (row: Whereabouts) => Place | undefined {
  const respondents = places.filter(({ kind }) => kind !== 'building');
  const byName = new Map(
    respondents.flatMap((place) => place.names.map((name) => [name.normalize('NFKC').toUpperCase(), place])),
  );
  const byId = new Map(respondents.map((place) => [place.id, place]));
  const buildings = new Map(
    places.filter(({ kind }) => kind === 'building').map((one) => [shortName(one.name), one]),
  );
  return ({ address, position }) => {
    const called = address === '' ? undefined : byName.get(address.toUpperCase());
    if (called !== undefined) return called;
    const building = buildings.get(position.building);
    if (building === undefined || position.room === '') return undefined;
    return byId.get(newDoor(building.id, building.scope, position).id);
  };
}
