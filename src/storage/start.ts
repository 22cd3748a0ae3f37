import type { FieldRecord } from '#domain/records/record.ts';
import type { Change } from '#usecases/ports/record-store.ts';
import { FILED_TYPES, INDEX_VERSION } from './index/index-record.ts';
import type { MarkedOutbox } from './outbox/journal-outbox.ts';
import type { UnsentChange } from './outbox/outbox.ts';
import type { StartFinding } from './records-database.ts';
import type { InternalDocuments } from './records/internal-documents.ts';
import { decodeAll, type RecordCoder } from './records/record-coder.ts';
import { queryDocuments, readAllDocuments } from './records/record-query.ts';
import type { Intent, RecordCollection, WriteRecords } from './records/record-writer.ts';
import { groupById, savingIntent } from './records/save-changes.ts';

export interface StartNeeds {
  readonly collection: RecordCollection;
  readonly write: WriteRecords;
  readonly coder: RecordCoder;
  readonly outbox: MarkedOutbox;
  readonly internal: InternalDocuments;
  readonly account: string;
  readonly newMark: () => string;
}

const CANARY = 'canary';
const INDEX = 'index';
const REINDEX_BATCH = 500;

/**
 * Finds out what became of the database since the last start, and puts back what only the outbox holds: all that
 * is unsent when the database was emptied, the last save when a kill came between its two writes.
 */
export async function startDatabase(needs: StartNeeds): Promise<StartFinding> {
  const { write, coder, outbox, internal, newMark } = needs;
  const [canary, mark] = [await internal.read(CANARY), outbox.mark()];
  await write(
    [...groupById(outbox.changes().map(({ change }) => change))].map(([id, changes]) =>
      savingIntent(coder, id, undefined, changes, outbox.withdrawn().get(id)),
    ),
  );
  await renewIndex(needs);
  if (canary === undefined) {
    await write([internal.intentToWrite(CANARY, mark ?? newMark())]);
  }
  const settled = canary ?? (await internal.read(CANARY));
  if (canary !== undefined && mark === undefined) await reclaimOwnWork(needs);
  if (settled !== undefined && settled !== mark) await outbox.setMark(settled);
  if (canary !== undefined) return { state: 'sound' };
  const records = outbox.unsent().size;
  return mark === undefined && records === 0 ? { state: 'new' } : { state: 'refilled', records };
}

/**
 * The outbox was lost and the database was not: nothing says any more what of this account's work is unsent. All
 * of it waits again; what the server has already leaves at the next contact.
 */
async function reclaimOwnWork({ collection, coder, outbox, account }: StartNeeds): Promise<void> {
  const documents = await readAllDocuments(collection);
  const records = await decodeAll(coder, documents);
  const own = records.flatMap((record) => ownWork(record, account));
  if (own.length > 0) await outbox.add(own);
}

function ownWork(record: FieldRecord, account: string): readonly UnsentChange[] {
  const { id, scope, type, v } = record;
  const entries = record.entries.filter(({ by }) => by === account);
  if (record.opened.by !== account && entries.length === 0) return [];
  const isOpener = record.opened.by === account;
  const change: Change = isOpener ? { open: { ...record, entries } } : { append: { id, entries } };
  return [{ record: { id, scope, type, v }, change }];
}

/** After an update of the app whose index rules differ; nothing of it is a change that a server hears of. */
async function renewIndex({ collection, write, coder, internal }: StartNeeds): Promise<void> {
  const version = String(INDEX_VERSION);
  if ((await internal.read(INDEX)) === version) return;
  for (const type of FILED_TYPES) {
    const documents = await queryDocuments(collection, { type });
    for (let first = 0; first < documents.length; first += REINDEX_BATCH) {
      const batch = documents.slice(first, first + REINDEX_BATCH);
      await write(batch.map(({ id }) => reindexing(coder, id)));
    }
  }
  await write([internal.intentToWrite(INDEX, version)]);
}

function reindexing(coder: RecordCoder, id: string): Intent {
  return {
    id,
    next: async (document) => {
      if (document === undefined) return 'keep';
      const record: FieldRecord = await coder.decode(document);
      return coder.encode(record);
    },
  };
}
