import { alikeIn, type Alike, indexLikeness, type LikenessIndex } from '#domain/issues/likeness.ts';
import { isOpen, type LedgerRow } from '#domain/issues/ledger-row.ts';

/** Open issues that say much the same as the words, best first, while somebody types. */
export type FindAlike = (words: string, building: string) => readonly Alike[];

/** Prepares the open issues of a ledger once, to be asked at every key. */
export function createFindAlike(ledger: readonly LedgerRow[]): FindAlike {
  const index: LikenessIndex = indexLikeness(ledger.filter(({ state }) => isOpen(state)));
  return (words, building) => alikeIn(index, words, building);
}
