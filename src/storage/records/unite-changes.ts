import { mergeRecords, OPENED_KIND, openingId } from '#domain/records/merge.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import type { Change } from '#usecases/ports/record-store.ts';

/** The record with these changes in it; undefined while nothing says how the record was opened. */
export function uniteChanges(
  present: FieldRecord | undefined,
  changes: readonly Change[],
): FieldRecord | undefined {
  return changes.reduce(uniteChange, present);
}

/** The union of two copies of which either may be missing. */
export function uniteRecords(present: FieldRecord | undefined, copy: FieldRecord): FieldRecord {
  return present === undefined ? inOrder(copy) : mergeRecords(present, copy);
}

/** The record without these things; undefined without its opening. */
export function withoutThings(
  record: FieldRecord | undefined,
  ids: ReadonlySet<string>,
): FieldRecord | undefined {
  if (record === undefined || ids.size === 0) return record;
  if (ids.has(openingId(record.opened))) return undefined;
  return { ...record, entries: record.entries.filter((entry) => !ids.has(entry.id)) };
}

function uniteChange(present: FieldRecord | undefined, change: Change): FieldRecord | undefined {
  if ('open' in change) return uniteRecords(present, change.open);
  return present && mergeRecords(present, { ...present, entries: change.append.entries });
}

/** A copy from outside in the order that all devices keep; most records of a first sync have no entries to order. */
function inOrder(record: FieldRecord): FieldRecord {
  const isInOrder = record.entries.length <= 1 && record.entries.every(({ kind }) => kind !== OPENED_KIND);
  return isInOrder ? record : mergeRecords(record, { ...record, entries: [] });
}
