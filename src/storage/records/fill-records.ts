import { now, randomToken, type BulkWriteRow } from 'rxdb';
import type { FieldRecord } from '#domain/records/record.ts';
import { inLanes } from '#lib/in-lanes.ts';
import { inSlices } from '#lib/in-slices.ts';
import { inParts } from '#lib/in-parts.ts';
import type { RecordCoder } from './record-coder.ts';
import type { StoredRecord } from './records-schema.ts';

/** What RxDB is told to be the context of a write that fills the device; its changes come back with it. */
export const FILLING = 'filling';

/** Records in one write: what is sealed for it in one go is a few milliseconds, also on a slow phone. */
export const RECORDS_IN_WRITE = 50;
/** Writes under way at once: the next ones are sealed and filed while one is flushed to the disk. */
export const WRITES_AT_ONCE = 3;

const CONFLICT = 409;

/**
 * Writes records of which hardly any can be here yet, without reading first. Answers the ids of those that are here
 * all the same, or were removed: nothing became of these. Rejects with what the storage threw.
 */
export type FillRecords = (records: readonly FieldRecord[]) => Promise<ReadonlySet<string>>;

/** The part of a collection's storage that filling needs: RxDB's own in a page, the bare one where there is no RxDB. */
export interface FillableStorage {
  readonly bulkWrite: (
    rows: BulkWriteRow<StoredRecord>[],
    context: string,
  ) => Promise<{
    readonly error: readonly { readonly status: number; readonly documentId: string }[];
  }>;
}

export function createFillRecords(storage: FillableStorage, coder: Pick<RecordCoder, 'encode'>): FillRecords {
  /** As RxDB's own: no other run of the program writes a first revision of this name. */
  const revision = `1-${randomToken(10)}`;

  async function rowOf(record: FieldRecord): Promise<BulkWriteRow<StoredRecord>> {
    const stored = await coder.encode(record);
    return {
      document: { ...stored, _deleted: false, _attachments: {}, _meta: { lwt: now() }, _rev: revision },
    };
  }

  return async (records) => {
    const met = new Set<string>();
    await inLanes(WRITES_AT_ONCE, inParts(records, RECORDS_IN_WRITE), async (part) => {
      const { error: errors } = await storage.bulkWrite(await inSlices(part, rowOf), FILLING);
      for (const { status, documentId } of errors) {
        if (status !== CONFLICT) throw new Error(`The storage refused ${documentId} with ${status}.`);
        met.add(documentId);
      }
    });
    return met;
  };
}
