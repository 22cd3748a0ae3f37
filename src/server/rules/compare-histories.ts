import { isErased, openingAsEntry, OPENED_KIND, openingId } from '#domain/records/merge.ts';
import { areInOrder, compareEntries, type Entry } from '#domain/records/record.ts';
import type { WireRecord } from '#domain/records/wire.ts';
import { canonicalJson } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { MAX_DEPTH } from './check-document.ts';
import { isWithinDepth } from './measure-json.ts';
import { isWireRecord } from './wire-shape.ts';

const ULID_NAMED = /:[0-9A-HJKMNP-TV-Z]{26}$/;

/**
 * What a written record adds to the stored one (null when there is none): openings and entries alike. Refused when
 * anything stored is missing or changed, so that no client, not even a forged one, takes a word back.
 */
export function compareHistories(written: WireRecord, stored: unknown): Result<readonly Entry[], string> {
  const things = thingsOf(written);
  const fault = openingsFault(written) ?? uniqueFault(things);
  if (fault !== undefined) return refuse(fault);
  if (stored === null || stored === undefined) return ok(things);
  if (!isWithinDepth(stored, MAX_DEPTH) || !isWireRecord(stored)) {
    return refuse('existing: the stored record cannot be read, the server must mend it');
  }
  const before = thingsOf(stored);
  const lost = lostFault(written, things, stored, before);
  if (lost !== undefined) return refuse(lost);
  const known = new Set(before.map((thing) => thing.id));
  const added = things.filter((thing) => !known.has(thing.id));
  // What an offline phone writes about somebody who was erased meanwhile would bring them back.
  if (isErased(stored.opened) && added.length > 0) return refuse('erased: the server has erased this record');
  return ok(added);
}

function thingsOf({ opened, entries }: WireRecord): readonly Entry[] {
  return [openingAsEntry(opened), ...entries];
}

/**
 * An opening may stand among the entries only where two devices opened one derived record: then the earliest
 * leads. A record with a name of its own (ULID) was opened by one device, so a second opening is a forgery.
 */
function openingsFault({ _id, opened, entries }: WireRecord): string | undefined {
  const later = entries.filter((entry) => entry.kind === OPENED_KIND);
  if (later.length === 0) return undefined;
  if (ULID_NAMED.test(_id)) return 'opening: this record has been opened already';
  if (later.some((entry) => entry.id !== openingId(entry) || entry.seen.length > 0)) {
    return 'opening: an opening among the entries has the name of an opening';
  }
  const first = openingAsEntry(opened);
  return later.every((entry) => compareEntries(first, entry) < 0)
    ? undefined
    : 'opening: the earliest opening leads';
}

function uniqueFault(things: readonly Entry[]): string | undefined {
  const ids = new Set(things.map((thing) => thing.id));
  return ids.size === things.length ? undefined : 'duplicate: two entries have one id';
}

function lostFault(
  written: WireRecord,
  things: readonly Entry[],
  stored: WireRecord,
  before: readonly Entry[],
): string | undefined {
  if (written._id !== stored._id || written.type !== stored.type || written.v < stored.v) {
    return 'changed: id, type and version of a record stay';
  }
  const texts = new Map(things.map((thing) => [thing.id, textOf(thing)]));
  for (const thing of before) {
    const text = texts.get(thing.id);
    if (text === undefined) return 'missing: what the record held must stay in it';
    if (text !== textOf(thing)) return 'changed: what the record held must stay as it is';
  }
  return keepsOrder(written, stored) ? undefined : 'changed: what the record held must stay in its order';
}

/**
 * Order says nothing to this program, which sorts what it reads; to a reader that does not, it must not lie. So what
 * stood there keeps its order, or all of it is put in order: honest phones do that with what another client wrote.
 */
function keepsOrder(written: WireRecord, stored: WireRecord): boolean {
  if (areInOrder(written.entries)) return true;
  const held = new Set(stored.entries.map(({ id }) => id));
  const kept = written.entries.filter(({ id }) => held.has(id));
  return kept.every(({ id }, nth) => stored.entries[nth]?.id === id);
}

function textOf({ id, kind, by, at, offset, device, seen, data }: Entry): string {
  return canonicalJson({ id, kind, by, at, offset, device, seen, data });
}
