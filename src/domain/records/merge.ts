import { canonicalJson, type Json } from '#lib/json.ts';
import {
  adjustedTime,
  compareEntries,
  compareText,
  type Entry,
  type FieldRecord,
  type Opening,
} from './record.ts';

/** The kind under which an opening lives on as an entry, when two devices opened one record. */
export const OPENED_KIND = 'opened';

/**
 * The union of what two copies of one record know. Commutative, associative, idempotent, and it cannot throw:
 * any order, grouping and repetition of deliveries ends in the same record with no entry lost.
 */
export function mergeRecords(a: FieldRecord, b: FieldRecord): FieldRecord {
  const union = new Map<string, Entry>();
  for (const entry of [...thingsIn(a), ...thingsIn(b)]) {
    const key = entryKey(entry);
    const known = union.get(key);
    union.set(key, known === undefined ? entry : preferred(known, entry));
  }
  const [first, ...rest] = [...union.values()].sort(openingsFirst);
  return {
    id: a.id,
    type: compareText(a.type, b.type) <= 0 ? a.type : b.type,
    scope: compareText(a.scope, b.scope) <= 0 ? a.scope : b.scope,
    v: Math.max(a.v, b.v),
    opened: first === undefined ? a.opened : entryAsOpening(first),
    entries: rest.sort(compareEntries),
  };
}

/** The earliest opening leads; one that came second stays readable among the entries. */
function openingsFirst(a: Entry, b: Entry): number {
  return Number(b.kind === OPENED_KIND) - Number(a.kind === OPENED_KIND) || compareEntries(a, b);
}

/** Opening and entries alike: all that a record holds, each with a name of its own (`entryKey`). */
export function thingsIn(record: FieldRecord): readonly Entry[] {
  const entries = record.entries.map((entry) => (entry.kind === OPENED_KIND ? openingAsEntry(entry) : entry));
  return [openingAsEntry(record.opened), ...entries];
}

/** Tells the things of a record apart, also an opening from an entry that took its id. */
function entryKey({ kind, id }: Entry): string {
  return `${kind.length} ${kind} ${id}`;
}

/** Names an opening within its record; two devices that open one record give two names. */
export function openingId({ by, at, device }: Opening): string {
  return `${OPENED_KIND}-${at}-${by.length}-${by}-${device}`;
}

export function openingAsEntry(opened: Opening): Entry {
  const { by, at, offset, device, data } = opened;
  return { id: openingId(opened), kind: OPENED_KIND, by, at, offset, device, seen: [], data };
}

function entryAsOpening({ by, at, offset, device, data }: Entry): Opening {
  return { by, at, offset, device, data };
}

export function isErased(entry: Pick<Entry, 'data'>): boolean {
  return 'erased' in entry.data;
}

/** Same id, two texts: erased wins every merge; otherwise any rule will do that all devices share. */
function preferred(a: Entry, b: Entry): Entry {
  if (isErased(a) !== isErased(b)) return isErased(a) ? a : b;
  return compareText(canonicalEntry(a), canonicalEntry(b)) <= 0 ? a : b;
}

function canonicalEntry({ id, kind, by, at, offset, device, seen, data }: Entry): string {
  const plain: Json = { id, kind, by, at, offset, device, seen, data };
  return canonicalJson(plain);
}

/** Whether `a` holds everything that `b` holds, erasures included. */
export function contains(a: FieldRecord, b: FieldRecord): boolean {
  const known = new Map(thingsIn(a).map((entry) => [entryKey(entry), entry]));
  return thingsIn(b).every((entry) => {
    const mine = known.get(entryKey(entry));
    return mine !== undefined && (isErased(mine) || !isErased(entry));
  });
}

/** The server-adjusted time of a record's opening, in milliseconds since 1970. */
export function openedTime(record: FieldRecord): number {
  return adjustedTime(record.opened);
}
