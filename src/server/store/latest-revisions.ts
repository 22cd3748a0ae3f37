import { isJsonObject, type JsonObject } from '#lib/json.ts';
import type { PouchDatabase } from './pouch-database.ts';

/**
 * The leaves that these revisions have grown into; a revision that the document never had stays as it is, for the
 * store to call missing. PouchDB is not asked for the latest: of a revision that it does not know it throws where
 * nobody can catch it, and the whole server would end.
 */
export async function latestRevisions(
  pouch: PouchDatabase,
  id: string,
  revisions: readonly string[],
): Promise<readonly string[]> {
  const winner = await pouch.get(id).catch(() => undefined);
  // Whoever replicates asks for leaves, and mostly there is one.
  if (revisions.every((rev) => rev === winner?._rev)) return revisions;
  const leaves = await pouch.get(id, { open_revs: 'all', revs: true }).catch(() => []);
  const known = leaves.flatMap((leaf) => ('ok' in leaf ? [leaf.ok] : []));
  const latest = revisions.flatMap((rev) => {
    const grown = known.filter((leaf) => ancestryOf(leaf).includes(rev)).map((leaf) => leaf._rev);
    return grown.length > 0 ? grown : [rev];
  });
  return [...new Set(latest)];
}

/** A leaf's own revision and all before it that are known. */
function ancestryOf(leaf: JsonObject): readonly string[] {
  const revisions = leaf['_revisions'];
  if (!isJsonObject(revisions) || !Array.isArray(revisions['ids'])) return [];
  const start = Number(revisions['start']);
  return revisions['ids'].map((hash, nth) => `${start - nth}-${String(hash)}`);
}
