import type { FieldRecord } from '#domain/records/record.ts';
import type { Outbox } from '#storage/outbox/outbox.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';
import type { Change } from '#usecases/ports/record-store.ts';
import { checkpointName, type InternalDocuments, isInternalId } from './internal-documents.ts';
import { isSameRecord, type RecordCoder } from './record-coder.ts';
import type { Intent, WriteRecords } from './record-writer.ts';
import { groupById } from './save-changes.ts';
import { uniteChanges, uniteRecords } from './unite-changes.ts';

export interface TakeInNeeds {
  readonly write: WriteRecords;
  readonly coder: RecordCoder;
  readonly outbox: Outbox;
  readonly internal: InternalDocuments;
}

/** The reason of a record that the server deleted while the device held something unsent of it. */
const DELETED = 'deleted';

/** Records in one write; what is worked out for one write is worked out in one go. */
const SLICE = 100;

/**
 * The checkpoint is written after the records and not in one write with them: a row that another tab changed
 * meanwhile is left out of its write and tried again, and a kill in between must not leave a checkpoint that has
 * passed it. Whatever is pulled twice is united with itself.
 */
export function createTakeIn({ write, coder, outbox, internal }: TakeInNeeds): RecordsDatabase['takeIn'] {
  /** Scopes whose last page held nothing that was here already: a first sync goes on like that. */
  const freshScopes = new Set<string>();

  async function writeSlice(scope: string, intents: readonly Intent[], wasMet: () => boolean): Promise<void> {
    await write(intents, freshScopes.has(scope) ? 'skip' : 'read');
    if (wasMet()) freshScopes.delete(scope);
    else freshScopes.add(scope);
  }

  return async ({ scope, records, deletedIds, checkpoint }) => {
    const arrived = uniteById(records);
    const pending = pendingChanges(outbox, arrived);
    const removed = deletedIds.filter((id) => !arrived.has(id) && !isInternalId(id));
    for (const slice of slicesOf([...arrived])) {
      let isMet = false;
      const onMeeting = (): void => void (isMet = true);
      const intents = slice.map(([id, record]) =>
        arrivalIntent(coder, id, record, pending.get(id) ?? [], onMeeting),
      );
      await writeSlice(scope, intents, () => isMet);
    }
    for (const slice of slicesOf(removed)) await write(slice.map((id) => removalIntent(outbox, id)));
    if (removed.length > 0) freshScopes.delete(scope);
    await write([internal.intentToWrite(checkpointName(scope), JSON.stringify(checkpoint))]);
    await outbox.acknowledge([...arrived.values()]);
    for (const id of removed) {
      if (outbox.unsent().has(id)) await outbox.refuse(id, DELETED);
    }
  };
}

function slicesOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / SLICE);
  return Array.from({ length: count }, (_, index) => items.slice(index * SLICE, (index + 1) * SLICE));
}

function uniteById(records: readonly FieldRecord[]): ReadonlyMap<string, FieldRecord> {
  const byId = new Map<string, FieldRecord>();
  for (const record of records) {
    if (!isInternalId(record.id)) byId.set(record.id, uniteRecords(byId.get(record.id), record));
  }
  return byId;
}

/** What the outbox holds of these records: an emptied database gets its entries back together with the record. */
function pendingChanges(
  outbox: Outbox,
  arrived: ReadonlyMap<string, FieldRecord>,
): ReadonlyMap<string, readonly Change[]> {
  const unsent = outbox.unsent();
  if (![...unsent.keys()].some((id) => arrived.has(id))) return new Map();
  return groupById(outbox.changes().map(({ change }) => change));
}

function arrivalIntent(
  coder: RecordCoder,
  id: string,
  record: FieldRecord,
  pending: readonly Change[],
  onMeeting: () => void,
): Intent {
  return {
    id,
    next: async (document) => {
      if (document !== undefined) onMeeting();
      const present = document && (await coder.decode(document));
      const united = uniteChanges(uniteRecords(present, record), pending) ?? record;
      return present && isSameRecord(present, united) ? 'keep' : coder.encode(united);
    },
  };
}

function removalIntent(outbox: Outbox, id: string): Intent {
  return { id, next: async () => (outbox.unsent().has(id) ? 'keep' : 'remove') };
}
