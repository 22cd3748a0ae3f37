import type { Day } from '#domain/time/day.ts';

/** What stands in a cell that we write: text, a number, a day, or nothing. Never a formula (S5). */
export type Cell = string | number | { readonly day: Day } | undefined;

/** One sheet of a workbook to be written. */
export interface SheetPage {
  readonly name: string;
  /** A line across the top, as office forms have it; empty for none. */
  readonly heading: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface SheetColumn {
  readonly title: string;
  /** In characters of a Latin script, as spreadsheets count. */
  readonly width: number;
}

/** What a cell of somebody's file reads as; dates come as moments at midnight UTC. */
export type ReadCell = string | number | boolean | Date | null;

export type ReadRow = readonly ReadCell[];

/** A cell's words, in half-width letters and digits and without blanks at its ends; empty for an empty cell. */
export function wordsOf(cell: ReadCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell).normalize('NFKC').trim();
}

/** Whether nothing stands in a row. */
export function isBlank(row: ReadRow): boolean {
  return row.every((cell) => wordsOf(cell) === '');
}
