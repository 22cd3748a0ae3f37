import { foldIssue } from '#domain/issues/issue.ts';
import type { Related } from '#domain/issues/joining.ts';
import { linkedIssues } from '#domain/issues/linked-issues.ts';
import { foldProgress, type Progress } from '#domain/issues/progress.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { methodFollowed } from '#domain/work-methods/known-methods.ts';
import { refuse, ok, type Result } from '#lib/result.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { readMethods } from '#usecases/work-methods/read-methods.ts';

/**
 * The progress of a record as it is handed over, which may hold more than what is saved; `unknown-method` while the
 * version that it follows has not arrived.
 */
export async function progressOf(
  needs: ReadingNeeds,
  record: FieldRecord,
): Promise<Result<Progress, 'unknown-method'>> {
  const method = methodFollowed(await readMethods(needs), foldIssue(record).method);
  if (method === undefined) return refuse('unknown-method');
  return ok(foldProgress(method, record, await relatedTo(needs, record)));
}

/** All issues that an issue is tied to, in any number of hops, as far as this device holds them. */
export async function relatedTo({ records }: ReadingNeeds, record: FieldRecord): Promise<Related> {
  const known = new Map([[record.id, record]]);
  const asked = new Set([record.id]);
  const open = [...linkedIssues(record)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (asked.has(id)) continue;
    asked.add(id);
    const found = await records.read(id);
    if (found === undefined) continue;
    known.set(id, found);
    open.push(...linkedIssues(found));
  }
  return (id) => known.get(id);
}
