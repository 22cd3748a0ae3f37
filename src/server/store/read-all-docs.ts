import type { JsonObject } from '#lib/json.ts';
import { couchErrorOf } from './couch-error.ts';
import type { AllDocsOptions } from './couch-store.ts';
import type { PouchAllDocs, PouchDatabase } from './pouch-database.ts';

/** `_all_docs` in CouchDB's shape: rows by id, or one row per key in the order of the keys. */
export async function readAllDocs(pouch: PouchDatabase, options: AllDocsOptions): Promise<JsonObject> {
  const { keys, skip = 0, limit, startkey, endkey } = options;
  const shown: PouchAllDocs = {
    include_docs: options.includeDocs ?? false,
    conflicts: options.conflicts ?? false,
    attachments: options.attachments ?? false,
  };
  if (keys) {
    const ordered = options.descending ? [...keys].reverse() : keys;
    const asked = ordered.slice(skip, limit === undefined ? undefined : skip + limit);
    const rows = await Promise.all(asked.map((key) => readRow(pouch, key, shown)));
    return { total_rows: (await pouch.info()).doc_count, offset: skip, rows };
  }
  const { total_rows, rows } = await pouch.allDocs({
    ...shown,
    ...(startkey !== undefined && { startkey }),
    ...(endkey !== undefined && { endkey }),
    ...(limit !== undefined && { limit }),
    inclusive_end: options.inclusiveEnd ?? true,
    descending: options.descending ?? false,
    skip,
  });
  return { total_rows, offset: skip, rows };
}

/**
 * Reading a document is several times quicker than a range of one, which is left for deleted ones. An empty key
 * would be taken for no key at all and read the whole database.
 */
async function readRow(pouch: PouchDatabase, key: unknown, shown: PouchAllDocs): Promise<JsonObject> {
  const missing = { key: typeof key === 'string' ? key : null, error: 'not_found' };
  if (typeof key !== 'string' || key === '' || key.startsWith('_local/')) return missing;
  const { conflicts = false, attachments = false } = shown;
  try {
    const doc = await pouch.get(key, { conflicts, attachments });
    return { id: key, key, value: { rev: doc._rev }, ...(shown.include_docs && { doc }) };
  } catch (thrown) {
    if (couchErrorOf(thrown)?.status !== 404) throw thrown;
    const { rows } = await pouch.allDocs({ ...shown, keys: [key] });
    return rows[0] ?? missing;
  }
}
