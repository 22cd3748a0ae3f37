import type { FieldRecord } from '#domain/records/record.ts';
import { pause } from '#lib/pause.ts';
import { indexRecord } from '#storage/index/index-record.ts';
import type { Seal } from '#storage/seal.ts';
import type { StoredDocument, StoredRecord } from './records-schema.ts';

/** Between records and what is stored of them. */
export interface RecordCoder {
  readonly encode: (record: FieldRecord) => Promise<StoredRecord>;
  /** The same object again as long as the document has not changed, so that watched lists stay cheap. */
  readonly decode: (document: StoredDocument) => Promise<FieldRecord>;
}

/** Records that are opened at once: a few milliseconds, also on a slow phone, before somebody's tap has its turn. */
const SLICE = 50;

/**
 * The records of many documents, in their order; not all of them once nobody wants them any more. Browsers open short
 * texts at once, so that waiting for them gives nobody a turn: it pauses after every slice.
 */
export async function decodeAll(
  coder: Pick<RecordCoder, 'decode'>,
  documents: readonly StoredDocument[],
  isWanted: () => boolean = () => true,
): Promise<readonly FieldRecord[]> {
  const records: FieldRecord[] = [];
  for (let start = 0; start < documents.length && isWanted(); start += SLICE) {
    if (start > 0) await pause();
    const slice = documents.slice(start, start + SLICE);
    records.push(...(await Promise.all(slice.map((document) => coder.decode(document)))));
  }
  return records;
}

/** How many opened records are kept at hand. */
const CACHE_SIZE = 12_000;

interface CachedRecord {
  readonly revision: string;
  readonly record: FieldRecord;
}

export function createRecordCoder(seal: Seal): RecordCoder {
  const cache = new Map<string, CachedRecord>();

  function keep(document: StoredDocument, record: FieldRecord): void {
    cache.set(document.id, { revision: document._rev, record });
    if (cache.size <= CACHE_SIZE) return;
    const [oldest] = cache.keys();
    if (oldest !== undefined) cache.delete(oldest);
  }

  return {
    encode: async (record) => {
      const { id, type, scope, v } = record;
      return { id, type, scope, v, body: await seal.seal(bodyText(record)), ...indexRecord(record) };
    },
    decode: async (document) => {
      const cached = cache.get(document.id);
      if (cached?.revision === document._rev) return cached.record;
      const { id, type, scope, v } = document;
      const { opened, entries } = JSON.parse(await seal.open(document.body)) as Body;
      const record = { id, type, scope, v, opened, entries };
      keep(document, record);
      return record;
    },
  };
}

type Body = Pick<FieldRecord, 'opened' | 'entries'>;

function bodyText({ opened, entries }: Body): string {
  return JSON.stringify({ opened, entries });
}

/** Whether two copies of one record are stored alike. */
export function isSameRecord(a: FieldRecord, b: FieldRecord): boolean {
  return a.type === b.type && a.scope === b.scope && a.v === b.v && bodyText(a) === bodyText(b);
}
