import { type ReadRow, wordsOf } from './sheet.ts';

/** What people call each column, by its code. The first name is ours. */
export type TitleNames<Code extends string> = Readonly<Record<Code, readonly string[]>>;

/** The row of titles in somebody's sheet, and what each title was taken for. */
export interface Header<Code extends string> {
  /** Counted from 0. */
  readonly row: number;
  /** Words of a line across the top, above the titles; empty for none. */
  readonly heading: string;
  readonly titles: readonly { readonly title: string; readonly code: Code | undefined }[];
}

/** Office forms have a heading, and a line for who made them, above their titles. */
const SEARCHED_ROWS = 10;

/**
 * Finds the row of titles: of the first rows the one in which most titles are known, and at least two. Each code is
 * taken once, by the title that fits best.
 */
export function findHeader<Code extends string>(
  rows: readonly ReadRow[],
  names: TitleNames<Code>,
): Header<Code> | undefined {
  let best: Header<Code> | undefined;
  for (const [nth, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const titles = matchTitles(row.map(wordsOf), names);
    if (knownIn(titles) < 2 || knownIn(titles) <= knownIn(best?.titles ?? [])) continue;
    best = { row: nth, heading: headingAbove(rows.slice(0, nth)), titles };
  }
  return best;
}

/** Which code each title stands for: an exact name first, then one that is part of the title. */
export function matchTitles<Code extends string>(
  titles: readonly string[],
  names: TitleNames<Code>,
): Header<Code>['titles'] {
  const taken = new Map<number, Code>();
  const free = new Set(Object.keys(names) as Code[]);
  const claim = (fits: (title: string, name: string) => boolean): void => {
    for (const code of free) {
      for (const name of names[code].map(plain)) {
        const nth = titles.findIndex(
          (title, index) => title !== '' && !taken.has(index) && fits(plain(title), name),
        );
        if (nth === -1) continue;
        taken.set(nth, code);
        free.delete(code);
        break;
      }
    }
  };
  claim((title, name) => title === name);
  claim((title, name) => name.length > 1 && title.includes(name));
  return titles.map((title, nth) => ({ title, code: taken.get(nth) }));
}

function plain(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:：()[\]/、]+/g, '');
}

function knownIn(titles: Header<string>['titles']): number {
  return titles.filter(({ code }) => code !== undefined).length;
}

function headingAbove(rows: readonly ReadRow[]): string {
  return rows.flatMap((row) => row.map(wordsOf)).find((words) => words !== '') ?? '';
}
