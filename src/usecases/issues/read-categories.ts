import { categoriesOf, type IssueCategory } from '#domain/issues/category.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';

/** The categories of issues as this community has them. */
export function createWatchCategories({ records }: ReadingNeeds): Watch<readonly IssueCategory[]> {
  return (onAnswer) => records.watch({ type: 'category' }, (found) => onAnswer(categoriesOf(found)));
}
