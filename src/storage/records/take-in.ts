import { thingsIn } from '#domain/records/merge.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { inLanes } from '#lib/in-lanes.ts';
import { inParts } from '#lib/in-parts.ts';
import type { Outbox } from '#storage/outbox/outbox.ts';
import type { Arrival as Page, RecordsDatabase } from '#storage/records-database.ts';
import type { Change } from '#usecases/ports/record-store.ts';
import { type FillRecords, RECORDS_IN_WRITE, WRITES_AT_ONCE } from './fill-records.ts';
import { checkpointName, type InternalDocuments, isInternalId } from './internal-documents.ts';
import { isSameRecord, type RecordCoder } from './record-coder.ts';
import type { Intent, WriteRecords } from './record-writer.ts';
import { groupById } from './save-changes.ts';
import { uniteChanges, uniteRecords } from './unite-changes.ts';

export interface TakeInNeeds {
  readonly write: WriteRecords;
  readonly fill: FillRecords;
  readonly coder: RecordCoder;
  readonly outbox: Outbox;
  readonly internal: InternalDocuments;
}

/** The reason of a record that the server deleted while the device held something unsent of it. */
const DELETED = 'deleted';

/**
 * The checkpoint is written after the records and not in one write with them: a row that another tab changed
 * meanwhile is left out of its write and tried again, and a kill in between must not leave a checkpoint that has
 * passed it. Whatever is pulled twice is united with itself.
 */
export function createTakeIn({
  write,
  fill,
  coder,
  outbox,
  internal,
}: TakeInNeeds): Pick<RecordsDatabase, 'takeIn' | 'isFilling'> {
  /** Scopes whose last page held nothing that was here already: a first sync goes on like that. */
  const freshScopes = new Set<string>();

  /** Writes what cannot be here yet; the rest is left. */
  async function filled(arrivals: readonly Arrival[]): Promise<readonly Arrival[]> {
    const unmet = arrivals.filter(({ pending }) => pending.length === 0).map(({ record }) => record);
    const met = await fill(unmet);
    return arrivals.filter(({ record, pending }) => pending.length > 0 || met.has(record.id));
  }

  async function unite(arrivals: readonly Arrival[], met: Set<string>): Promise<void> {
    await inLanes(WRITES_AT_ONCE, inParts(arrivals, RECORDS_IN_WRITE), (part) =>
      write(part.map((arrival) => arrivalIntent(coder, arrival, met))),
    );
  }

  async function writeArrivals(scope: string, arrivals: readonly Arrival[]): Promise<void> {
    if (arrivals.length === 0) return;
    const met = new Set<string>();
    // A page that begins with what is here is not tried further.
    const begun = freshScopes.has(scope) ? 0 : RECORDS_IN_WRITE;
    await unite(arrivals.slice(0, begun), met);
    const rest = arrivals.slice(begun);
    await unite(met.size === 0 ? await filled(rest) : rest, met);
    if (met.size > 0) freshScopes.delete(scope);
    else freshScopes.add(scope);
  }

  async function takeIn({ scope, records, deletedIds, acknowledged = [], checkpoint }: Page): Promise<void> {
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
    await writeArrivals(scope, arrivals);
    for (const part of inParts(removed, RECORDS_IN_WRITE)) {
      await write(part.map((id) => removalIntent(outbox, id, known)));
    }
    if (removed.length > 0) freshScopes.delete(scope);
    await write([internal.intentToWrite(checkpointName(scope), JSON.stringify(checkpoint))]);
    await outbox.acknowledge([...arrived.values(), ...acknowledged]);
    for (const id of removed) {
      if (outbox.unsent().has(id)) await outbox.refuse(id, DELETED);
    }
  }

  return { takeIn, isFilling: (scope) => freshScopes.has(scope) };
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
