import type { JsonObject } from '#lib/json.ts';

/**
 * 记录: everything that syncs. An opening and the entries added since; nothing in it is ever overwritten.
 * One CouchDB document each, see docs/sync.md.
 */
export interface FieldRecord {
  /** `type:ulid`, or a deterministic name where one record is derived from another. */
  readonly id: string;
  readonly type: string;
  /** 数据范围: the CouchDB database it lives in, for good. */
  readonly scope: string;
  /** The version of the body. */
  readonly v: number;
  readonly opened: Opening;
  /** In the order of `compareEntries`. */
  readonly entries: readonly Entry[];
}

/** Who wrote something, when and on which device. */
export interface Stamp {
  /** The account, as the server's session knows it. */
  readonly by: string;
  /** The device's own time, ISO 8601 in UTC with milliseconds. It never changes afterwards. */
  readonly at: string;
  /** Server time minus device time in milliseconds, as last known; 0 when never known. */
  readonly offset: number;
  readonly device: string;
}

/** 立项: how a record begins. */
export interface Opening extends Stamp {
  readonly data: JsonObject;
}

/** 办理记录: whatever comes later. */
export interface Entry extends Stamp {
  readonly id: string;
  readonly kind: string;
  /** The latest entries of this record that the author's device knew: what this entry is an answer to. */
  readonly seen: readonly string[];
  readonly data: JsonObject;
}

/** Milliseconds to either side of 1970 that a date can lie: beyond them no calendar can show it. */
const FURTHEST_TIME_MS = 8.64e15;

/** The server's time of an entry in milliseconds since 1970, as well as the device knew it; 0 when it is no time. */
export function adjustedTime(stamp: Stamp): number {
  const time = Date.parse(stamp.at) + stamp.offset;
  return Math.abs(time) <= FURTHEST_TIME_MS ? time : 0;
}

/** Total order of entries, the same on every device: server-adjusted time, then device, then id. */
export function compareEntries(a: Entry, b: Entry): number {
  return (
    adjustedTime(a) - adjustedTime(b) ||
    compareText(a.device, b.device) ||
    compareText(a.id, b.id) ||
    compareText(a.kind, b.kind)
  );
}

/** Whether entries stand in the order of `compareEntries`, as everything of this program writes them. */
export function areInOrder(entries: readonly Entry[]): boolean {
  return entries.every((entry, nth) => {
    const next = entries[nth + 1];
    return next === undefined || compareEntries(entry, next) <= 0;
  });
}

export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The entries that nobody has answered yet: what the next entry's `seen` names. */
export function latestEntryIds(record: FieldRecord): readonly string[] {
  const answered = new Set(record.entries.flatMap(answeredBy));
  const ids = new Set(record.entries.map((entry) => entry.id));
  return [...ids].filter((id) => !answered.has(id));
}

/** What an entry answers directly. None answers itself, whatever it claims. */
export function answeredBy({ id, seen }: Entry): readonly string[] {
  return seen.includes(id) ? seen.filter((other) => other !== id) : seen;
}
