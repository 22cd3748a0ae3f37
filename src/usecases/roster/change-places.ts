import type { Role } from '#domain/access/account.ts';
import { mayOpen } from '#domain/access/may.ts';
import { newBuilding, newDoor, type NewPlace, newRespondent, shortName } from '#domain/roster/new-place.ts';
import { type BlockFault, blockFault, type DoorBlock, planDoors } from '#domain/roster/plan-doors.ts';
import { foldPlace, type Place } from '#domain/roster/place.ts';
import type { Json } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { changeFields } from '#usecases/records/change-fields.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { openedPlaces, saveNew } from './save-places.ts';

/** `name-taken`: another place of its kind there bears it. `no-room`, `floors`: where the door would be. */
export type PlaceRefusal =
  SaveRefusal | BlockFault | 'not-your-role' | 'no-name' | 'name-taken' | 'no-room' | 'nothing-new';

export interface DoorNumber {
  readonly unit: string;
  readonly floor: number;
  readonly room: string;
}

/** Changes of 楼栋, 单元, 户, 沿街商户 and 驻区单位, by coordinators. Nothing is deleted: what is gone is closed. */
export interface ChangePlaces {
  readonly addBuilding: (scope: string, name: string) => Promise<Result<string, PlaceRefusal>>;
  /** How many doors were new. */
  readonly addDoors: (building: Place, block: DoorBlock) => Promise<Result<number, PlaceRefusal>>;
  readonly addRespondent: (
    scope: string,
    kind: 'shop' | 'organisation',
    name: string,
  ) => Promise<Result<string, PlaceRefusal>>;
  readonly rename: (place: Place, name: string) => Promise<Result<undefined, PlaceRefusal>>;
  /** Another number for a door; its record, and all that refers to it, stays. */
  readonly renumber: (door: Place, number: DoorNumber) => Promise<Result<undefined, PlaceRefusal>>;
  /** How a building is (SY-07, SY-12), whether a unit is 双报到 (JX-08). */
  readonly describe: (
    place: Place,
    said: Pick<Place, 'traits' | 'patron'>,
  ) => Promise<Result<undefined, PlaceRefusal>>;
  readonly close: (place: Place, closed: boolean) => Promise<Result<undefined, PlaceRefusal>>;
}

export function createChangePlaces(needs: WritingNeeds & { readonly role: Role }): ChangePlaces {
  const may = mayOpen(needs.role, 'place', 'doors');
  const allPlaces = async (): Promise<readonly Place[]> =>
    (await needs.records.query({ type: 'place' })).map(foldPlace);
  const add = async (made: NewPlace): Promise<Result<string, PlaceRefusal>> => {
    const known = await allPlaces();
    if (known.some(({ id, kind, name }) => id === made.id || isAlike(made, kind, name))) {
      return refuse('name-taken');
    }
    const saved = await saveNew(needs, openedPlaces(needs, [made]));
    return saved.ok ? ok(made.id) : saved;
  };
  const change = async (
    id: string,
    wanted: Readonly<Record<string, Json>>,
  ): Promise<Result<undefined, PlaceRefusal>> =>
    may ? changeFields(needs, { id, wanted }) : refuse('not-your-role');
  return {
    addBuilding: async (scope, name) => {
      if (!may) return refuse('not-your-role');
      return name.trim() === '' ? refuse('no-name') : add(newBuilding(scope, shortName(name), name.trim()));
    },
    addRespondent: async (scope, kind, name) => {
      if (!may) return refuse('not-your-role');
      return name.trim() === '' ? refuse('no-name') : add(newRespondent(scope, kind, name.trim()));
    },
    addDoors: async (building, block) => {
      if (!may) return refuse('not-your-role');
      const fault = blockFault(block);
      if (fault !== undefined) return refuse(fault);
      const { doors } = planDoors(building, block, await allPlaces());
      if (doors.length === 0) return refuse('nothing-new');
      const saved = await saveNew(needs, openedPlaces(needs, doors));
      return saved.ok ? ok(doors.length) : saved;
    },
    rename: async ({ id, kind, scope }, given) => {
      const name = given.trim();
      if (name === '') return refuse('no-name');
      const others = (await allPlaces()).filter((place) => place.id !== id && place.kind === kind);
      const isTaken = others.some(
        (place) => place.name === name && (kind === 'building' || place.scope === scope),
      );
      return isTaken ? refuse('name-taken') : change(id, { name });
    },
    renumber: async (door, { unit, floor, room }) => {
      if (door.building === undefined || !/^[0-9A-Za-z]{1,12}$/.test(room)) return refuse('no-room');
      const fault = floorFault(unit, floor);
      if (fault !== undefined) return refuse(fault);
      const places = await allPlaces();
      const building = shortName(places.find(({ id }) => id === door.building)?.name ?? '');
      const { name = '' } = newDoor(door.building, door.scope, { building, unit, floor, room }).data;
      const isTaken = places.some(
        (other) => other.id !== door.id && other.building === door.building && other.name === name,
      );
      return isTaken ? refuse('name-taken') : change(door.id, { name, unit, floor, room });
    },
    describe: ({ id }, { traits, patron }) => change(id, { traits, patron: patron.trim() }),
    close: ({ id }, closed) => change(id, { closed }),
  };
}

/** As for a block of doors, storeys below the ground included. */
function floorFault(unit: string, floor: number): BlockFault | undefined {
  const storey = floor < 0 ? -floor : floor;
  return blockFault({ unit, fromFloor: storey, toFloor: storey, perFloor: 1 });
}

/** Another of its kind with its name: a building anywhere, A8楼 and A8栋 being one. */
function isAlike({ data }: NewPlace, kind: Place['kind'], name: string): boolean {
  return (
    data['kind'] === 'building' && kind === 'building' && shortName(String(data['name'])) === shortName(name)
  );
}
