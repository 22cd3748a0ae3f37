import { alikeIn, type Alike, indexLikeness, type LikenessIndex } from '#domain/issues/likeness.ts';
import { isOpen, type LedgerRow } from '#domain/issues/ledger-row.ts';

/** Open issues that say much the same as the words, best first, while somebody types. */
export type FindAlike = (words: string, building: string, onlyHere?: boolean) => readonly Alike[];

/** What somebody is about to bring into the ledger. */
export interface AlikeAsked {
  readonly words: string;
  /** Id of the 楼栋; empty for the whole community. */
  readonly building: string;
  /** Takes what was said into that issue; absent where it can only be looked at. */
  readonly onJoin?: ((issue: { readonly id: string; readonly summary: string }) => void) | undefined;
}

/** Prepares the open issues of a ledger once, to be asked at every key. */
export function createFindAlike(ledger: readonly LedgerRow[]): FindAlike {
  const index: LikenessIndex = indexLikeness(ledger.filter(({ state }) => isOpen(state)));
  return (words, building, onlyHere) => alikeIn(index, words, building, onlyHere);
}
