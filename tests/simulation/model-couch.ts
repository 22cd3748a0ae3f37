import { asText, isJsonObject, type Json, type JsonObject } from '#lib/json.ts';
import type { Account } from '#domain/access/account.ts';
import { checkRow } from '#server/rules/check-row.ts';

/** One database as CouchDB keeps it, as far as phones can tell: winners only, no attachments. */
export interface ModelDatabase {
  /** Tells a database from one that was made anew under its name. */
  readonly epoch: string;
  readonly seq: number;
  /** In the order of their last change. */
  readonly documents: ReadonlyMap<string, ModelDocument>;
}

export interface ModelDocument {
  readonly seq: number;
  readonly rev: string;
  readonly deleted: boolean;
  /** With `_id`; empty but for that when deleted. */
  readonly body: JsonObject;
}

export function emptyDatabase(epoch: string): ModelDatabase {
  return { epoch, seq: 0, documents: new Map() };
}

/** Reads `_changes` from a place in the feed; a place of another history counts as its beginning. */
export function readFeed(database: ModelDatabase, since: string, limit: number): JsonObject {
  const from = readSeq(database, since);
  const rows: JsonObject[] = [];
  let later = 0;
  for (const [id, { seq, rev, deleted, body }] of database.documents) {
    if (seq <= from) continue;
    if (rows.length === limit) {
      later += 1;
      continue;
    }
    const doc = deleted ? { _id: id, _rev: rev, _deleted: true } : { ...body, _rev: rev };
    rows.push({
      id,
      seq: `${seq}-${database.epoch}`,
      changes: [{ rev }],
      ...(deleted && { deleted }),
      doc,
    });
  }
  const last = rows.at(-1)?.['seq'];
  const end = later > 0 && last !== undefined ? last : `${database.seq}-${database.epoch}`;
  return { results: rows, last_seq: end, pending: later };
}

function readSeq({ epoch, seq: last }: ModelDatabase, since: string): number {
  const [digits, of] = since.split('-');
  const seq = Number(digits);
  return of === epoch && seq <= last ? seq : 0;
}

export function readByKeys({ documents }: ModelDatabase, keys: readonly string[]): JsonObject {
  const rows = keys.map((key): JsonObject => {
    const found = documents.get(key);
    if (found === undefined) return { key, error: 'not_found' };
    const { rev, deleted, body } = found;
    return deleted
      ? { id: key, key, value: { rev, deleted: true }, doc: null }
      : { id: key, key, value: { rev }, doc: { ...body, _rev: rev } };
  });
  return { total_rows: documents.size, offset: 0, rows };
}

/** Writes a batch under the rules of the real endpoint; a refused row does not keep its neighbours out. */
export function writeBatch(
  database: ModelDatabase,
  scope: string,
  rows: readonly JsonObject[],
  account: Account,
): { readonly database: ModelDatabase; readonly answers: readonly JsonObject[] } {
  const answers: JsonObject[] = [];
  const inBatch = new Set<string>();
  let next = database;
  for (const row of rows) {
    const id = asText(row['_id']);
    const known = database.documents.get(id);
    const isLate = row['_rev'] === undefined ? known?.deleted === false : row['_rev'] !== known?.rev;
    if (isLate || inBatch.has(id)) {
      answers.push({ id, error: 'conflict', reason: 'Document update conflict.' });
      continue;
    }
    inBatch.add(id);
    const old =
      known === undefined
        ? null
        : { ...known.body, _id: id, _rev: known.rev, ...(known.deleted && { _deleted: true }) };
    const reason = checkRow(row, old, { ...account, db: scope });
    if (reason !== undefined) {
      answers.push({ id, error: 'forbidden', reason });
      continue;
    }
    const { _rev: parent, ...body } = row;
    next = put(next, id, parent, body, false);
    answers.push({ ok: true, id, rev: next.documents.get(id)?.rev ?? '' });
  }
  return { database: next, answers };
}

/** Deletes a document as the server's own account does. */
export function remove(database: ModelDatabase, id: string): ModelDatabase {
  const known = database.documents.get(id);
  if (known === undefined || known.deleted) return database;
  return put(database, id, known.rev, { _id: id }, true);
}

function put(
  { epoch, seq, documents }: ModelDatabase,
  id: string,
  parent: Json | undefined,
  body: JsonObject,
  deleted: boolean,
): ModelDatabase {
  const later = new Map(documents);
  const old = typeof parent === 'string' ? parent : (documents.get(id)?.rev ?? '');
  const generation = (Number.parseInt(old, 10) || 0) + 1;
  const rev = `${generation}-${digest(old + String(deleted) + JSON.stringify(body))}`;
  later.delete(id);
  later.set(id, { seq: seq + 1, rev, deleted, body });
  return { epoch, seq: seq + 1, documents: later };
}

/** As CouchDB's, a revision's name follows from what it holds and what it replaces, also after a restore. */
function digest(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01234567];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) + index;
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}

export function readDocs(json: unknown): readonly JsonObject[] {
  if (!isJsonObject(json) || !Array.isArray(json['docs'])) return [];
  return json['docs'].filter(isJsonObject);
}
