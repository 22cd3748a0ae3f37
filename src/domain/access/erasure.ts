import { SET_KIND } from '#domain/records/fields.ts';
import { isErased } from '#domain/records/merge.ts';
import { asText, type JsonObject } from '#lib/json.ts';
import type { FieldRecord } from '#domain/records/record.ts';

/** Members that say nothing about the person: without them a visit or a verdict would no longer count. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  visit: ['place', 'campaign', 'outcome', 'opinion'],
  proposal: ['place', 'visit', 'issue'],
  lifted: ['proposal', 'issue'],
  answered: ['way', 'adopted'],
  verdict: ['verdict', 'way'],
  tried: ['way'],
  'no-verdict': ['reason'],
};

/** Whose data are meant: the record of the resident, the door, every name the record ever had. */
export interface Subject {
  readonly id: string;
  readonly door: string;
  readonly names: readonly string[];
}

/** Who a resident's record speaks of; undefined for another record and for one that was erased. */
export function subjectOf({ id, type, opened, entries }: FieldRecord): Subject | undefined {
  if (type !== 'resident' || isErased(opened)) return undefined;
  const sets = entries.filter(({ kind, data }) => kind === SET_KIND && data['field'] === 'name');
  const names = [opened.data['name'], ...sets.map(({ data }) => data['value'])].map((name) =>
    asText(name).trim(),
  );
  return {
    id,
    door: asText(opened.data['door']),
    names: [...new Set(names.filter((name) => name.length > 1))],
  };
}

/** Whether a record of the doors' database holds something about this resident: their own, or words that name them. */
export function concerns(record: FieldRecord, subject: Subject): boolean {
  return (
    record.id === subject.id ||
    [record.opened, ...record.entries].some((thing) => names(thing.data, record, subject))
  );
}

/**
 * The record without what it says about this resident: `erased`, which wins every merge, with who wrote it and when
 * kept. Of their own record everything goes, of others what names them, and codes without which nothing adds up stay.
 */
export function eraseFrom(record: FieldRecord, subject: Subject): FieldRecord {
  const isOwn = record.id === subject.id;
  return eraseWhere(record, (data) => isOwn || names(data, record, subject));
}

/** The record without any of its words, as when its time is over. */
export function eraseWords(record: FieldRecord): FieldRecord {
  return eraseWhere(record, () => true);
}

function eraseWhere(record: FieldRecord, isMeant: (data: JsonObject) => boolean): FieldRecord {
  const erase = <Thing extends { readonly data: JsonObject }>(thing: Thing, kind: string): Thing =>
    isMeant(thing.data) && !isErased(thing) ? { ...thing, data: erased(thing.data, KEPT[kind]) } : thing;
  return {
    ...record,
    opened: erase(record.opened, record.type),
    entries: record.entries.map((entry) => erase(entry, entry.kind)),
  };
}

/** Only at their own door: another door's 王阿姨 is somebody else. */
function names(data: JsonObject, { type, opened }: FieldRecord, subject: Subject): boolean {
  if (type === 'resident' || type === 'place' || opened.data['place'] !== subject.door) return false;
  const text = JSON.stringify(data);
  return subject.names.some((name) => text.includes(JSON.stringify(name).slice(1, -1)));
}

function erased(data: JsonObject, kept: readonly string[] = []): JsonObject {
  return {
    erased: true,
    ...Object.fromEntries(Object.entries(data).filter(([member]) => kept.includes(member))),
  };
}
