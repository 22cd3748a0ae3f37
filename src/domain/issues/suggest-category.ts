import { categoryWords } from './category-words-text.ts';
import { CATEGORIES, type Category } from './codes.ts';

/** The categories of LY-15 that the words speak of, most likely first; none where they say nothing. A person chooses. */
export function suggestCategories(words: string): readonly Category[] {
  return CATEGORIES.map((category) => ({ category, weight: weightOf(words, category) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ category }) => category);
}

/** Longer words are surer signs than short ones. */
function weightOf(words: string, category: Category): number {
  return categoryWords[category]
    .filter((word) => words.includes(word))
    .reduce((sum, word) => sum + word.length, 0);
}
