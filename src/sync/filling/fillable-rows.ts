import type { ChangeRow } from '#sync/couch-answers.ts';

/**
 * Rows of a page whose records may be written without a look at what is here: no deletions, nothing that the device
 * has something `unsent` of, and of an id that the page names twice neither.
 */
export function fillableRows(
  rows: readonly ChangeRow[],
  unsent: Pick<ReadonlyMap<string, unknown>, 'has'>,
): readonly ChangeRow[] {
  const times = new Map<string, number>();
  for (const { id } of rows) times.set(id, (times.get(id) ?? 0) + 1);
  return rows.filter(({ id, deleted }) => !deleted && times.get(id) === 1 && !unsent.has(id));
}
