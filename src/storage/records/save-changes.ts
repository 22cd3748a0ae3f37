import type { FieldRecord } from '#domain/records/record.ts';
import { isFromNewerApp } from '#domain/records/wire.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { isNoSpace } from '#storage/open-error.ts';
import type { Outbox, UnsentChange } from '#storage/outbox/outbox.ts';
import type { Change, SaveRefusal } from '#usecases/ports/record-store.ts';
import { groupBy } from '#lib/group-by.ts';
import type { RecordCoder } from './record-coder.ts';
import type { Intent, RecordWriter } from './record-writer.ts';
import { uniteChanges, withoutThings } from './unite-changes.ts';

export interface SaveNeeds extends RecordWriter {
  readonly coder: RecordCoder;
  readonly outbox: Outbox;
  readonly readMany: (ids: readonly string[]) => Promise<readonly FieldRecord[]>;
}

/**
 * The outbox first: what only it holds, the next start completes; what only RxDB held would never be sent. What RxDB
 * has to read and to seal before it writes, it does while the outbox is flushed.
 */
export async function saveChanges(
  { writeAfter, coder, outbox, readMany }: SaveNeeds,
  changes: readonly Change[],
): Promise<Result<undefined, SaveRefusal>> {
  if (changes.length === 0) return ok(undefined);
  const byId = groupById(changes);
  let present: ReadonlyMap<string, FieldRecord>;
  try {
    present = await presentRecords(coder, readMany, [...byId.keys()]);
  } catch (error) {
    return refuse(isNoSpace(error) ? 'no-space' : 'not-written');
  }
  const unsent = addressed(changes, present);
  if (!unsent.ok) return unsent;
  const intents = [...byId].map(([id, ofRecord]) => savingIntent(coder, id, present.get(id), ofRecord));
  // Told of with the change of the records, or now where there was none.
  const flushed = outbox.add(unsent.value, 'quietly');
  const [inOutbox, inRecords] = await Promise.allSettled([flushed, writeAfter(flushed, intents)]);
  outbox.tell();
  if (inOutbox.status === 'rejected') return refuse(isNoSpace(inOutbox.reason) ? 'no-space' : 'not-written');
  return inRecords.status === 'rejected' ? refuse('one-copy') : ok(undefined);
}

/** What stands under these ids, from memory where all of it was opened here. */
async function presentRecords(
  coder: RecordCoder,
  readMany: SaveNeeds['readMany'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, FieldRecord>> {
  const opened = ids.flatMap((id) => coder.opened(id) ?? []);
  const present = opened.length === ids.length ? opened : await readMany(ids);
  return new Map(present.map((record) => [record.id, record]));
}

/**
 * Unites the changes with whatever the record has become meanwhile; a server's deletion does not take them away.
 * `withdrawn` things count no more, see the outbox.
 */
export function savingIntent(
  coder: RecordCoder,
  id: string,
  known: FieldRecord | undefined,
  changes: readonly Change[],
  withdrawn: ReadonlySet<string> = NOTHING,
): Intent {
  return {
    id,
    next: async (document) => {
      const present = document && (await coder.decode(document));
      const united = uniteChanges(withoutThings(present ?? known, withdrawn), changes);
      return united === undefined ? 'keep' : coder.encode(united);
    },
  };
}

const NOTHING: ReadonlySet<string> = new Set();

export function groupById(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  return groupBy(changes, idOf);
}

function idOf(change: Change): string {
  return 'open' in change ? change.open.id : change.append.id;
}

/** As `saveChanges`, but the changes take the place of everything unsent of a record that the server refused. */
export async function replaceRefused(
  { write, coder, outbox, readMany }: SaveNeeds,
  id: string,
  changes: readonly Change[],
): Promise<Result<undefined, SaveRefusal>> {
  let intents: readonly Intent[];
  try {
    const byId = groupById(changes);
    const present = new Map((await readMany([id, ...byId.keys()])).map((record) => [record.id, record]));
    const unsent = addressed(changes, present);
    if (!unsent.ok) return unsent;
    const withdrawn = outbox.unsent().get(id)?.entryIds ?? NOTHING;
    if (!(await outbox.replace(id, unsent.value))) return refuse('not-written');
    intents = [...new Set([id, ...byId.keys()])].map((each) =>
      savingIntent(coder, each, present.get(each), byId.get(each) ?? [], each === id ? withdrawn : NOTHING),
    );
  } catch (error) {
    return refuse(isNoSpace(error) ? 'no-space' : 'not-written');
  }
  try {
    await write(intents);
    return ok(undefined);
  } catch {
    return refuse('one-copy');
  }
}

/** Each change with its record's scope and type, or why the device must not make it. */
function addressed(
  changes: readonly Change[],
  present: ReadonlyMap<string, FieldRecord>,
): Result<readonly UnsentChange[], SaveRefusal> {
  const records = new Map(present);
  const unsent: UnsentChange[] = [];
  for (const change of changes) {
    const known = records.get(idOf(change));
    if (known !== undefined && isFromNewerApp(known)) return refuse('newer-record');
    const record = known ?? ('open' in change ? change.open : undefined);
    if (record === undefined) return refuse('unknown-record');
    records.set(record.id, record);
    const { id, scope, type, v } = record;
    unsent.push({ record: { id, scope, type, v }, change });
  }
  return ok(unsent);
}
