import { parseScope } from '#domain/access/scopes.ts';
import { fieldValue, foldFields, SET_KIND } from '#domain/records/fields.ts';
import { codeOf, numberOf, textOf } from '#domain/records/reading.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { asText } from '#lib/json.ts';

/**
 * 场所 of the roster (SY-12, ZZ-08): 楼栋, 户, 沿街商户, 驻区单位. One tree for every kind of grid (LY-42): visits, sessions,
 * issues, figures and whoever looks after a building all go by it.
 */
export const PLACE_KINDS = ['building', 'door', 'shop', 'organisation'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place as it stands after all its entries. Ids are `place:<code>`, a door's code begins with its building's. */
export interface Place {
  readonly id: string;
  readonly scope: string;
  readonly kind: PlaceKind;
  /** What people call it: `A8楼`, `A8-1-302`, a shop's sign. */
  readonly name: string;
  /** Every name it ever bore: what was written under an old one is still about it. */
  readonly names: readonly string[];
  /** Id of the 楼栋 that a door belongs to. */
  readonly building: string | undefined;
  /** 单元, as printed over the entrance. */
  readonly unit: string | undefined;
  /** Storey, 1 at the ground. */
  readonly floor: number | undefined;
  /** 门牌号 within the unit: `302`. */
  readonly room: string | undefined;
  /** 停用: pulled down, joined with another, empty for good. Its records stay; nobody is sent there. */
  readonly closed: boolean;
}

/** Reads a place record; a kind that this app does not know reads as an organisation, so that it stays visible. */
export function foldPlace(record: FieldRecord): Place {
  const fields = foldFields(record);
  return {
    id: record.id,
    scope: record.scope,
    kind: codeOf(fields.get('kind')?.value, PLACE_KINDS) ?? 'organisation',
    name: textOf(fields, 'name') ?? '',
    names: namesOf(record),
    building: textOf(fields, 'building'),
    unit: textOf(fields, 'unit'),
    floor: numberOf(fields, 'floor'),
    room: textOf(fields, 'room'),
    closed: fieldValue(fields, 'closed') === true,
  };
}

function namesOf({ opened, entries }: FieldRecord): readonly string[] {
  const later = entries.filter(({ kind, data }) => kind === SET_KIND && data['field'] === 'name');
  return [opened.data['name'], ...later.map(({ data }) => data['value'])].map(asText);
}

/** How the ids of all places of one doors' database begin; see `Place.id`. */
export function placeIdPrefix(scope: string): string {
  const parsed = parseScope(scope);
  return parsed?.kind === 'doors' ? `place:${parsed.community}-${parsed.grid}-` : 'place:';
}

/** Name order in which `A2楼` comes before `A10楼`. */
export function comparePlaces(a: Place, b: Place): number {
  return naturalOrder.compare(a.name, b.name) || naturalOrder.compare(a.id, b.id);
}

const naturalOrder = new Intl.Collator('zh-CN', { numeric: true });
