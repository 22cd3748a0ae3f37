import type { ExportedTable, ExportReport } from '#domain/access/export-report.ts';
import { asText, isJsonObject } from '#lib/json.ts';
import type { Clock } from '#usecases/ports/clock.ts';
import type { Drafts } from '#usecases/ports/drafts.ts';
import type { IdSource } from '#usecases/ports/id-source.ts';
import type { ServerOffice } from '#usecases/ports/server-office.ts';
import { EXPORT_REPORT_DRAFT } from './export-report-draft.ts';

export interface ExportNeeds {
  readonly drafts: Drafts;
  readonly clock: Clock;
  readonly ids: IdSource;
}

/** Notes on the device that a table was written to a file; resolves once that is on disk. */
export type NoteExport = (community: string, table: ExportedTable, rows: number) => Promise<void>;

export function createNoteExport({ drafts, clock, ids }: ExportNeeds): NoteExport {
  return async (community, table, rows) => {
    const report = ids.next();
    const told: ExportReport = { report, community, table, rows, at: clock.now() + clock.offset() };
    await drafts.write(EXPORT_REPORT_DRAFT + report, JSON.stringify(told));
  };
}

/**
 * Tells the server what was noted, oldest first, until nobody hears. Told is told: what the server takes or refuses
 * for good, as of a community that is not this account's any more, is dropped. One whose answer was lost is told
 * again under the same name, and the server writes it down once.
 */
export type TellExports = () => Promise<void>;

export function createTellExports({
  drafts,
  office,
}: Pick<ExportNeeds, 'drafts'> & { readonly office: Pick<ServerOffice, 'reportExport'> }): TellExports {
  return async () => {
    const keys = (await drafts.keys()).filter((key) => key.startsWith(EXPORT_REPORT_DRAFT));
    for (const key of keys.sort()) {
      const noted = readReport(await drafts.read(key));
      if (noted !== undefined) {
        const told = await office.reportExport(noted);
        if (!told.ok && told.reason !== 'not-allowed') return;
      }
      await drafts.drop(key);
    }
  };
}

function readReport(text: string | undefined): ExportReport | undefined {
  const noted: unknown = text === undefined ? undefined : JSON.parse(text);
  return isJsonObject(noted) && asText(noted['report']) !== ''
    ? (noted as unknown as ExportReport)
    : undefined;
}
