import type { FieldRecord } from '#domain/records/record.ts';
import type { CouchClient } from './couch-client.ts';
import type { Failure } from './failure.ts';
import { MAX_BATCH, type PushMemory } from './push-memory.ts';
import type { Outgoing } from './unite-for-push.ts';

/** What became of each document. */
export interface Sent {
  readonly written: readonly FieldRecord[];
  /** The revisions that were made. */
  readonly revs: readonly { readonly id: string; readonly rev: string }[];
  readonly conflictIds: readonly string[];
  readonly refused: ReadonlyMap<string, string>;
  readonly failedIds: readonly string[];
  /** Why the rest was not tried any more. */
  readonly failure: Failure | undefined;
}

/** Bytes of one `_bulk_docs`, unless a single record is larger. */
const MAX_BATCH_BYTES = 1024 * 1024;

/**
 * Sends documents in as few requests as their sizes allow. A batch that the server will not take as a whole is
 * halved until the document at fault is alone; that one is refused, the others arrive.
 */
export async function sendDocuments(
  client: CouchClient,
  scope: string,
  documents: readonly Outgoing[],
  memory: PushMemory,
  signal: AbortSignal,
): Promise<Sent> {
  const written: FieldRecord[] = [];
  const revs: { id: string; rev: string }[] = [];
  const conflictIds: string[] = [];
  const refused = new Map<string, string>();
  const failedIds: string[] = [];
  const queue = bySize(documents);
  for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
    const texts = batch.map((document) => document.text);
    const ends = await client.bulkDocs(scope, texts, signal);
    if (!ends.ok) {
      remember(memory, batch, ends.reason);
      const reason = reasonToRefuse(ends.reason);
      if (reason === undefined)
        return { written, revs, conflictIds, refused, failedIds, failure: ends.reason };
      const [first, ...others] = batch;
      if (first !== undefined && others.length === 0) refused.set(first.record.id, reason);
      else queue.unshift(...halves(batch));
      continue;
    }
    memory.batchLimit = Math.min(MAX_BATCH, memory.batchLimit * 2);
    for (const { record } of batch) {
      const end = ends.value.get(record.id) ?? { end: 'failed' };
      if (end.end === 'written') {
        written.push(record);
        revs.push({ id: record.id, rev: end.rev });
      }
      if (end.end === 'conflict') conflictIds.push(record.id);
      else if (end.end === 'refused') refused.set(record.id, end.reason);
      else if (end.end === 'failed') failedIds.push(record.id);
      if (end.end !== 'written') memory.maybeSent.add(record.id);
      else memory.suspects.delete(record.id);
    }
  }
  return { written, revs, conflictIds, refused, failedIds, failure: undefined };
}

/** The reason with which a document is refused when it came alone; undefined when the document is not at fault. */
function reasonToRefuse(failure: Failure): string | undefined {
  if (failure.kind === 'too-large') return 'too-large';
  return failure.kind === 'bad-request' ? failure.reason : undefined;
}

/** A server that breaks on a batch gets smaller ones next time, until the document that breaks it comes alone. */
function remember(memory: PushMemory, batch: readonly Outgoing[], failure: Failure): void {
  for (const { record } of batch) memory.maybeSent.add(record.id);
  if (failure.kind !== 'server-error') return;
  memory.batchLimit = Math.max(1, Math.floor(batch.length / 2));
  const [first, ...others] = batch;
  if (first !== undefined && others.length === 0) memory.suspects.add(first.record.id);
}

function halves<Item>(items: readonly Item[]): Item[][] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}

function bySize(documents: readonly Outgoing[]): Outgoing[][] {
  const encoder = new TextEncoder();
  const batches: Outgoing[][] = [];
  let room = 0;
  for (const document of documents) {
    const bytes = encoder.encode(document.text).length;
    const last = batches.at(-1);
    if (last === undefined || bytes > room) {
      batches.push([document]);
      room = MAX_BATCH_BYTES - bytes;
    } else {
      last.push(document);
      room -= bytes;
    }
  }
  return batches;
}
