import type { Role } from '#domain/access/account.ts';
import { mayOpen } from '#domain/access/may.ts';
import { parseScope } from '#domain/access/scopes.ts';
import { categoriesOf, categoryFields, categoryId, type IssueCategory } from '#domain/issues/category.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { stampNow } from '#usecases/records/author.ts';
import { changeFields } from '#usecases/records/change-fields.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** `last-one`: without any there is nothing to choose from. */
export type CategoryRefusal = SaveRefusal | 'not-your-role' | 'no-name' | 'name-taken' | 'last-one';

/** Changes a category of issues, or makes one where `code` is empty. For coordinators. */
export type SaveCategory = (
  communityScope: string,
  category: IssueCategory,
) => Promise<Result<undefined, CategoryRefusal>>;

export function createSaveCategory(needs: WritingNeeds & { readonly role: Role }): SaveCategory {
  return async (scope, given) => {
    const home = parseScope(scope);
    if (home?.kind !== 'community' || !mayOpen(needs.role, 'category', 'community')) {
      return refuse('not-your-role');
    }
    const name = given.name.trim();
    if (name === '') return refuse('no-name');
    const known = categoriesOf(await needs.records.query({ type: 'category' }));
    const others = known.filter(({ code }) => code !== given.code);
    if (others.some((other) => other.name === name)) return refuse('name-taken');
    if (given.retired && others.every(({ retired }) => retired)) return refuse('last-one');
    const code = given.code === '' ? `own-${needs.ids.next().toLowerCase()}` : given.code;
    const id = categoryId(home.community, code);
    const words = [...new Set(given.words.map((word) => word.trim()))].filter((word) => word !== '');
    const wanted = categoryFields({ ...given, code, name, words });
    if ((await needs.records.read(id)) !== undefined) return changeFields(needs, { id, wanted });
    return needs.records.save([{ open: openRecord(id, scope, stampNow(needs.author, needs.clock), wanted) }]);
  };
}
