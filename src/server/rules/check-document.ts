import { BODY_VERSION, MAX_RECORD_BYTES, type WireRecord } from '#domain/records/wire.ts';
import { isJsonObject, type JsonObject } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { isWithinDepth, jsonBytes } from './measure-json.ts';
import { hasUnknownMembers, isWireRecord } from './wire-shape.ts';

/** Entries of one record. */
export const MAX_ENTRIES = 2_000;
/** Arrays and objects within each other, the document itself counted. */
export const MAX_DEPTH = 12;

/** Of what CouchDB adds to a document; `_revisions` is there when CouchDB asks the rule. */
const ALLOWED_OWN_MEMBERS = ['_id', '_rev', '_revisions', '_deleted', '_attachments'];

/** Whether what is written is a whole record of this database, of a size and depth that every phone can read. */
export function checkDocument(document: unknown, db: string): Result<WireRecord, string> {
  if (!isJsonObject(document)) return refuse('shape: this is not a document');
  const outer = ownMembersFault(document);
  if (outer !== undefined) return refuse(outer);
  if (!isWithinDepth(document, MAX_DEPTH)) return refuse('depth: too many things within each other');
  if (!isWireRecord(document)) return refuse('shape: this is not a whole record');
  const fault = recordFault(document, db);
  return fault === undefined ? ok(document) : refuse(fault);
}

function ownMembersFault(document: JsonObject): string | undefined {
  const deleted = document['_deleted'];
  if (deleted !== undefined && deleted !== false) return 'delete: only the server deletes';
  const own = Object.keys(document).filter((name) => name.startsWith('_'));
  return own.every((name) => ALLOWED_OWN_MEMBERS.includes(name))
    ? undefined
    : 'member: this underscore member is not known';
}

/** Why a record is larger than any may be; undefined when it is not. */
export function sizeFault({ _id, type, scope, v, opened, entries }: WireRecord): string | undefined {
  if (entries.length > MAX_ENTRIES) return 'size: too many entries';
  if (jsonBytes({ _id, type, scope, v, opened, entries }) > MAX_RECORD_BYTES) return 'size: too many bytes';
  return undefined;
}

function recordFault(record: WireRecord, db: string): string | undefined {
  const { _id, type, scope, v } = record;
  const tooLarge = sizeFault(record);
  if (tooLarge !== undefined) return tooLarge;
  if (hasUnknownMembers(record)) return 'shape: a member is not known';
  if (!_id.startsWith(`${type}:`)) return 'id: the id does not begin with the type';
  if (scope !== db) return 'scope: the record belongs to another database';
  if (v > BODY_VERSION) return 'version: the server does not know this version yet';
  return undefined;
}
