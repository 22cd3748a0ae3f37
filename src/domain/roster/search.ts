import { groupBy } from '#lib/group-by.ts';
import { comparePlaces, type Place } from './place.ts';
import type { Resident } from './resident.ts';

/** A door, shop or unit that a search found, and the residents for whose sake. */
export interface Found {
  readonly place: Place;
  readonly residents: readonly Resident[];
}

/**
 * Finds doors by number (`302`, `1-302`, `a8 302`), residents by name or pinyin initials (`zxm`), shops and units by
 * name. All words of the query must fit; at most `limit` places, in their natural order.
 */
export function searchRoster(
  query: string,
  places: readonly Place[],
  residents: readonly Resident[],
  limit: number,
): readonly Found[] {
  const words = query
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const byDoor = groupBy(residents, ({ door }) => door);
  const found: Found[] = [];
  for (const place of places) {
    if (place.kind === 'building' || place.closed) continue;
    const unnamed = wordsNotIn(place.name.toLowerCase(), words);
    const fitting = (byDoor.get(place.id) ?? []).filter((resident) => fits(resident, unnamed));
    if (unnamed.length === 0) found.push({ place, residents: [] });
    else if (fitting.length > 0) found.push({ place, residents: fitting });
  }
  return found.sort((a, b) => comparePlaces(a.place, b.place)).slice(0, limit);
}

/** The words that the name does not answer for. Each part of a door's number answers once: `2-302` is not `1-302`. */
function wordsNotIn(name: string, words: readonly string[]): readonly string[] {
  const parts = name.split(/[\s-]+/);
  return words.filter((word) => {
    const exact = parts.indexOf(word);
    const at = exact === -1 ? parts.findIndex((part) => partFits(part, word)) : exact;
    if (at !== -1) parts.splice(at, 1);
    return at === -1;
  });
}

/** A number is typed from its beginning; words of a sign may begin anywhere. */
function partFits(part: string, word: string): boolean {
  return /^[a-z0-9]+$/.test(part) ? part.startsWith(word) : part.includes(word);
}

function fits({ name, initials }: Resident, words: readonly string[]): boolean {
  return words.every((word) => name.toLowerCase().includes(word) || initials.startsWith(word));
}
