import { isErased } from '#domain/records/merge.ts';
import { compareEntries, type Entry, type FieldRecord } from '#domain/records/record.ts';
import { asText } from '#lib/json.ts';
import { REDONE_KIND, UNDONE_KIND } from './session-entries.ts';

/** The entries that nobody took back, in the order of all devices. Whether one stands is the last word said of it. */
export function standingEntries(record: FieldRecord): readonly Entry[] {
  const sorted = record.entries.filter((entry) => !isErased(entry)).sort(compareEntries);
  const undone = new Set<string>();
  for (const { kind, data } of sorted) {
    if (kind === UNDONE_KIND) undone.add(asText(data['entry']));
    if (kind === REDONE_KIND) undone.delete(asText(data['entry']));
  }
  return sorted.filter(({ id }) => !undone.has(id));
}
