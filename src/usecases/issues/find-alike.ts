import { alikeIn, type Alike, indexingLikeness } from '#domain/issues/likeness.ts';
import { isOpen, type LedgerRow } from '#domain/issues/ledger-row.ts';
import type { Pause } from '#usecases/ports/pause.ts';

/** Open issues that say much the same as the words, best first, while somebody types. */
export type FindAlike = (words: string, building: string, onlyHere?: boolean) => readonly Alike[];

/** What somebody is about to bring into the ledger. */
export interface AlikeAsked {
  readonly words: string;
  /** Id of the 楼栋; empty for the whole community. */
  readonly building: string;
  /** Takes what was said into that issue; absent where it can only be looked at. */
  readonly onJoin?: ((issue: { readonly id: string; readonly summary: string }) => unknown) | undefined;
}

/** Prepares the open issues of a ledger, to be asked at every key; `undefined` once nobody wants them any more. */
export async function prepareFindAlike(
  ledger: readonly LedgerRow[],
  pause: Pause,
  isWanted: () => boolean = () => true,
): Promise<FindAlike | undefined> {
  const indexing = indexingLikeness(ledger.filter(({ state }) => isOpen(state)));
  while (isWanted()) {
    const step = indexing.next();
    if (step.done === true) {
      return (words, building, onlyHere) => alikeIn(step.value, words, building, onlyHere);
    }
    await pause();
  }
  return undefined;
}
