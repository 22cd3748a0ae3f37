import type { LedgerRow } from '#domain/issues/ledger-row.ts';
import type { LedgerSearch } from '#domain/issues/ledger-search.ts';
import type { LoadInitials } from '#usecases/ports/initials.ts';
import type { Pause } from '#usecases/ports/pause.ts';

/** Rows whose initials are learned at once. */
const SLICE = 100;

export interface LearningNeeds {
  readonly loadInitials: LoadInitials;
  readonly pause: Pause;
}

/**
 * Has a search learn the pinyin initials of the rows that it does not know, in slices with a pause between them.
 * Answers `false` when nobody wanted it any more before all were learned.
 */
export async function learnInitials(
  search: LedgerSearch,
  rows: readonly LedgerRow[],
  { loadInitials, pause }: LearningNeeds,
  isWanted: () => boolean,
): Promise<boolean> {
  const initialsOf = await loadInitials();
  const unknown = rows.filter((row) => !search.knows(row));
  for (let from = 0; from < unknown.length && isWanted(); from += SLICE) {
    for (const row of unknown.slice(from, from + SLICE)) search.learn(row, initialsOf(search.textOf(row)));
    await pause();
  }
  return isWanted();
}
