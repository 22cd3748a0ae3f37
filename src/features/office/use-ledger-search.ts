import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { LedgerRow } from '#domain/issues/ledger-row.ts';
import { asksForPinyin, createLedgerSearch, searchWords } from '#domain/issues/ledger-search.ts';
import type { NameOf } from '#usecases/access/watch-members.ts';
import { learnInitials } from '#usecases/issues/learn-initials.ts';
import type { LedgerUses } from './ledger-uses.ts';

export interface LedgerSearching {
  /** Undefined where nothing is searched for. */
  readonly has: ((row: LedgerRow) => boolean) | undefined;
  /** The dictionary is loading, or initials are being learned. */
  readonly isLearning: boolean;
}

/** Search in words at once; in pinyin initials after the first Latin letter has fetched the dictionary. */
export function useLedgerSearch(
  query: string,
  rows: readonly LedgerRow[],
  nameOf: NameOf,
  { loadInitials, pause }: Pick<LedgerUses, 'loadInitials' | 'pause'>,
): LedgerSearching {
  const words = useMemo(() => searchWords(query), [query]);
  const search = useMemo(() => createLedgerSearch(nameOf), [nameOf]);
  const needsPinyin = asksForPinyin(words);
  const [learned, setLearned] = useState<{ readonly of: readonly LedgerRow[]; readonly all: boolean }>();
  useEffect(() => {
    if (!needsPinyin) return undefined;
    let isCurrent = true;
    const learn = async (): Promise<void> => {
      if (await learnInitials(search, rows, { loadInitials, pause }, () => isCurrent)) {
        setLearned({ of: rows, all: true });
      }
    };
    void learn();
    return () => {
      isCurrent = false;
    };
  }, [needsPinyin, rows, search, loadInitials, pause]);
  const isLearning = needsPinyin && learned?.of !== rows;
  const has = useMemo(
    () =>
      words.length === 0
        ? undefined
        : // Asked anew when initials were learned.
          { learned, test: (row: LedgerRow) => search.has(row, words) },
    [words, search, learned],
  );
  return { has: useDeferredValue(has)?.test, isLearning };
}
