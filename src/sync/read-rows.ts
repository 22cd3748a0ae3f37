import type { FieldRecord } from '#domain/records/record.ts';
import { parseWireRecord } from '#domain/records/wire.ts';
import { inSlices } from '#lib/in-slices.ts';
import type { ReadRow } from './couch-answers.ts';

/** What rows of a scope's feed mean to the store. */
export interface ReadRows {
  readonly records: readonly FieldRecord[];
  readonly deletedIds: readonly string[];
  /** Ids of documents that are no records of this scope; they stay on the server and block nothing. */
  readonly unreadableIds: readonly string[];
}

/** A page's rows, checked a few at a time. */
export async function readRows(scope: string, rows: readonly ReadRow[]): Promise<ReadRows> {
  const records: FieldRecord[] = [];
  const deletedIds: string[] = [];
  const unreadableIds: string[] = [];
  await inSlices(rows, ({ id, deleted, document }) => {
    if (id.startsWith('_design/')) return;
    const record = deleted ? undefined : readRecord(scope, document);
    if (deleted) deletedIds.push(id);
    else if (record === undefined) unreadableIds.push(id);
    else records.push(record);
  });
  return { records, deletedIds, unreadableIds };
}

/** A document of a scope's database as a record; undefined for whatever else lies there. */
export function readRecord(scope: string, document: unknown): FieldRecord | undefined {
  const parsed = parseWireRecord(document);
  return parsed.ok && parsed.value.scope === scope ? parsed.value : undefined;
}
