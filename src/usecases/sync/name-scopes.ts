import { parseScope } from '#domain/access/scopes.ts';
import { comparePlaces, foldPlace, type Place } from '#domain/roster/place.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { type Watch, watchFolded } from '#usecases/records/watch-folded.ts';

/** What a database is to people. */
export type ScopeName =
  | { readonly kind: 'community' | 'street' | 'other' }
  /** The buildings of the grid in their natural order; none until its places are on the device. */
  | { readonly kind: 'doors'; readonly grid: string; readonly buildings: readonly string[] };

export type NameOfScope = (scope: string) => ScopeName;

export function createWatchScopeNames({ records }: ReadingNeeds): Watch<NameOfScope> {
  const buildings = watchFolded(records, { type: 'place', state: 'building' }, foldPlace);
  return (onAnswer) => buildings((places) => onAnswer((scope) => nameOf(scope, places)));
}

function nameOf(scope: string, places: readonly Place[]): ScopeName {
  const parsed = parseScope(scope);
  if (parsed?.kind !== 'doors') return { kind: parsed?.kind ?? 'other' };
  const here = places.filter((place) => place.scope === scope).sort(comparePlaces);
  return { kind: 'doors', grid: parsed.grid, buildings: here.map(({ name }) => name) };
}
