import { parseScope } from '#domain/access/scopes.ts';
import { shortHash } from '#lib/short-hash.ts';
import { BUILDING_ENDINGS } from './place-names-text.ts';
import { placeIdPrefix } from './place.ts';

/** A place that is to be opened. Its id comes from where it is alone: opened twice, or on two devices, it is one. */
export interface NewPlace {
  readonly id: string;
  readonly scope: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Where a door is in its building. */
export interface DoorPosition {
  /** As short as it goes: `A8` for A8楼. */
  readonly building: string;
  /** Empty where the building has none. */
  readonly unit: string;
  readonly floor: number | undefined;
  readonly room: string;
}

/** A building's name as short as it goes, in capitals: `A8` for A8楼, `8` for 8号楼. */
export function shortName(name: string): string {
  const bare = name.normalize('NFKC').trim();
  return bare.replace(BUILDING_ENDINGS, '').toUpperCase() || bare;
}

export function newBuilding(scope: string, short: string, name: string): NewPlace {
  return {
    id: `place:${communityOf(scope)}-${buildingCode(short)}`,
    scope,
    data: { kind: 'building', name },
  };
}

/** A door of the building with this id. */
export function newDoor(
  building: string,
  scope: string,
  { building: short, unit, floor, room }: DoorPosition,
): NewPlace {
  const parts = unit === '' ? [room] : [unit, room];
  return {
    id: [building, ...parts].join('-').toLowerCase(),
    scope,
    data: {
      kind: 'door',
      name: [short, ...parts].join('-'),
      building,
      ...(unit === '' ? {} : { unit }),
      ...(floor === undefined ? {} : { floor }),
      room,
    },
  };
}

/** 沿街商户 and 驻区单位 (ZZ-08). */
export function newRespondent(scope: string, kind: 'shop' | 'organisation', name: string): NewPlace {
  return { id: `${placeIdPrefix(scope)}x${shortHash(name)}`, scope, data: { kind, name } };
}

/** Small Latin letters and digits for an id: `a8`; names in other scripts by a hash of theirs. */
export function buildingCode(short: string): string {
  const plain = short.toLowerCase();
  return /^[a-z0-9]{1,24}$/.test(plain) ? plain : `x${shortHash(short)}`;
}

function communityOf(scope: string): string {
  const parsed = parseScope(scope);
  return parsed?.kind === 'doors' ? parsed.community : '';
}
