import type { IssueCategory } from './category.ts';

/** The categories that the words speak of, most likely first; none where they say nothing. A person chooses. */
export function suggestCategories(
  words: string,
  categories: readonly IssueCategory[],
): readonly IssueCategory[] {
  return categories
    .filter(({ retired }) => !retired)
    .map((category) => ({ category, weight: weightOf(words, category) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ category }) => category);
}

/** Longer words are surer signs than short ones. */
function weightOf(said: string, { words }: IssueCategory): number {
  return words.filter((word) => said.includes(word)).reduce((sum, word) => sum + word.length, 0);
}
