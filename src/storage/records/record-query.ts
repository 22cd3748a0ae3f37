import { type PreparedQuery, prepareQuery } from 'rxdb';
import { compareText } from '#domain/records/record.ts';
import { indexTime } from '#storage/index/index-record.ts';
import type { RecordQuery } from '#usecases/ports/record-store.ts';
import type { RecordCollection } from './record-writer.ts';
import { INTERNAL_MARK, type StoredDocument, type StoredRecord } from './records-schema.ts';

/** The documents that answer a query, in its order. Reads along one index and stops at the limit where it can. */
export async function queryDocuments(
  collection: RecordCollection,
  query: RecordQuery,
): Promise<readonly StoredDocument[]> {
  if (isVain(query)) return [];
  const plan = planFor(query);
  const { documents } = await collection.storageInstance.query(prepare(collection, query, plan));
  return plan.isAnswerOrder ? documents : firstOf(documents.sort(orderOf(query)), query.limit);
}

/** Every record there is, of whatever type; a long read, for rare occasions. */
export async function readAllDocuments(
  collection: RecordCollection,
  which: 'records' | 'with-internal' = 'records',
): Promise<readonly StoredDocument[]> {
  const prepared = prepareQuery<StoredRecord>(collection.schema.jsonSchema, {
    selector: { _deleted: { $eq: false }, type: { $gt: which === 'records' ? FIRST_TYPE : '' } },
    index: ['_deleted', 'type', 'at', 'id'],
    sort: [{ type: 'asc' }, { at: 'asc' }, { id: 'asc' }],
    skip: 0,
  });
  return (await collection.storageInstance.query(prepared)).documents;
}

/** Types begin with a small letter; the database's own documents come before all of them. */
const FIRST_TYPE = '_';

/** Whether a document belongs to the answer, limit aside. */
export function isMatch(query: RecordQuery, document: StoredRecord): boolean {
  return (
    document.type === query.type &&
    (query.place === undefined || document.place === query.place) &&
    (query.placePrefix === undefined || document.place.startsWith(query.placePrefix)) &&
    (query.state === undefined || document.state === query.state) &&
    (query.since === undefined || document.at >= indexTime(query.since).at)
  );
}

export function orderOf({ order }: RecordQuery): (a: StoredRecord, b: StoredRecord) => number {
  const field = order === 'newest' ? 'atDesc' : 'at';
  return (a, b) => compareText(a[field], b[field]) || compareText(a.id, b.id);
}

export function firstOf<Item>(items: readonly Item[], limit: number | undefined): readonly Item[] {
  return limit === undefined ? items : items.slice(0, limit);
}

function isVain({ type, limit, place, placePrefix = '' }: RecordQuery): boolean {
  return type.startsWith(INTERNAL_MARK) || limit === 0 || place?.startsWith(placePrefix) === false;
}

type IndexField = 'type' | 'place' | 'state' | 'at' | 'atDesc';

interface Plan {
  readonly index: readonly IndexField[];
  /** Whether the index gives the documents in the order of the answer, so that the limit can end the reading. */
  readonly isAnswerOrder: boolean;
}

function planFor({ place, placePrefix, state, order, limit }: RecordQuery): Plan {
  const isNewest = order === 'newest';
  if (place !== undefined || placePrefix !== undefined) {
    return { index: ['type', 'place', 'atDesc'], isAnswerOrder: isNewest && place !== undefined };
  }
  // With a limit it is cheaper to walk back in time than to read all of one state.
  if (state !== undefined && !(isNewest && limit !== undefined)) {
    return { index: ['type', 'state', 'at'], isAnswerOrder: !isNewest };
  }
  return { index: ['type', isNewest ? 'atDesc' : 'at'], isAnswerOrder: true };
}

const LAST_CHARACTER = '\uffff';

function prepare(
  collection: RecordCollection,
  { type, place, placePrefix, state, since, limit }: RecordQuery,
  { index, isAnswerOrder }: Plan,
): PreparedQuery<StoredRecord> {
  const fields = [...index, 'id'] as const;
  const range =
    placePrefix === undefined ? undefined : { $gte: placePrefix, $lte: placePrefix + LAST_CHARACTER };
  const placeSelector = place === undefined ? range : { $eq: place };
  return prepareQuery<StoredRecord>(collection.schema.jsonSchema, {
    selector: {
      _deleted: { $eq: false },
      type: { $eq: type },
      ...(placeSelector && { place: placeSelector }),
      ...(state !== undefined && { state: { $eq: state } }),
      ...(since !== undefined && { atDesc: { $lte: indexTime(since).atDesc } }),
    },
    index: ['_deleted', ...fields],
    sort: fields.map((field) => ({ [field]: 'asc' as const })),
    skip: 0,
    ...(isAnswerOrder && limit !== undefined && { limit }),
  });
}
