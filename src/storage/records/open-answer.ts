import type { FieldRecord } from '#domain/records/record.ts';
import { decodeAll, type RecordCoder } from './record-coder.ts';
import type { StoredDocument } from './records-schema.ts';

/** What was opened for an answer; a document leaves it when nobody holds it any more. */
export type Opened = WeakMap<StoredDocument, FieldRecord>;

/**
 * The records of an answer, of which only those documents are opened that were not in the answer before: of thousands
 * usually one. `undefined` once nobody wants them.
 */
export async function openAnswer(
  coder: Pick<RecordCoder, 'decode'>,
  documents: readonly StoredDocument[],
  opened: Opened,
  isWanted: () => boolean,
): Promise<readonly FieldRecord[] | undefined> {
  const fresh = documents.filter((document) => !opened.has(document));
  const records = await decodeAll(coder, fresh, isWanted);
  if (records.length < fresh.length) return undefined;
  records.forEach((record, nth) => {
    const document = fresh[nth];
    if (document !== undefined) opened.set(document, record);
  });
  return documents.flatMap((document) => opened.get(document) ?? []);
}
