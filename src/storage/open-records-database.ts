import { createRxDatabase, type RxDatabase, type RxStorage } from 'rxdb';
import type { Clock } from '#usecases/ports/clock.ts';
import { databaseName } from './database-name.ts';
import { OpenError, toOpenError } from './open-error.ts';
import type { MarkedOutbox } from './outbox/journal-outbox.ts';
import type { RecordsDatabase } from './records-database.ts';
import { createNewsFilter } from './records/answer.ts';
import { createFillRecords } from './records/fill-records.ts';
import { checkpointName, createInternalDocuments, isInternalId } from './records/internal-documents.ts';
import { createHoldOnly } from './records/hold-only.ts';
import { createRecordCoder, decodeAll } from './records/record-coder.ts';
import { queryDocuments } from './records/record-query.ts';
import { createRecordWriter, type RecordCollection } from './records/record-writer.ts';
import { RECORDS, recordsSchema, type StoredDocument } from './records/records-schema.ts';
import { replaceRefused, saveChanges } from './records/save-changes.ts';
import { createTakeIn } from './records/take-in.ts';
import { watchQuery } from './records/watch-query.ts';
import type { Seal } from './seal.ts';
import { startDatabase } from './start.ts';
import { type ClearDatabase, takeOverRecords } from './take-over-records.ts';

export interface RecordsDatabaseNeeds {
  /** Name of the account; each has a database of its own. */
  readonly account: string;
  readonly storage: RxStorage<unknown, unknown>;
  /** Of the same account. The database owns it from then on and closes it. */
  readonly outbox: MarkedOutbox;
  readonly seal: Seal;
  readonly clock: Clock;
  /** Whether other tabs may have the same database open. */
  readonly multiInstance: boolean;
  /** A database in the clear that an older version of this program may have left behind. */
  readonly clear?: ClearDatabase;
}

interface Collections {
  readonly [RECORDS]: RecordCollection;
}

/** A browser that has not answered by then is taken for blocked, so that a person hears of it. */
const OPEN_TIMEOUT_MS = 20_000;

/**
 * Opens the records of an account. Rejects with an `OpenError`, nothing lost, when the device does not let it; the
 * outbox then stays open, so that what is unsent can still be seen and exported.
 */
export async function openRecordsDatabase(needs: RecordsDatabaseNeeds): Promise<RecordsDatabase> {
  const { account, storage, multiInstance } = needs;
  const opening = createRxDatabase<Collections>({
    name: databaseName(account),
    storage,
    multiInstance,
    eventReduce: false,
  });
  try {
    const database = await orBlocked(opening);
    const { records } = await orBlocked(database.addCollections({ [RECORDS]: { schema: recordsSchema } }));
    return await startedDatabase(needs, database, records);
  } catch (error) {
    // Also one that a blocked browser opens after all, later than anybody waited for.
    void opening.then((database) => database.close()).catch(() => undefined);
    throw toOpenError(error);
  }
}

async function startedDatabase(
  { account, storage, outbox, seal, clock, clear }: RecordsDatabaseNeeds,
  database: RxDatabase<Collections>,
  collection: RecordCollection,
): Promise<RecordsDatabase> {
  const coder = createRecordCoder(seal);
  // Before everybody else: nothing is shown as saved while its 待上传 is not told of.
  collection.eventBulks$.subscribe(({ events }) => {
    events.map(documentOf).forEach(coder.outdate);
    outbox.tell();
  });
  const writer = createRecordWriter(collection);
  const { write } = writer;
  const fill = createFillRecords(collection.storageInstance, coder);
  const internal = createInternalDocuments(collection, seal);
  const newMark = (): string => String(clock.now());
  if (clear !== undefined) await takeOverRecords({ clear, account, storage, write, coder, internal });
  const finding = await startDatabase({ collection, write, coder, outbox, internal, account, newMark });

  const readMany: RecordsDatabase['readMany'] = async (ids) => {
    const wanted = [...new Set(ids)].filter((id) => !isInternalId(id));
    const documents = await collection.storageInstance.findDocumentsById(wanted, false);
    return decodeAll(coder, documents);
  };

  return {
    outbox,
    finding,
    save: (changes) => saveChanges({ ...writer, coder, outbox, readMany }, changes),
    refusalOf: (id) => {
      const unsent = outbox.unsent().get(id);
      if (unsent?.refused === undefined) return undefined;
      return { reason: unsent.refused, thingIds: unsent.entryIds };
    },
    replaceRefused: (id, changes) => replaceRefused({ ...writer, coder, outbox, readMany }, id, changes),
    read: async (id) => (await readMany([id]))[0],
    readMany,
    query: async (query) => {
      const documents = await queryDocuments(collection, query);
      return decodeAll(coder, documents);
    },
    watch: (query, onAnswer) => watchQuery(collection, coder, query, onAnswer),
    watchChanges: (onChange) => {
      const isNews = createNewsFilter();
      const subscription = collection.eventBulks$.subscribe(({ events }) => {
        const left = new Map(
          events
            .map(documentOf)
            .filter(isNews)
            .map((document) => [document.id, document]),
        );
        if (left.size === 0) return;
        onChange(new Set(left.keys()), async (id) => {
          const document = left.get(id);
          return document === undefined || document._deleted ? undefined : coder.decode(document);
        });
      });
      return () => subscription.unsubscribe();
    },
    ...createTakeIn({ write, fill, coder, outbox, internal }),
    holdOnly: createHoldOnly({ collection, write, coder, outbox, internal }),
    checkpointOf: async (scope) => {
      const text = await internal.read(checkpointName(scope));
      return text === undefined ? undefined : (JSON.parse(text) as string | number);
    },
    close: async () => {
      await database.close();
      await outbox.close();
    },
  };
}

/** What RxDB gives the type of a record that may be incomplete is what the storage holds. */
function documentOf({ documentData }: { readonly documentData: unknown }): StoredDocument {
  return documentData as StoredDocument;
}

async function orBlocked<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OpenError('blocked', undefined)), OPEN_TIMEOUT_MS);
  });
  try {
    return await Promise.race([work, blocked]);
  } finally {
    clearTimeout(timer);
  }
}
