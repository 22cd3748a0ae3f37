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
  const known = knownRecords(documents, before);
  const unknown = documents.filter((_, nth) => known[nth] === undefined);
  const opened = await decodeAll(coder, unknown, isWanted);
  if (opened.length < unknown.length) return undefined;
  const fresh = opened.values();
  const records = known.map((record) => record ?? fresh.next().value);
  return { documents, records: records.filter((record) => record !== undefined) };
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
