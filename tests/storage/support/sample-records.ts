import { openRecord } from '#domain/records/drafting.ts';
import type { Entry, FieldRecord, Stamp } from '#domain/records/record.ts';
import type { JsonObject } from '#lib/json.ts';

export const DOORS = 'xbd-d-cxtyc-a8';

const START = Date.parse('2026-11-22T00:00:00.000Z');

/** A stamp so many minutes into the day. */
export function stampAt(minute: number, parts: Partial<Stamp> = {}): Stamp {
  return {
    by: 'zhiyuan',
    at: new Date(START + minute * 60_000).toISOString(),
    offset: 0,
    device: 'phone-1',
    ...parts,
  };
}

export function visitAt(minute: number, data: JsonObject = {}, stamp: Partial<Stamp> = {}): FieldRecord {
  const id = `visit:${stamp.device ?? 'phone-1'}-${String(minute).padStart(6, '0')}`;
  return openRecord(id, DOORS, stampAt(minute, stamp), {
    place: 'place:cxtyc-a8-1-302',
    outcome: 'met',
    note: '楼道灯不亮',
    ...data,
  });
}

export function setEntry(id: string, minute: number, field: string, value: string): Entry {
  return { id, kind: 'set', ...stampAt(minute), seen: [], data: { field, value } };
}

/** A record with these entries, as another device or the server has it. */
export function withEntries(record: FieldRecord, ...entries: readonly Entry[]): FieldRecord {
  return { ...record, entries: [...record.entries, ...entries] };
}
