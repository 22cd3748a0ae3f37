import type { Json, JsonObject } from '#lib/json.ts';
import { mergeRecords, openingId, thingsIn } from '#domain/records/merge.ts';
import type { Entry, FieldRecord } from '#domain/records/record.ts';
import { isFromNewerApp, toWireRecord } from '#domain/records/wire.ts';

/** A document to send, and the record that the server holds once it accepted it. */
export interface Outgoing {
  readonly record: FieldRecord;
  readonly text: string;
}

/** A record that the server does not have yet. */
export function firstCopy(record: FieldRecord): Outgoing {
  return { record, text: JSON.stringify(toWireRecord(record)) };
}

/**
 * The server's document with what only the device has added to it. Everything of the server's stays as it came:
 * revision, attachments, and whatever a newer program wrote that this one cannot read.
 */
export function uniteForPush(document: JsonObject, server: FieldRecord, local: FieldRecord): Outgoing {
  const merged = isFromNewerApp(server) ? append(server, local) : mergeRecords(server, local);
  const rawEntries = Array.isArray(document['entries']) ? (document['entries'] as readonly Json[]) : [];
  const rawOf = new Map<Entry, Json>();
  server.entries.forEach((entry, index) => rawOf.set(entry, rawEntries[index] ?? null));
  const isOpeningKept = openingId(merged.opened) === openingId(server.opened);
  const body = {
    ...document,
    ...toWireRecord(merged),
    opened: isOpeningKept ? document['opened'] : merged.opened,
    entries: merged.entries.map((entry) => rawOf.get(entry) ?? entry),
  };
  return { record: merged, text: JSON.stringify(body) };
}

/** The entries of ours that a record of a newer program lacks, after its own; nothing of it is touched. */
function append(server: FieldRecord, local: FieldRecord): FieldRecord {
  const known = new Set(thingsIn(server).map((entry) => entry.id));
  const added = local.entries.filter((entry) => !known.has(entry.id));
  return { ...server, entries: [...server.entries, ...added] };
}
