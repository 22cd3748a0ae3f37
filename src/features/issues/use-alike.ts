import { useMemo } from 'react';
import type { LedgerRow } from '#domain/issues/ledger-row.ts';
import { createFindAlike } from '#usecases/issues/find-alike.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { IssuesUses } from './issues-uses.ts';

/** Open issues that say much the same as the words, best first; none while there are few words. */
export function useAlike(
  { ledger }: Pick<IssuesUses, 'ledger'>,
  words: string,
  building: string,
  onlyHere = false,
): readonly LedgerRow[] {
  const rows = useWatched(ledger)?.rows;
  const find = useMemo(() => createFindAlike(rows ?? []), [rows]);
  return useMemo(() => {
    if (words.trim().length < 2 || rows === undefined) return [];
    return find(words, building, onlyHere).flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
  }, [rows, find, words, building, onlyHere]);
}
