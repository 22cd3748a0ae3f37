import { type JsonObject, wellFormed } from '#lib/json.ts';
import { type Entry, type FieldRecord, type Stamp, latestEntryIds } from './record.ts';
import { SET_KIND } from './fields.ts';

import { BODY_VERSION, typeOfId } from './wire.ts';

/** A new record, opened by whoever the stamp names. `id` begins with its type. */
export function openRecord(id: string, scope: string, stamp: Stamp, data: JsonObject): FieldRecord {
  return {
    id,
    type: typeOfId(id),
    scope,
    v: BODY_VERSION,
    opened: { ...stamp, data: wellFormed(data) },
    entries: [],
  };
}

/** What is to be added to a record, before it has an id, an author and a time. */
export interface EntryDraft {
  readonly kind: string;
  readonly data: JsonObject;
}

/** An entry that answers everything the record holds so far. */
export function draftEntry(record: FieldRecord, id: string, stamp: Stamp, { kind, data }: EntryDraft): Entry {
  return { id, kind, ...stamp, seen: latestEntryIds(record), data: wellFormed(data) };
}

/** The draft that gives one field a new value. */
export function setField(field: string, value: JsonObject[string]): EntryDraft {
  return { kind: SET_KIND, data: { field, value } };
}
