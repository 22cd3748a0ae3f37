import { alikeIn, type Alike, indexLikeness, type LikenessIndex } from '#domain/issues/likeness.ts';
import type { Progress } from '#domain/issues/progress.ts';

/** Open issues that say much the same as the words, best first, while somebody types. */
export type FindAlike = (words: string, building: string) => readonly Alike[];

/** Prepares the open issues of a ledger once, to be asked at every key. */
export function createFindAlike(ledger: readonly Progress[]): FindAlike {
  const index: LikenessIndex = indexLikeness(
    ledger.filter(({ state }) => state === 'open' || state === 'paused').map(({ issue }) => issue),
  );
  return (words, building) => alikeIn(index, words, building);
}
