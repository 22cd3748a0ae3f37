import type { FieldRecord } from '#domain/records/record.ts';
import { inSlices } from '#lib/in-slices.ts';
import { indexRecord } from '#storage/index/index-record.ts';
import type { Seal } from '#storage/seal.ts';
import type { StoredDocument, StoredRecord } from './records-schema.ts';

/** Between records and what is stored of them. */
export interface RecordCoder {
  readonly encode: (record: FieldRecord) => Promise<StoredRecord>;
  /** The same object again as long as the document has not changed, so that watched lists stay cheap. */
  readonly decode: (document: StoredDocument) => Promise<FieldRecord>;
  /** A record as it was last opened here; `undefined` where it was not, or has changed since (`outdate`). */
  readonly opened: (id: string) => FieldRecord | undefined;
  /** Word of a document that was written: an older copy of it is no longer at hand. */
  readonly outdate: (document: Pick<StoredDocument, 'id' | '_rev'>) => void;
}

/** The records of many documents, in their order; not all of them once nobody wants them any more. */
export function decodeAll(
  coder: Pick<RecordCoder, 'decode'>,
  documents: readonly StoredDocument[],
  isWanted?: () => boolean,
): Promise<readonly FieldRecord[]> {
  return inSlices(documents, (document) => coder.decode(document), isWanted);
}

/** How many opened records are kept at hand. */
const CACHE_SIZE = 12_000;

/** What was sealed last is told of by the storage a moment later, and is not opened for that. */
const SEALED_SIZE = 20;

interface CachedRecord {
  readonly revision: string;
  readonly record: FieldRecord;
}

export function createRecordCoder(seal: Seal): RecordCoder {
  const cache = new Map<string, CachedRecord>();
  /** Texts by what became of them under the seal. */
  const sealed = new Map<string, string>();

  function keep(document: StoredDocument, record: FieldRecord): void {
    cache.set(document.id, { revision: document._rev, record });
    dropOldest(cache, CACHE_SIZE);
  }

  return {
    encode: async (record) => {
      const { id, type, scope, v } = record;
      const text = bodyText(record);
      const body = await seal.seal(text);
      sealed.set(body, text);
      dropOldest(sealed, SEALED_SIZE);
      return { id, type, scope, v, body, ...indexRecord(record) };
    },
    decode: async (document) => {
      const cached = cache.get(document.id);
      if (cached?.revision === document._rev) return cached.record;
      const { id, type, scope, v } = document;
      const text = sealed.get(document.body) ?? (await seal.open(document.body));
      const { opened, entries } = JSON.parse(text) as Body;
      const record = { id, type, scope, v, opened, entries };
      keep(document, record);
      return record;
    },
    opened: (id) => cache.get(id)?.record,
    outdate: ({ id, _rev: revision }) => {
      if (cache.get(id)?.revision !== revision) cache.delete(id);
    },
  };
}

function dropOldest(map: Map<string, unknown>, size: number): void {
  if (map.size <= size) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}

type Body = Pick<FieldRecord, 'opened' | 'entries'>;

function bodyText({ opened, entries }: Body): string {
  return JSON.stringify({ opened, entries });
}

/** Whether two copies of one record are stored alike. */
export function isSameRecord(a: FieldRecord, b: FieldRecord): boolean {
  return a.type === b.type && a.scope === b.scope && a.v === b.v && bodyText(a) === bodyText(b);
}
