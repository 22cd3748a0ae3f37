import { createRxDatabase, type RxStorage } from 'rxdb';
import { clearDatabaseName } from './database-name.ts';
import { clearSeal } from './seal.ts';
import { type InternalDocuments, internalName, isInternalId } from './records/internal-documents.ts';
import { createRecordCoder, isSameRecord, type RecordCoder } from './records/record-coder.ts';
import { readAllDocuments } from './records/record-query.ts';
import type { Intent, RecordCollection, WriteRecords } from './records/record-writer.ts';
import { recordsSchema, type StoredDocument } from './records/records-schema.ts';
import { uniteRecords } from './records/unite-changes.ts';

/** The database that older versions of this program wrote in the clear. */
export interface ClearDatabase {
  readonly exists: () => Promise<boolean>;
  /** Removes it, bytes included; may fail while another tab has it open, and is tried again at the next start. */
  readonly drop: () => Promise<void>;
}

export interface TakeOverNeeds {
  readonly clear: ClearDatabase;
  readonly account: string;
  readonly storage: RxStorage<unknown, unknown>;
  readonly write: WriteRecords;
  readonly coder: RecordCoder;
  readonly internal: InternalDocuments;
}

const BATCH = 500;

/**
 * Copies records and checkpoints of a database in the clear into the sealed one, then removes the old. A new
 * database rather than a rewrite in place: browsers keep overwritten bytes for a while, and delete whole databases.
 * Killed at any moment, the old one is still whole and the next start unites it once more.
 */
export async function takeOverRecords(needs: TakeOverNeeds): Promise<void> {
  const { clear, account, storage, write } = needs;
  if (!(await clear.exists())) return;
  const old = await createRxDatabase<{ records: RecordCollection }>({
    name: clearDatabaseName(account),
    storage,
    multiInstance: false,
  });
  try {
    const { records } = await old.addCollections({ records: { schema: recordsSchema } });
    const documents = await readAllDocuments(records, 'with-internal');
    // Checkpoints last: they must not stand before what they speak of.
    const inOrder = [...documents].sort((a, b) => Number(isInternalId(a.id)) - Number(isInternalId(b.id)));
    const intents = inOrder.map(takingOver(needs));
    for (let first = 0; first < intents.length; first += BATCH) {
      await write(intents.slice(first, first + BATCH));
    }
  } finally {
    await old.close();
  }
  await clear.drop().catch(() => undefined);
}

function takingOver({ coder, internal }: TakeOverNeeds): (document: StoredDocument) => Intent {
  const clearCoder = createRecordCoder(clearSeal);
  return (document) => {
    const name = internalName(document.id);
    if (name !== undefined) return internal.intentToWrite(name, document.body);
    return {
      id: document.id,
      next: async (present) => {
        const old = await clearCoder.decode(document);
        const known = present && (await coder.decode(present));
        const united = uniteRecords(known, old);
        return known && isSameRecord(known, united) ? 'keep' : coder.encode(united);
      },
    };
  };
}
