import type { LedgerRow } from './ledger-row.ts';

/** Finds issues by words or by pinyin initials, all of which must be there. */
export interface LedgerSearch {
  readonly has: (row: LedgerRow, words: readonly string[]) => boolean;
  /** Whether the initials of a row have been learned. */
  readonly knows: (row: LedgerRow) => boolean;
  readonly learn: (row: LedgerRow, initials: string) => void;
  /** What can be searched of a row. */
  readonly textOf: (row: LedgerRow) => string;
}

const LATIN = /^[a-z]+$/;

/** The words of a query; empty for none. */
export function searchWords(query: string): readonly string[] {
  return query
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Whether somebody types pinyin initials, for which a dictionary is needed. */
export function asksForPinyin(words: readonly string[]): boolean {
  return words.some((word) => LATIN.test(word));
}

export function createLedgerSearch(nameOf: (account: string) => string): LedgerSearch {
  const texts = new WeakMap<LedgerRow, string>();
  const initialsOf = new WeakMap<LedgerRow, string>();
  const textOf = (row: LedgerRow): string => {
    const known = texts.get(row);
    if (known !== undefined) return known;
    const { summary, building, unit, responsible, owners } = row;
    const text = [summary, building, unit, responsible, ...owners.map(nameOf)]
      .join('\n')
      .normalize('NFKC')
      .toLowerCase();
    texts.set(row, text);
    return text;
  };
  return {
    textOf,
    knows: (row) => initialsOf.has(row),
    learn: (row, initials) => initialsOf.set(row, initials),
    has: (row, words) =>
      words.every(
        (word) =>
          textOf(row).includes(word) || (LATIN.test(word) && initialsOf.get(row)?.includes(word) === true),
      ),
  };
}
