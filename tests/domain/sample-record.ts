import type { Entry, FieldRecord, Stamp } from '#domain/records/record.ts';
import type { JsonObject } from '#lib/json.ts';

const NOON = Date.UTC(2026, 10, 22, 4);

/** So many minutes after noon of 22 November 2026 in Beijing, as a stamp writes it. */
export function minute(minutes: number): string {
  return new Date(NOON + minutes * 60_000).toISOString();
}

/** The same in milliseconds since 1970. */
export function minuteTime(minutes: number): number {
  return NOON + minutes * 60_000;
}

export function sampleStamp(minutes: number, more: Partial<Stamp> = {}): Stamp {
  return { by: 'zhiyuan', at: minute(minutes), offset: 0, device: 'phone-a', ...more };
}

/** A record opened at noon by `zhiyuan`. */
export function sampleRecord(id: string, data: JsonObject, entries: readonly Entry[] = []): FieldRecord {
  const [type = ''] = id.split(':');
  return { id, type, scope: 'xbd-d-cxtyc-a8', v: 1, opened: { ...sampleStamp(0), data }, entries };
}

export function sampleEntry(
  id: string,
  minutes: number,
  kind: string,
  data: JsonObject,
  more: Partial<Entry> = {},
): Entry {
  return { id, kind, ...sampleStamp(minutes), seen: [], data, ...more };
}

/** An entry that gives a field a new value. */
export function sampleSet(
  id: string,
  minutes: number,
  field: string,
  value: JsonObject[string],
  more: Partial<Entry> = {},
): Entry {
  return sampleEntry(id, minutes, 'set', { field, value }, more);
}
