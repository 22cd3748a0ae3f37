import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { isOpen, type LedgerRow } from '#domain/issues/ledger-row.ts';
import { asksForPinyin, createLedgerSearch, searchWords } from '#domain/issues/ledger-search.ts';
import { pause } from '#lib/pause.ts';
import { learnInitials } from '#usecases/issues/learn-initials.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { IssuesUses } from './issues-uses.ts';

interface IssueSearch {
  /** Open issues that have all the words, newest first; undefined where nothing is searched for. */
  readonly found: readonly LedgerRow[] | undefined;
  /** The ledger or the dictionary is still being read. */
  readonly isSearching: boolean;
}

const sameName = (account: string): string => account;

/** Searches what is open in the ledger: in words at once, in pinyin initials once the dictionary has come. */
export function useIssueSearch(
  query: string,
  fits: (row: LedgerRow) => boolean,
  { ledger, names, loadInitials }: Pick<IssuesUses, 'ledger' | 'names' | 'loadInitials'>,
): IssueSearch {
  const answer = useWatched(ledger);
  const nameOf = useWatched(names) ?? sameName;
  const words = useMemo(() => searchWords(query), [query]);
  const search = useMemo(() => createLedgerSearch(nameOf), [nameOf]);
  const open = useMemo(() => (answer?.rows ?? []).filter(({ state }) => isOpen(state)), [answer]);
  const needsPinyin = asksForPinyin(words);
  const [learned, setLearned] = useState<readonly LedgerRow[]>();
  useEffect(() => {
    if (!needsPinyin) return undefined;
    let isWanted = true;
    const learn = async (): Promise<void> => {
      if (await learnInitials(search, open, { loadInitials, pause }, () => isWanted)) setLearned(open);
    };
    void learn();
    return () => {
      isWanted = false;
    };
  }, [needsPinyin, open, search, loadInitials]);
  const matching = useMemo(
    () => (words.length === 0 ? undefined : { learned, rows: open.filter((row) => search.has(row, words)) }),
    // `learned`: asked anew when initials were learned.
    [words, open, search, learned],
  );
  return {
    found: useDeferredValue(matching)?.rows.filter(fits),
    isSearching: answer?.isWhole !== true || (needsPinyin && learned !== open),
  };
}
