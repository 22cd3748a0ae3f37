import { parseScope } from '#domain/access/scopes.ts';
import { buildingCode, newBuilding, newDoor, type NewPlace, shortName } from '#domain/roster/new-place.ts';
import { named } from '#domain/roster/place-names-text.ts';
import type { Place } from '#domain/roster/place.ts';
import type { Resident } from '#domain/roster/resident.ts';
import { shortHash } from '#lib/short-hash.ts';
import type { RosterRow } from './roster-rows.ts';

/** What taking a roster in would write; made before anything is written, and empty when all of it is known. */
export interface RosterPlan {
  readonly buildings: readonly NewPlace[];
  readonly doors: readonly NewPlace[];
  readonly residents: readonly NewResident[];
  readonly changed: readonly ChangedResident[];
  /** Doors and people of the file that are in the roster already, as the file says. */
  readonly known: number;
  /** Buildings of the file that are new and for which no doors' database was chosen. */
  readonly homeless: readonly string[];
}

export interface NewResident {
  readonly id: string;
  readonly scope: string;
  readonly door: string;
  readonly doorName: string;
  readonly name: string;
  readonly phone: string;
  readonly relation: string;
}

/** Somebody known whose telephone or relation the file says otherwise; an empty cell changes nothing. */
export interface ChangedResident {
  readonly id: string;
  readonly doorName: string;
  readonly name: string;
  readonly wanted: Readonly<Record<string, string>>;
}

export interface Roster {
  readonly places: readonly Place[];
  readonly residents: readonly Resident[];
}

/**
 * Compares an office's roster with the one on the device (JX-06, JX-07). Ids come from community, building, unit, room
 * and name alone, so that the same file taken in twice, or on two devices, makes nothing double.
 * `homes` names the doors' database of each building that is new, by its short name.
 */
export function planRoster(
  rows: readonly RosterRow[],
  { places, residents }: Roster,
  homes: ReadonlyMap<string, string>,
): RosterPlan {
  const byName = new Map(
    places.filter(({ kind }) => kind === 'building').map((one) => [shortName(one.name), one]),
  );
  const doorsKnown = new Map(places.filter(({ kind }) => kind === 'door').map((one) => [one.id, one]));
  const people = new Map(residents.map((one) => [`${one.door} ${one.name}`, one]));
  const buildings = new Map<string, NewPlace>();
  const doors = new Map<string, NewPlace>();
  const homeless = new Set<string>();
  const added: NewResident[] = [];
  const changed: ChangedResident[] = [];
  let known = 0;
  for (const row of rows) {
    const standing = byName.get(row.building);
    const scope = standing?.scope ?? homes.get(row.building);
    if (scope === undefined) {
      homeless.add(row.building);
      continue;
    }
    const fresh = newBuilding(scope, row.building, nameOf(row));
    const building = standing?.id ?? fresh.id;
    if (standing === undefined) buildings.set(building, fresh);
    const door = newDoor(building, scope, row);
    const before = doorsKnown.get(door.id);
    const doorName = before?.name ?? String(door.data['name']);
    if (before === undefined) doors.set(door.id, door);
    else if (row.name === '') known += 1;
    if (row.name === '') continue;
    const person = people.get(`${door.id} ${row.name}`);
    if (person === undefined) added.push(newResident(door, doorName, row));
    else {
      const wanted = differing(person, row);
      if (Object.keys(wanted).length === 0) known += 1;
      else changed.push({ id: person.id, doorName, name: person.name, wanted });
    }
  }
  return {
    buildings: [...buildings.values()],
    doors: [...doors.values()],
    residents: added,
    changed,
    known,
    homeless: [...homeless],
  };
}

/** Short names of the buildings that the roster does not hold yet. */
export function newBuildings(rows: readonly RosterRow[], places: readonly Place[]): readonly string[] {
  const known = new Set(places.filter(({ kind }) => kind === 'building').map(({ name }) => shortName(name)));
  return [...new Set(rows.map(({ building }) => building))].filter((building) => !known.has(building));
}

/** The doors' database that bears the building's own code, if there is one: A8楼 belongs in `xbd-d-…-a8`. */
export function likelyHome(building: string, scopes: readonly string[]): string | undefined {
  return scopes.find((scope) => {
    const parsed = parseScope(scope);
    return parsed?.kind === 'doors' && parsed.grid === buildingCode(building);
  });
}

function newResident(door: NewPlace, doorName: string, { name, phone, relation }: RosterRow): NewResident {
  const id = `resident:${door.id.slice('place:'.length)}-${shortHash(name)}`;
  return { id, scope: door.scope, door: door.id, doorName, name, phone, relation };
}

function differing(person: Resident, row: RosterRow): Readonly<Record<string, string>> {
  return {
    ...(row.phone !== '' && row.phone !== person.phone ? { phone: row.phone } : {}),
    ...(row.relation !== '' && row.relation !== person.relation ? { relation: row.relation } : {}),
  };
}

function nameOf({ building, buildingName }: RosterRow): string {
  return buildingName === building ? named(building) : buildingName;
}
