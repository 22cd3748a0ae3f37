import { thingsIn } from '#domain/records/merge.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { inLanes } from '#lib/in-lanes.ts';
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

/** Records in one write: what is sealed for it in one go is a few milliseconds, also on a slow phone. */
const SLICE = 50;
/** Writes under way at once: the next ones are sealed and filed while one is flushed to the disk. */
const LANES = 3;

/**
 * The checkpoint is written after the records and not in one write with them: a row that another tab changed
 * meanwhile is left out of its write and tried again, and a kill in between must not leave a checkpoint that has
 * passed it. Whatever is pulled twice is united with itself.
 */
export function createTakeIn({ write, coder, outbox, internal }: TakeInNeeds): RecordsDatabase['takeIn'] {
  /** Scopes whose last page held nothing that was here already: a first sync goes on like that. */
  const freshScopes = new Set<string>();

  async function writeArrivals(scope: string, arrivals: readonly Arrival[]): Promise<void> {
    const met = new Set<string>();
    const intents = arrivals.map((arrival) => arrivalIntent(coder, arrival, met));
    await write(intents, freshScopes.has(scope) ? 'blindly' : 'in-turn');
    if (met.size > 0) freshScopes.delete(scope);
    else freshScopes.add(scope);
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
    const arrivals = [...arrived.values()].map((record) => ({
      record,
      pending: pending.get(record.id) ?? [],
    }));
    await inLanes(LANES, slicesOf(arrivals), (slice) => writeArrivals(scope, slice));
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
  readonly pending: readonly Change[];
}

/** Whoever was here already is added to `met`. */
function arrivalIntent(coder: RecordCoder, { record, pending }: Arrival, met: Set<string>): Intent {
  return {
    id: record.id,
    next: async (document) => {
      if (document === undefined && pending.length === 0) return coder.encode(record);
      if (document !== undefined) met.add(record.id);
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
