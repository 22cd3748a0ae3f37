import { unzipSync, zipSync } from 'fflate';
import readSheets from 'read-excel-file/universal';
import type { ReadCell } from '#domain/excel/sheet.ts';
import type { SheetRead } from '#usecases/ports/workbooks.ts';

/** No office has a roster larger than this; a zip that swells beyond it is not one. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Reads every sheet of an .xlsx. Formulas are not run: their last result is what is read. */
export async function readWorkbook(file: Blob): Promise<readonly SheetRead[]> {
  const sheets = await readSheets(stored(new Uint8Array(await file.arrayBuffer())));
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as readonly (readonly ReadCell[])[] }));
}

/**
 * The same archive without compression: the library unpacks large parts in a worker made of text, which our content
 * security policy forbids, and takes stored ones as they are.
 */
function stored(bytes: Uint8Array): ArrayBuffer {
  let size = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(xml|rels)$/.test(name)) return false;
      size += originalSize;
      if (size > MOST_BYTES) throw new Error('The workbook is too large.');
      return true;
    },
  });
  const { buffer, byteOffset, byteLength } = zipSync(parts, { level: 0 });
  return buffer.slice(byteOffset, byteOffset + byteLength);
}
