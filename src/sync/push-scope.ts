import type { Account } from '#domain/access/account.ts';
import { OPENED_KIND, openingId, thingsIn } from '#domain/records/merge.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { UnsentRecord } from '#storage/outbox/outbox.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';
import type { ServerCopy } from './couch-answers.ts';
import type { CouchClient } from './couch-client.ts';
import type { Failure } from './failure.ts';
import type { PushMemory } from './push-memory.ts';
import { readRecord } from './read-rows.ts';
import { changesLacking } from './search-lost.ts';
import { type Sent, sendDocuments } from './send-documents.ts';
import { firstCopy, type Outgoing, uniteForPush } from './unite-for-push.ts';
import { ownSession } from './whose-session.ts';

export interface PushNeeds {
  readonly client: CouchClient;
  readonly database: Pick<RecordsDatabase, 'outbox' | 'readMany'>;
  /** Whose words this device may give back. */
  readonly account: Account;
  /** The server lacks what it once had: it was put back to an older state. */
  readonly onLoss: (scope: string) => Promise<void>;
  /** Takes records that the server has, as it has them, out of the outbox. */
  readonly acknowledge: (scope: string, records: readonly FieldRecord[], sent: Sent['revs']) => Promise<void>;
}

export interface PushEnd {
  /** Records that the server acknowledged. */
  readonly arrived: number;
  /** Records that are to be tried again soon: others were faster five times, or the server broke on them. */
  readonly left: number;
}

/** Reads and writes of one record that others keep changing in between, before it waits for the next round. */
const MAX_ATTEMPTS = 5;

/** Sends what the outbox holds of one scope, batch by batch. A refused record waits for a person, the rest goes on. */
export async function pushScope(
  needs: PushNeeds,
  scope: string,
  memory: PushMemory,
  signal: AbortSignal,
): Promise<Result<PushEnd, Failure>> {
  const ids = sendableIds(needs.database.outbox.unsent(), scope);
  const ordered = [...ids].sort((a, b) => Number(memory.suspects.has(a)) - Number(memory.suspects.has(b)));
  let arrived = 0;
  let left = 0;
  for (let start = 0; start < ordered.length;) {
    const batch = ordered.slice(start, start + memory.batchLimit);
    start += batch.length;
    const end = await pushBatch(needs, scope, batch, memory, signal);
    if (!end.ok) return end;
    arrived += end.value.arrived;
    left += end.value.left;
  }
  return ok({ arrived, left });
}

export function sendableIds(unsent: ReadonlyMap<string, UnsentRecord>, scope: string): readonly string[] {
  return [...unsent.values()]
    .filter((record) => record.scope === scope && record.refused === undefined)
    .map((record) => record.id);
}

async function pushBatch(
  needs: PushNeeds,
  scope: string,
  ids: readonly string[],
  memory: PushMemory,
  signal: AbortSignal,
): Promise<Result<PushEnd, Failure>> {
  let arrived = 0;
  let left = 0;
  let open = ids;
  for (let attempt = 1; open.length > 0; attempt += 1) {
    const plan = await planBatch(needs, scope, open, memory, signal);
    if (!plan.ok) return plan;
    const { outgoing, orphans, present, served, showsLoss } = plan.value;
    if (showsLoss) await needs.onLoss(scope);
    const records = served.map(({ record }) => record);
    await needs.acknowledge(scope, records, served);
    const sent = await sendDocuments(needs.client, scope, outgoing, memory, signal);
    await needs.acknowledge(scope, sent.written, sent.revs);
    const refused = [...sent.refused].filter(([id]) => !orphans.has(id));
    if (refused.length > 0) {
      // Since the round began somebody else may have signed in in another tab: what they may not write is still ours.
      const own = await ownSession(needs.client, needs.account.name, signal);
      if (!own.ok) return own;
    }
    for (const [id, reason] of refused) await needs.database.outbox.refuse(id, reason);
    if (sent.failure !== undefined) return refuse(sent.failure);
    arrived += present.length + sent.written.length;
    left += sent.failedIds.length;
    open = sent.conflictIds;
    for (const id of open) memory.maybeSent.add(id);
    if (attempt === MAX_ATTEMPTS) return ok({ arrived, left: left + open.length });
  }
  return ok({ arrived, left });
}

interface BatchPlan {
  readonly outgoing: readonly Outgoing[];
  /** Server copies that already hold all of ours: an answer was lost. */
  readonly present: readonly FieldRecord[];
  /** All server copies that were read: a part of ours may have arrived earlier. */
  readonly served: readonly { readonly id: string; readonly rev: string; readonly record: FieldRecord }[];
  /**
   * Records of which the server lost the opening, that somebody else may have to give back first. When it refuses
   * them they go on waiting.
   */
  readonly orphans: ReadonlySet<string>;
  /** Whether a copy lacks something that the server acknowledged before, or is gone without having been deleted. */
  readonly showsLoss: boolean;
}

async function planBatch(
  { client, database, account }: PushNeeds,
  scope: string,
  ids: readonly string[],
  memory: PushMemory,
  signal: AbortSignal,
): Promise<Result<BatchPlan, Failure>> {
  const records = await database.readMany(ids);
  const unsent = database.outbox.unsent();
  const isNew = (record: FieldRecord): boolean =>
    unsent.get(record.id)?.entryIds.has(openingId(record.opened)) === true;
  const isAsked = (record: FieldRecord): boolean => !isNew(record) || memory.maybeSent.has(record.id);
  const askedIds = records.filter(isAsked).map((record) => record.id);
  const copies = await readCopies(client, scope, askedIds, signal);
  if (!copies.ok) return copies;

  const outgoing: Outgoing[] = [];
  const present: FieldRecord[] = [];
  const served: { id: string; rev: string; record: FieldRecord }[] = [];
  const orphans = new Set<string>();
  let showsLoss = false;
  for (const whole of records) {
    const entryIds = unsent.get(whole.id)?.entryIds ?? new Set();
    const copy = copies.value.get(whole.id) ?? { state: 'absent' };
    const server = copy.state === 'present' ? readRecord(scope, copy.document) : undefined;
    const record = unsentPart(whole, entryIds, server);
    const lacking = isAsked(whole) ? changesLacking(account, whole, copy, unsent.get(whole.id)) : [];
    showsLoss ||= lacking.length > 0 || (copy.state === 'absent' && !isNew(record));
    if (copy.state === 'absent') {
      outgoing.push(firstCopy(record));
      if (!isNew(record)) orphans.add(record.id);
    } else if (copy.state === 'deleted') {
      await database.outbox.refuse(record.id, 'deleted');
    } else if (server === undefined || copy.document === undefined) {
      await database.outbox.refuse(record.id, 'not-a-record');
    } else {
      served.push({ id: record.id, rev: copy.rev, record: server });
      if (holdsAll(server, entryIds)) present.push(server);
      else outgoing.push(uniteForPush(copy.document, server, record));
    }
  }
  return ok({ outgoing, present, served, orphans, showsLoss });
}

/**
 * What others wrote goes up from their devices, or from one that may bring it: also an opening of theirs, where two
 * devices opened one record and the server has only ours, or none.
 */
function unsentPart(
  record: FieldRecord,
  ids: ReadonlySet<string>,
  server: FieldRecord | undefined,
): FieldRecord {
  const entries = record.entries.filter((entry) => ids.has(entry.id));
  if (ids.has(openingId(record.opened))) return { ...record, entries };
  if (server !== undefined) return { ...record, opened: server.opened, entries };
  const own = entries.find((entry) => entry.kind === OPENED_KIND);
  if (own === undefined) return { ...record, entries };
  const { by, at, offset, device, data } = own;
  const others = entries.filter((entry) => entry !== own);
  return { ...record, opened: { by, at, offset, device, data }, entries: others };
}

async function readCopies(
  client: CouchClient,
  scope: string,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<string, ServerCopy>, Failure>> {
  return ids.length === 0 ? ok(new Map()) : client.allDocs(scope, ids, signal);
}

function holdsAll(server: FieldRecord, entryIds: ReadonlySet<string>): boolean {
  const held = new Set(thingsIn(server).map((entry) => entry.id));
  return [...entryIds].every((id) => held.has(id));
}
