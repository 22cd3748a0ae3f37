import type { BulkWriteRow, RxCollection, RxDocumentWriteData } from 'rxdb';
import { inSlices } from '#lib/in-slices.ts';
import { createSerial } from '#storage/serial.ts';
import type { StoredDocument, StoredRecord } from './records-schema.ts';

export type RecordCollection = RxCollection<StoredRecord>;

/** What is to become of one document, decided anew on whatever the storage holds at the moment of writing. */
export interface Intent {
  readonly id: string;
  readonly next: (present: StoredDocument | undefined) => Promise<StoredRecord | 'remove' | 'keep'>;
}

/**
 * Carries intents out in one write to the storage, one write of this page at a time. Dexie storage makes one
 * IndexedDB transaction of it: all rows or, when anything throws (a full disk), none. Rows that another tab has
 * changed since they were read are left out of the transaction by RxDB; they alone are read and decided again.
 * Rejects with what the storage threw.
 */
export type WriteRecords = (intents: readonly Intent[]) => Promise<void>;

/**
 * As `WriteRecords`, but nothing is written before something else is done, or ever when that fails; what is to be
 * written is read and decided meanwhile, without keeping other writes waiting.
 */
export type WriteAfter = (done: Promise<void>, intents: readonly Intent[]) => Promise<void>;

export interface RecordWriter {
  readonly write: WriteRecords;
  readonly writeAfter: WriteAfter;
}

const CONTEXT = 'writing';

/** Tabs that change one document again and again give way to each other long before this. */
const MAX_ROUNDS = 50;
const CONFLICT = 409;

export function createRecordWriter(collection: RecordCollection): RecordWriter {
  const serial = createSerial();
  return {
    write: (intents) => serial(() => writeIntents(collection, intents)),
    writeAfter: async (done, intents) => {
      const ahead = decidedRows(collection, intents);
      // Both are waited for, whichever fails first.
      await Promise.allSettled([done, ahead]);
      await done;
      await serial(() => writeIntents(collection, intents, ahead));
    },
  };
}

/** `ahead`: the rows of the first round, where they were decided before. */
async function writeIntents(
  collection: RecordCollection,
  intents: readonly Intent[],
  ahead?: Promise<readonly Row[]>,
): Promise<void> {
  let open = intents;
  for (let round = 0; open.length > 0; round += 1) {
    if (round === MAX_ROUNDS) throw new Error('The storage refuses the same rows again and again.');
    const rows = await (round === 0 && ahead !== undefined ? ahead : decidedRows(collection, open));
    if (rows.length === 0) return;
    const { error: errors } = await collection.storageInstance.bulkWrite([...rows], CONTEXT);
    for (const { status, documentId } of errors) {
      if (status !== CONFLICT) throw new Error(`The storage refused ${documentId} with ${status}.`);
    }
    const conflicting = new Set(errors.map(({ documentId }) => documentId));
    open = open.filter(({ id }) => conflicting.has(id));
  }
}

type Row = BulkWriteRow<StoredRecord>;

async function decidedRows(
  collection: RecordCollection,
  intents: readonly Intent[],
): Promise<readonly Row[]> {
  const documents = await readDocuments(collection, intents);
  const rowFor = async ({ id, next: decide }: Intent): Promise<readonly Row[]> => {
    const previous = documents.get(id);
    const next = await decide(previous?._deleted === false ? previous : undefined);
    if (next === 'keep') return [];
    if (next !== 'remove') return [row(previous, next, false)];
    return previous === undefined ? [] : [row(previous, emptied(previous), true)];
  };
  return (await inSlices(intents, rowFor)).flat();
}

/** What lies there under the ids of these intents, removed documents included. */
async function readDocuments(
  collection: RecordCollection,
  intents: readonly Intent[],
): Promise<ReadonlyMap<string, StoredDocument>> {
  const ids = intents.map(({ id }) => id);
  const documents = await collection.storageInstance.findDocumentsById(ids, true);
  return new Map(documents.map((document) => [document.id, document]));
}

function row(previous: StoredDocument | undefined, record: StoredRecord, isRemoved: boolean): Row {
  const document: RxDocumentWriteData<StoredRecord> = {
    ...record,
    _deleted: isRemoved,
    _attachments: {},
    // Both are filled in by RxDB.
    _meta: { lwt: 1 },
    _rev: '',
  };
  return previous === undefined ? { document } : { previous, document };
}

/** What stays of a removed record: nothing that anybody said. */
function emptied({ id, type, scope, v, at, atDesc }: StoredDocument): StoredRecord {
  return { id, type, scope, v, body: '', place: '', state: '', at, atDesc };
}
