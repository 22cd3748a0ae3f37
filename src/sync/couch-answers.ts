import { isJsonObject, type JsonObject } from '#lib/json.ts';
import type { Account } from '#domain/access/account.ts';
import { reasonIn } from './classify-answer.ts';

/** CouchDB's word for a place in a database's history: opaque, a number with some servers. */
export type Seq = string | number;

export interface ChangeRow {
  readonly id: string;
  /** Undefined where a server counts every so many rows only. */
  readonly seq: Seq | undefined;
  readonly rev: string;
  readonly deleted: boolean;
}

/** A change together with what it brings. */
export interface ReadRow extends ChangeRow {
  readonly document: unknown;
}

export interface ChangesPage<Row extends ChangeRow = ReadRow> {
  readonly rows: readonly Row[];
  readonly lastSeq: Seq;
  /** How many changes come after this page, where the server says so. */
  readonly pending: number | undefined;
}

/** What a server holds under one id. */
export type ServerCopy =
  | { readonly state: 'absent' }
  | { readonly state: 'deleted'; readonly rev: string }
  | { readonly state: 'present'; readonly rev: string; readonly document: JsonObject | undefined };

/** What became of one document of a `_bulk_docs`. */
export type WriteEnd =
  | { readonly end: 'written'; readonly rev: string }
  | { readonly end: 'conflict' }
  | { readonly end: 'refused'; readonly reason: string }
  /** Something broke on the server; the document may have been written or not. */
  | { readonly end: 'failed' };

export function readChanges(json: unknown): ChangesPage | undefined {
  if (!isJsonObject(json) || !Array.isArray(json['results'])) return undefined;
  const { last_seq: last, pending } = json;
  const lastSeq = readSeq(last);
  if (lastSeq === undefined) return undefined;
  const rows: ReadRow[] = [];
  for (const row of json['results'] as readonly unknown[]) {
    const read = readChangeRow(row);
    if (read === undefined) return undefined;
    rows.push(read);
  }
  return { rows, lastSeq, pending: typeof pending === 'number' ? pending : undefined };
}

function readChangeRow(row: unknown): ReadRow | undefined {
  if (!isJsonObject(row)) return undefined;
  const { id, seq, changes, deleted, doc } = row;
  const leaf: unknown = Array.isArray(changes) ? changes[0] : undefined;
  if (typeof id !== 'string' || !isJsonObject(leaf)) return undefined;
  const rev = leaf['rev'];
  if (typeof rev !== 'string') return undefined;
  return { id, seq: readSeq(seq), rev, deleted: deleted === true, document: doc };
}

/** The server's copies by id; an id that the answer does not name is absent. */
export function readAllDocs(json: unknown): ReadonlyMap<string, ServerCopy> | undefined {
  if (!isJsonObject(json) || !Array.isArray(json['rows'])) return undefined;
  const copies = new Map<string, ServerCopy>();
  for (const row of json['rows'] as readonly unknown[]) {
    if (!isJsonObject(row) || typeof row['key'] !== 'string') return undefined;
    copies.set(row['key'], readServerCopy(row));
  }
  return copies;
}

function readServerCopy({ value, doc }: JsonObject): ServerCopy {
  if (!isJsonObject(value) || typeof value['rev'] !== 'string') return { state: 'absent' };
  if (value['deleted'] === true) return { state: 'deleted', rev: value['rev'] };
  return { state: 'present', rev: value['rev'], document: isJsonObject(doc) ? doc : undefined };
}

/** Ends by id, whatever the order of the rows. */
export function readBulkDocs(json: unknown): ReadonlyMap<string, WriteEnd> | undefined {
  if (!Array.isArray(json)) return undefined;
  const ends = new Map<string, WriteEnd>();
  for (const row of json as readonly unknown[]) {
    if (!isJsonObject(row) || typeof row['id'] !== 'string') return undefined;
    ends.set(row['id'], readWriteEnd(row));
  }
  return ends;
}

/** Errors of a row that no second try will mend. */
const FINAL_ERRORS = new Set(['forbidden', 'unauthorized', 'bad_request', 'doc_validation', 'illegal_docid']);

function readWriteEnd(row: JsonObject): WriteEnd {
  const { error, rev } = row;
  if (error === undefined) return { end: 'written', rev: typeof rev === 'string' ? rev : '' };
  if (error === 'conflict') return { end: 'conflict' };
  if (typeof error === 'string' && FINAL_ERRORS.has(error)) return { end: 'refused', reason: reasonIn(row) };
  return { end: 'failed' };
}

/** Whoever the session belongs to; null when to nobody. */
export function readSession(json: unknown): Account | null | undefined {
  if (!isJsonObject(json)) return undefined;
  const user = json['userCtx'];
  if (!isJsonObject(user)) return undefined;
  const { name, roles } = user;
  if (name === null) return null;
  if (typeof name !== 'string' || !Array.isArray(roles)) return undefined;
  return { name, roles: roles.filter((role: unknown) => typeof role === 'string') };
}

/** A list is how the first clusters wrote it, who take it back as JSON. */
function readSeq(value: unknown): Seq | undefined {
  if (Array.isArray(value)) return JSON.stringify(value);
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
