import { parseScope } from '#domain/access/scopes.ts';
import { fieldValue, foldFields, SET_KIND } from '#domain/records/fields.ts';
import { codeOf, numberOf, textOf, textsOf } from '#domain/records/reading.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { asText } from '#lib/json.ts';

/** 老旧, 无主 of a building (SY-12), 双报到 of a unit that has reported to the community (JX-08). */
export const TRAITS = ['old', 'ownerless', 'reports-in'] as const;
export type Trait = (typeof TRAITS)[number];
const NO_TRAITS: readonly Trait[] = [];

/** What can be said of which kind of place. */
export const TRAITS_OF: Readonly<Record<PlaceKind, readonly Trait[]>> = {
  building: ['old', 'ownerless'],
  door: [],
  shop: [],
  organisation: ['reports-in'],
};

/**
 * 场所 of the roster (ZZ-08): 楼栋, 户, 沿街商户, 驻区单位. One tree for every kind of grid (LY-42): visits, sessions,
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
  /** A building that is 无主 (SY-12) has neither 物业 nor a unit that looks after it. */
  readonly traits: readonly Trait[];
  /** 分包 (SY-07): which 县级干部 and 区直部门 it was given to, and the 党建指导员 posted there; empty for nobody. */
  readonly patron: string;
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
    traits: fields.has('traits')
      ? TRAITS.filter((one) => textsOf(fields, 'traits').includes(one))
      : NO_TRAITS,
    patron: textOf(fields, 'patron') ?? '',
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
