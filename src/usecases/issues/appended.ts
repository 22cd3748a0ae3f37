import type { FieldRecord } from '#domain/records/record.ts';
import type { Change } from '#usecases/ports/record-store.ts';

/** The change that makes of a record what it has grown into. */
export function appendedChange(before: FieldRecord, grown: FieldRecord): Change {
  const known = new Set(before.entries.map(({ id }) => id));
  return {
    append: { id: before.id, entries: grown.entries.filter(({ id }) => !known.has(id)) },
  };
}
