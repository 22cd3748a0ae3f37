import { newDoor, type NewPlace, shortName } from './new-place.ts';
import type { Place } from './place.ts';

/** Doors that are alike: so many on each of some floors of one unit. */
export interface DoorBlock {
  /** Empty where the building has none. */
  readonly unit: string;
  readonly fromFloor: number;
  readonly toFloor: number;
  /** 每层几户; they are numbered from 01. */
  readonly perFloor: number;
}

/** `unit`: more than letters and digits. `floors`: not from lower to higher. `per-floor`: none, or more than fit. */
export type BlockFault = 'unit' | 'floors' | 'per-floor';

export interface PlannedDoors {
  readonly doors: readonly NewPlace[];
  /** How many of the block the building has already. */
  readonly known: number;
}

const HIGHEST = 99;
const MOST_PER_FLOOR = 40;
const CODE = /^[0-9A-Za-z]{1,6}$/;

export function blockFault({ unit, fromFloor, toFloor, perFloor }: DoorBlock): BlockFault | undefined {
  if (unit !== '' && !CODE.test(unit)) return 'unit';
  const areFloors = [fromFloor, toFloor].every((floor) => Number.isInteger(floor) && floor >= 1);
  if (!areFloors || toFloor < fromFloor || toFloor > HIGHEST) return 'floors';
  if (!Number.isInteger(perFloor) || perFloor < 1 || perFloor > MOST_PER_FLOOR) return 'per-floor';
  return undefined;
}

/** What a block without a fault adds to a building: 301 … 304 on the third floor. */
export function planDoors(building: Place, block: DoorBlock, places: readonly Place[]): PlannedDoors {
  const { unit, fromFloor, toFloor, perFloor } = block;
  const standing = new Set(places.map(({ id }) => id));
  const short = shortName(building.name);
  const all = Array.from({ length: toFloor - fromFloor + 1 }, (_, storey) => fromFloor + storey).flatMap(
    (floor) =>
      Array.from({ length: perFloor }, (_, nth) => {
        const room = `${floor}${String(nth + 1).padStart(2, '0')}`;
        return newDoor(building.id, building.scope, { building: short, unit, floor, room });
      }),
  );
  const doors = all.filter(({ id }) => !standing.has(id));
  return { doors, known: all.length - doors.length };
}
