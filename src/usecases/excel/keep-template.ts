import type { Role } from '#domain/access/account.ts';
import { mayOpen } from '#domain/access/may.ts';
import { parseScope } from '#domain/access/scopes.ts';
import {
  foldTemplate,
  type LedgerTemplate,
  templateFields,
  templateId,
  USUAL_TEMPLATE,
} from '#domain/excel/ledger-template.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { stampNow } from '#usecases/records/author.ts';
import { changeFields } from '#usecases/records/change-fields.ts';
import type { ReadingNeeds, WritingNeeds } from '#usecases/records/needs.ts';
import { type Watch, watchFolded } from '#usecases/records/watch-folded.ts';

/** Keeps the office's columns as the form of its 台账; what it was before stays readable. */
export type KeepTemplate = (
  communityScope: string,
  template: LedgerTemplate,
) => Promise<Result<undefined, SaveRefusal | 'not-your-role'>>;

export function createKeepTemplate(needs: WritingNeeds & { readonly role: Role }): KeepTemplate {
  return async (scope, template) => {
    const home = parseScope(scope);
    if (home?.kind !== 'community' || !mayOpen(needs.role, 'template', 'community')) {
      return refuse('not-your-role');
    }
    const id = templateId(home.community);
    const wanted = templateFields(template);
    if ((await needs.records.read(id)) !== undefined) return changeFields(needs, { id, wanted });
    const open = openRecord(id, scope, stampNow(needs.author, needs.clock), wanted);
    return needs.records.save([{ open }]);
  };
}

/** The community's own form of the 台账, or the usual one until it has brought its file. */
export function createWatchTemplate({ records }: ReadingNeeds): Watch<LedgerTemplate> {
  const templates = watchFolded(records, { type: 'template' }, foldTemplate);
  return (onAnswer) =>
    templates((all) => onAnswer(all.find(({ columns }) => columns.length > 0) ?? USUAL_TEMPLATE));
}
