import { createTellExports } from '#usecases/excel/report-exports.ts';
import type { Drafts } from '#usecases/ports/drafts.ts';
import { serverOffice } from './server-office.ts';

/** Tells the server of the files that were written on this device and that it has not heard of. */
export function tellExports(drafts: Drafts): Promise<void> {
  return createTellExports({ drafts, office: serverOffice })();
}
