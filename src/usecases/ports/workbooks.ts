import type { ReadRow, SheetPage } from '#domain/excel/sheet.ts';
import type { Result } from '#lib/result.ts';

/** A sheet of somebody's file, with all its rows as they stand. */
export interface SheetRead {
  readonly name: string;
  readonly rows: readonly ReadRow[];
}

/**
 * Excel files. What an implementer promises: nothing that is read or written is ever executed, a text that looks like
 * a formula stays a text (S5), and no file leaves the device.
 */
export interface Workbooks {
  readonly read: (file: Blob) => Promise<Result<readonly SheetRead[], 'not-a-workbook'>>;
  readonly write: (pages: readonly SheetPage[]) => Promise<Blob>;
}
