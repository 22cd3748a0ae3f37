import type { Entry, Opening, Stamp } from '#domain/records/record.ts';
import type { WireRecord } from '#domain/records/wire.ts';
import { isJsonObject, type JsonObject } from '#lib/json.ts';

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const ID = /^[a-z][a-z-]*:.+$/;
const TYPE = /^[a-z][a-z-]*$/;

/**
 * Whether a document is a whole record, as `parseWireRecord` reads it. Written by hand because the rule is
 * compiled into a CouchDB design document, where no library goes along; a test shows that both agree.
 */
export function isWireRecord(document: unknown): document is WireRecord {
  return (
    isJsonObject(document) &&
    isText(document['_id'], 240) &&
    ID.test(document['_id']) &&
    isText(document['type'], 240) &&
    TYPE.test(document['type']) &&
    isText(document['scope'], 120) &&
    isPositiveInteger(document['v']) &&
    isOpening(document['opened']) &&
    Array.isArray(document['entries']) &&
    document['entries'].every(isEntry)
  );
}

/** Whether something stands in a record that the wire format does not name; CouchDB's own (`_rev` …) left out. */
export function hasUnknownMembers(record: WireRecord): boolean {
  return (
    hasOthers(record, [...RECORD_MEMBERS, ...Object.keys(record).filter((name) => name.startsWith('_'))]) ||
    hasOthers(record.opened, OPENING_MEMBERS) ||
    record.entries.some((entry) => hasOthers(entry, ENTRY_MEMBERS))
  );
}

const RECORD_MEMBERS = ['_id', 'type', 'scope', 'v', 'opened', 'entries'];
const OPENING_MEMBERS = ['by', 'at', 'offset', 'device', 'data'];
const ENTRY_MEMBERS = [...OPENING_MEMBERS, 'id', 'kind', 'seen'];

function isEntry(value: unknown): value is Entry {
  return (
    isJsonObject(value) &&
    isText(value['id'], 240) &&
    isText(value['kind'], 80) &&
    isStamp(value) &&
    isTextList(value['seen']) &&
    isJsonObject(value['data'])
  );
}

function isOpening(value: unknown): value is Opening {
  return isJsonObject(value) && isStamp(value) && isJsonObject(value['data']);
}

function isStamp(value: JsonObject | Stamp): value is Stamp {
  const { by, at, offset, device }: Partial<Record<keyof Stamp, unknown>> = value;
  return (
    isText(by, 80) &&
    isText(at, 24) &&
    TIME.test(at) &&
    typeof offset === 'number' &&
    isFinite(offset) &&
    isText(device, 80)
  );
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longest;
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isPositiveInteger(value: unknown): boolean {
  return typeof value === 'number' && isFinite(value) && Math.floor(value) === value && value >= 1;
}

function hasOthers(value: object, known: readonly string[]): boolean {
  return Object.keys(value).some((name) => !known.includes(name));
}
