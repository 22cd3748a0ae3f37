import { fieldValue, foldFields } from '#domain/records/fields.ts';
import { textOf, textsOf } from '#domain/records/reading.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import type { JsonObject } from '#lib/json.ts';
import { categoryNames, categoryWords } from './category-words-text.ts';
import { CATEGORIES, type Category } from './codes.ts';

/** 诉求分类 as data (LY-15): the six that every community begins with, and what it made of them. */
export interface IssueCategory {
  readonly code: Category;
  readonly name: string;
  /** What people say when they mean it: only to suggest it. */
  readonly words: readonly string[];
  /** No longer offered; issues that have it keep it. */
  readonly retired: boolean;
}

export const BUILT_IN_CATEGORIES: readonly IssueCategory[] = CATEGORIES.map((code) => ({
  code,
  name: categoryNames[code],
  words: categoryWords[code],
  retired: false,
}));

/** One record per community and code: changed on two devices, it is one. */
export function categoryId(community: string, code: Category): string {
  return `category:${community}-${code}`;
}

/** The six as the coordinators of a community changed them, and their own ones after them. */
export function categoriesOf(records: readonly FieldRecord[]): readonly IssueCategory[] {
  if (records.length === 0) return BUILT_IN_CATEGORIES;
  const changed = records.map(foldCategory);
  const codes = new Set<string>(CATEGORIES);
  return [
    ...BUILT_IN_CATEGORIES.map((builtIn) => changed.find(({ code }) => code === builtIn.code) ?? builtIn),
    ...changed.filter(({ code }) => code !== '' && !codes.has(code)),
  ];
}

export function categoryFields({ code, name, words, retired }: IssueCategory): JsonObject {
  return { code, name, words, retired };
}

/** What each is called, the retired ones too. */
export function namesOfCategories(categories: readonly IssueCategory[]): Readonly<Record<Category, string>> {
  return Object.fromEntries(categories.map(({ code, name }) => [code, name]));
}

function foldCategory(record: FieldRecord): IssueCategory {
  const fields = foldFields(record);
  return {
    code: textOf(fields, 'code') ?? '',
    name: textOf(fields, 'name') ?? '',
    words: textsOf(fields, 'words'),
    retired: fieldValue(fields, 'retired') === true,
  };
}
