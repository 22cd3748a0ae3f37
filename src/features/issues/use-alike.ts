import { useMemo } from 'react';
import type { Progress } from '#domain/issues/progress.ts';
import { createFindAlike } from '#usecases/issues/find-alike.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { IssuesUses } from './issues-uses.ts';

/** More issues than any community has open. */
const WHOLE_LEDGER = 5_000;

/** Open issues that say much the same as the words, best first; none while there are few words. */
export function useAlike({ ledger }: IssuesUses, words: string, building: string): readonly Progress[] {
  const all = useWatched(useMemo(() => ledger(WHOLE_LEDGER), [ledger]));
  const find = useMemo(() => createFindAlike(all ?? []), [all]);
  return useMemo(() => {
    if (words.trim().length < 2) return [];
    return find(words, building).flatMap(
      ({ id }) => all?.filter((progress) => progress.issue.id === id) ?? [],
    );
  }, [all, find, words, building]);
}
