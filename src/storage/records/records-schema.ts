import type { RxDocumentData, RxJsonSchema } from 'rxdb';

/** A record as the device stores it: who it is, its sealed body, and the local index that queries use. */
export interface StoredRecord {
  readonly id: string;
  readonly type: string;
  readonly scope: string;
  readonly v: number;
  /** `{opened, entries}` as sealed JSON. Text, because RxDB's Dexie storage rewrites keys inside of objects. */
  readonly body: string;
  readonly place: string;
  readonly state: string;
  /** Server-adjusted time of the opening, ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /** The same time counted down, so that the newest come first without RxDB's slow descending sort. */
  readonly atDesc: string;
}

export type StoredDocument = RxDocumentData<StoredRecord>;

/** Name of the one collection. */
export const RECORDS = 'records';

/** Longest `place` or `state`; ids of records are at most this long too. */
export const MAX_INDEX_TEXT = 240;

/** Types that begin so are the database's own documents: no record of a server can bear one, no query finds one. */
export const INTERNAL_MARK = '.';

export const recordsSchema: RxJsonSchema<StoredRecord> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: MAX_INDEX_TEXT },
    type: { type: 'string', maxLength: MAX_INDEX_TEXT },
    scope: { type: 'string' },
    v: { type: 'number' },
    body: { type: 'string' },
    place: { type: 'string', maxLength: MAX_INDEX_TEXT },
    state: { type: 'string', maxLength: MAX_INDEX_TEXT },
    at: { type: 'string', maxLength: 24 },
    atDesc: { type: 'string', maxLength: 15 },
  },
  required: ['id', 'type', 'scope', 'v', 'body', 'place', 'state', 'at', 'atDesc'],
  indexes: [
    ['type', 'at'],
    ['type', 'atDesc'],
    ['type', 'state', 'at'],
    ['type', 'place', 'atDesc'],
  ],
};
