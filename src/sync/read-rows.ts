import type { FieldRecord } from '#domain/records/record.ts';
import { parseWireRecord } from '#domain/records/wire.ts';
import type { ChangeRow } from './couch-answers.ts';
import { pause, type Scheduler } from './scheduler.ts';

/** What rows of a scope's feed mean to the store. */
export interface ReadRows {
  readonly records: readonly FieldRecord[];
  readonly deletedIds: readonly string[];
  /** Ids of documents that are no records of this scope; they stay on the server and block nothing. */
  readonly unreadableIds: readonly string[];
}

export function readRows(scope: string, rows: readonly ChangeRow[]): ReadRows {
  const records: FieldRecord[] = [];
  const deletedIds: string[] = [];
  const unreadableIds: string[] = [];
  for (const row of rows) {
    if (row.id.startsWith('_design/')) continue;
    if (row.deleted) {
      deletedIds.push(row.id);
      continue;
    }
    const record = readRecord(scope, row.document);
    if (record === undefined) unreadableIds.push(row.id);
    else records.push(record);
  }
  return { records, deletedIds, unreadableIds };
}

/** A document of a scope's database as a record; undefined for whatever else lies there. */
export function readRecord(scope: string, document: unknown): FieldRecord | undefined {
  const parsed = parseWireRecord(document);
  return parsed.ok && parsed.value.scope === scope ? parsed.value : undefined;
}

/** Records validated in one go; a longer task would hold up somebody's typing. */
const SLICE = 50;

/** As `readRows`, with room for the screen after every fifty. */
export async function readInSlices(
  scheduler: Scheduler,
  scope: string,
  rows: readonly ChangeRow[],
): Promise<ReadRows> {
  const slices: ReadRows[] = [];
  for (let start = 0; start < rows.length; start += SLICE) {
    if (start > 0) await pause(scheduler, 0);
    slices.push(readRows(scope, rows.slice(start, start + SLICE)));
  }
  return {
    records: slices.flatMap((slice) => slice.records),
    deletedIds: slices.flatMap((slice) => slice.deletedIds),
    unreadableIds: slices.flatMap((slice) => slice.unreadableIds),
  };
}
