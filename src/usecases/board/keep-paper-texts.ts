import type { Role } from '#domain/access/account.ts';
import { mayOpen } from '#domain/access/may.ts';
import { parseScope } from '#domain/access/scopes.ts';
import {
  foldPaperTexts,
  paperFault,
  type PaperFault,
  paperFields,
  type PaperTexts,
  paperTextsId,
  USUAL_TEXTS,
} from '#domain/board/paper-texts.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { stampNow } from '#usecases/records/author.ts';
import { changeFields } from '#usecases/records/change-fields.ts';
import type { ReadingNeeds, WritingNeeds } from '#usecases/records/needs.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';

export type PaperRefusal = SaveRefusal | PaperFault | 'not-your-role';

/** Keeps what a community writes on its papers; notices that hang keep their own words. For coordinators. */
export type KeepPaperTexts = (
  communityScope: string,
  texts: PaperTexts,
) => Promise<Result<undefined, PaperRefusal>>;

export function createKeepPaperTexts(needs: WritingNeeds & { readonly role: Role }): KeepPaperTexts {
  return async (scope, texts) => {
    const home = parseScope(scope);
    if (home?.kind !== 'community' || !mayOpen(needs.role, 'template', 'community')) {
      return refuse('not-your-role');
    }
    const fault = paperFault(texts);
    if (fault !== undefined) return refuse(fault);
    const id = paperTextsId(home.community);
    const wanted = paperFields(texts);
    if ((await needs.records.read(id)) !== undefined) return changeFields(needs, { id, wanted });
    return needs.records.save([{ open: openRecord(id, scope, stampNow(needs.author, needs.clock), wanted) }]);
  };
}

/** The community's own texts, or the usual ones. */
export function createWatchPaperTexts({
  records,
}: ReadingNeeds): (communityScope: string) => Watch<PaperTexts> {
  return (communityScope) => (onAnswer) =>
    records.watch({ type: 'template' }, (found) => {
      const home = parseScope(communityScope);
      const own = found.find(({ id }) => home?.kind === 'community' && id === paperTextsId(home.community));
      onAnswer(own === undefined ? USUAL_TEXTS : foldPaperTexts(own));
    });
}
