import { useEffect, useMemo, useState } from 'react';
import type { LedgerRow } from '#domain/issues/ledger-row.ts';
import { pause } from '#lib/pause.ts';
import { type FindAlike, prepareFindAlike } from '#usecases/issues/find-alike.ts';
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
  const find = useFindAlike(rows);
  return useMemo(() => {
    if (words.trim().length < 2 || rows === undefined || find === undefined) return [];
    return find(words, building, onlyHere).flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
  }, [rows, find, words, building, onlyHere]);
}

/** Prepared beside what somebody types; after a change of the ledger the old answer serves until the new one is ready. */
function useFindAlike(rows: readonly LedgerRow[] | undefined): FindAlike | undefined {
  const [found, setFound] = useState<{ readonly find: FindAlike }>();
  useEffect(() => {
    if (rows === undefined) return undefined;
    let isWanted = true;
    const prepare = async (): Promise<void> => {
      const find = await prepareFindAlike(rows, pause, () => isWanted);
      if (find !== undefined && isWanted) setFound({ find });
    };
    void prepare();
    return () => {
      isWanted = false;
    };
  }, [rows]);
  return found?.find;
}
