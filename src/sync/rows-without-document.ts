import { isJsonObject } from '#lib/json.ts';
import { ok, type Result } from '#lib/result.ts';
import type { ChangesPage, ReadRow, ServerCopy } from './couch-answers.ts';
import type { Failure } from './failure.ts';

/**
 * CouchDB writes a row even when it cannot read the document at that moment (a shard or a file that is away, somebody
 * who writes it just then). Who goes on from there has not got it until it changes again, so it is asked for apart.
 * What is gone by then is a deletion, what is still not there is left as it came.
 */
export async function withDocuments(
  page: ChangesPage,
  read: (ids: readonly string[]) => Promise<Result<ReadonlyMap<string, ServerCopy>, Failure>>,
): Promise<Result<ChangesPage, Failure>> {
  const ids = page.rows.filter(isWithout).map(({ id }) => id);
  if (ids.length === 0) return ok(page);
  const copies = await read(ids);
  if (!copies.ok) return copies;
  const rows = page.rows.map((row) => (isWithout(row) ? filled(row, copies.value.get(row.id)) : row));
  return ok({ ...page, rows });
}

function isWithout({ deleted, document }: ReadRow): boolean {
  return !deleted && !isJsonObject(document);
}

function filled(row: ReadRow, copy: ServerCopy | undefined): ReadRow {
  if (copy?.state === 'deleted') return { ...row, deleted: true };
  return copy?.state === 'present' ? { ...row, document: copy.document } : row;
}
