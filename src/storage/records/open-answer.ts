import type { FieldRecord } from '#domain/records/record.ts';
import { decodeAll, type RecordCoder } from './record-coder.ts';
import type { StoredDocument } from './records-schema.ts';

/** An answer with what was opened of it, in one order. */
export interface Opened {
  readonly documents: readonly StoredDocument[];
  readonly records: readonly FieldRecord[];
}

export const NOTHING_OPENED: Opened = { documents: [], records: [] };

/**
 * Opens an answer, of which only those documents cost anything that were not in the one before: of thousands usually
 * one. `undefined` once nobody wants it.
 */
export async function openAnswer(
  coder: Pick<RecordCoder, 'decode'>,
  documents: readonly StoredDocument[],
  before: Opened,
  isWanted: () => boolean,
): Promise<Opened | undefined> {
  const [start, end] = alikeEnds(documents, before.documents);
  const known = knownRecords(documents.slice(start, documents.length - end), {
    documents: before.documents.slice(start, before.documents.length - end),
    records: before.records.slice(start, before.records.length - end),
  });
  const unknown = documents.slice(start, documents.length - end).filter((_, nth) => known[nth] === undefined);
  const opened = await decodeAll(coder, unknown, isWanted);
  if (opened.length < unknown.length) return undefined;
  const fresh = opened.values();
  const between = known.map((record) => record ?? fresh.next().value);
  const records = [
    ...before.records.slice(0, start),
    ...between.filter((record) => record !== undefined),
    ...before.records.slice(before.records.length - end),
  ];
  return { documents, records };
}

/** How many documents two answers have in common at the beginning and at the end: of thousands usually all but one. */
function alikeEnds(
  documents: readonly StoredDocument[],
  before: readonly StoredDocument[],
): readonly [start: number, end: number] {
  const shorter = Math.min(documents.length, before.length);
  let start = 0;
  while (start < shorter && documents[start] === before[start]) start += 1;
  let end = 0;
  while (end < shorter - start && documents[documents.length - 1 - end] === before[before.length - 1 - end]) {
    end += 1;
  }
  return [start, end];
}

/** Both answers are in one order: the second is walked beside the first. */
function knownRecords(
  documents: readonly StoredDocument[],
  before: Opened,
): readonly (FieldRecord | undefined)[] {
  let beside = 0;
  return documents.map((document) => {
    const isBeside = before.documents[beside] === document;
    const place = isBeside ? beside : before.documents.indexOf(document, beside);
    if (place < 0) return undefined;
    beside = place + 1;
    return before.records[place];
  });
}
