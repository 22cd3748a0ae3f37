import { BUILT_IN_CATEGORIES, type IssueCategory } from '#domain/issues/category.ts';
import { useWatched } from '#ui/use-watched.ts';
import type { IssuesUses } from './issues-uses.ts';

/** The community's categories; until they are read, those that every community begins with. */
export function useCategories({ categories }: Pick<IssuesUses, 'categories'>): readonly IssueCategory[] {
  return useWatched(categories) ?? BUILT_IN_CATEGORIES;
}

export function categoryName(categories: readonly IssueCategory[], code: string | undefined): string {
  return categories.find((category) => category.code === code)?.name ?? code ?? '';
}
