import { thingsIn } from '#domain/records/merge.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import type { Outbox } from '#storage/outbox/outbox.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';
import type { Change } from '#usecases/ports/record-store.ts';
import { checkpointName, type InternalDocuments, isInternalId } from './internal-documents.ts';
import { isSameRecord, type RecordCoder } from './record-coder.ts';
import type { Intent, WriteRecords } from './record-writer.ts';
import type { StoredRecord } from './records-schema.ts';
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

/** Records in one write. What is worked out for one write is worked out in one go: at ×4 that is some 30 ms. */
const SLICE = 50;

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

  /** Seals the next slice while this one is on its way to the disk, where hardly any record will be met there. */
  function sealAhead(scope: string, slice: readonly FieldRecord[] = []): readonly Promise<StoredRecord>[] {
    if (!freshScopes.has(scope)) return [];
    const sealed = slice.map(coder.encode);
    // Whoever uses one hears of its failure; one that is not used has nobody to tell.
    for (const one of sealed) one.catch(() => undefined);
    return sealed;
  }

  return async ({ scope, records, deletedIds, acknowledged = [], checkpoint }) => {
    const arrived = uniteById(records);
    const pending = pendingChanges(outbox, arrived);
    const late = acknowledged.filter(({ id }) => outbox.unsent().get(id)?.refused === DELETED);
    const removed = [
      ...deletedIds.filter((id) => !arrived.has(id) && !isInternalId(id)),
      ...late.map(({ id }) => id),
    ];
    const known = new Set(late.flatMap(thingsIn).map(({ id }) => id));
    const slices = slicesOf([...arrived.values()]);
    let sealed = sealAhead(scope, slices[0]);
    for (const [nth, slice] of slices.entries()) {
      let isMet = false;
      const onMeeting = (): void => void (isMet = true);
      const intents = slice.map((record, place) =>
        arrivalIntent(
          coder,
          { record, sealed: sealed[place], pending: pending.get(record.id) ?? [] },
          onMeeting,
        ),
      );
      sealed = sealAhead(scope, slices[nth + 1]);
      await writeSlice(scope, intents, () => isMet);
    }
    for (const slice of slicesOf(removed)) await write(slice.map((id) => removalIntent(outbox, id, known)));
    if (removed.length > 0) freshScopes.delete(scope);
    await write([internal.intentToWrite(checkpointName(scope), JSON.stringify(checkpoint))]);
    await outbox.acknowledge([...arrived.values(), ...acknowledged]);
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

interface Arrival {
  readonly record: FieldRecord;
  /** The record as it is to be stored if nothing of it is here; absent where that was not worked out ahead. */
  readonly sealed: Promise<StoredRecord> | undefined;
  readonly pending: readonly Change[];
}

function arrivalIntent(
  coder: RecordCoder,
  { record, sealed, pending }: Arrival,
  onMeeting: () => void,
): Intent {
  return {
    id: record.id,
    next: async (document) => {
      if (document === undefined && pending.length === 0) return sealed ?? coder.encode(record);
      if (document !== undefined) onMeeting();
      const present = document && (await coder.decode(document));
      const united = uniteChanges(uniteRecords(present, record), pending) ?? record;
      return present && isSameRecord(present, united) ? 'keep' : coder.encode(united);
    },
  };
}

/** What is unsent stays, unless the server is known to have had it before it deleted the record. */
function removalIntent(outbox: Outbox, id: string, known: ReadonlySet<string>): Intent {
  const isUnsent = (): boolean =>
    [...(outbox.unsent().get(id)?.entryIds ?? [])].some((thingId) => !known.has(thingId));
  return { id, next: async () => (isUnsent() ? 'keep' : 'remove') };
}
