import { refuse } from '#lib/result.ts';
import type { Workbooks } from '#usecases/ports/workbooks.ts';

/** Loads what reads and writes .xlsx only when a file is chosen or wanted. */
export const workbooks: Workbooks = {
  read: async (file) => {
    const { readWorkbook } = await import('./read-workbook.ts');
    try {
      return { ok: true, value: await readWorkbook(file) };
    } catch {
      return refuse('not-a-workbook');
    }
  },
  write: async (pages) => {
    const { writeWorkbook } = await import('./write-workbook.ts');
    const bytes = writeWorkbook(pages);
    return new Blob([bytes], { type: XLSX });
  },
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
