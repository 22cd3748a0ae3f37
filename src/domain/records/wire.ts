import * as v from 'valibot';
import { isJsonObject, type JsonObject } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { areInOrder, compareEntries, type Entry, type FieldRecord } from './record.ts';

/** A record as CouchDB holds it. `_rev`, `_attachments` and the like are CouchDB's own and not part of it. */
export interface WireRecord extends Omit<FieldRecord, 'id'> {
  readonly _id: string;
}

/** The version of the body that this program writes. A record with a newer one is kept untouched. */
export const BODY_VERSION = 1;

/** Bytes of one record as JSON; more is refused by the server. */
export const MAX_RECORD_BYTES = 512 * 1024;

const time = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
const data = v.custom<JsonObject>(isJsonObject);
const stamp = {
  by: v.pipe(v.string(), v.nonEmpty(), v.maxLength(80)),
  at: time,
  offset: v.pipe(v.number(), v.finite()),
  device: v.pipe(v.string(), v.nonEmpty(), v.maxLength(80)),
};
const entry = v.object({
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(240)),
  kind: v.pipe(v.string(), v.nonEmpty(), v.maxLength(80)),
  ...stamp,
  seen: v.array(v.string()),
  data,
});
const wireRecord = v.object({
  _id: v.pipe(v.string(), v.regex(/^[a-z][a-z-]*:.+$/), v.maxLength(240)),
  type: v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/)),
  scope: v.pipe(v.string(), v.nonEmpty(), v.maxLength(120)),
  v: v.pipe(v.number(), v.integer(), v.minValue(1)),
  opened: v.object({ ...stamp, data }),
  entries: v.array(entry),
});

/** Reads what a server sent. What CouchDB adds to a document is left out; anything else must be a whole record. */
export function parseWireRecord(document: unknown): Result<FieldRecord, 'not-a-record'> {
  const parsed = v.safeParse(wireRecord, document);
  if (!parsed.success) return refuse('not-a-record');
  const { _id: id, entries, ...rest } = parsed.output;
  return ok({ id, ...rest, entries: inOrder(entries) });
}

/** The order of entries on the wire says nothing, so a client that writes them in another order changes nothing. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return areInOrder(entries) ? entries : [...entries].sort(compareEntries);
}

export function toWireRecord({ id, type, scope, v: version, opened, entries }: FieldRecord): WireRecord {
  return { _id: id, type, scope, v: version, opened, entries };
}

/** The type that an id names: `visit` of `visit:01J…`, empty for none. Ids, unlike bodies, survive a deletion. */
export function typeOfId(id: string): string {
  return id.slice(0, Math.max(id.indexOf(':'), 0));
}

/** Whether this program may add to a record: one written by a newer program it only keeps. */
export function isFromNewerApp(record: Pick<FieldRecord, 'v'>): boolean {
  return record.v > BODY_VERSION;
}
