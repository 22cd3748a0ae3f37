import type { Role } from '#domain/access/account.ts';
import { mayOpen } from '#domain/access/may.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { questionFault, type QuestionFault, questionsData } from '#domain/campaigns/questionnaire.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { isDay } from '#domain/time/day.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { stampNow } from '#usecases/records/author.ts';
import { changeFields } from '#usecases/records/change-fields.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

export type CampaignFields = Omit<Campaign, 'id' | 'scope'>;

/** `bad-days`: no days, or the last before the first. `bad-target`: not between 0 and 1. */
export type CampaignRefusal =
  SaveRefusal | QuestionFault | 'not-your-role' | 'no-name' | 'bad-days' | 'bad-target';

/** Makes a 走访活动, or changes one (`id`); visits made before keep the answers that they have. The answer is its id. */
export type SaveCampaign = (
  communityScope: string,
  id: string | undefined,
  fields: CampaignFields,
) => Promise<Result<string, CampaignRefusal>>;

export function createSaveCampaign(needs: WritingNeeds & { readonly role: Role }): SaveCampaign {
  return async (scope, id, fields) => {
    if (!mayOpen(needs.role, 'campaign', 'community')) return refuse('not-your-role');
    const fault = faultOf(fields);
    if (fault !== undefined) return refuse(fault);
    const { from, to, target, places } = fields;
    const questions = questionsData(fields.questions);
    const wanted = { name: fields.name.trim(), from, to, target, places, questions };
    if (id !== undefined) {
      const changed = await changeFields(needs, { id, wanted });
      return changed.ok ? ok(id) : changed;
    }
    const made = `campaign:${needs.ids.next()}`;
    const open = openRecord(made, scope, stampNow(needs.author, needs.clock), wanted);
    const saved = await needs.records.save([{ open }]);
    return saved.ok ? ok(made) : saved;
  };
}

function faultOf({ name, from, to, target, questions }: CampaignFields): CampaignRefusal | undefined {
  if (name.trim() === '') return 'no-name';
  if (!isDay(from) || !isDay(to) || to < from) return 'bad-days';
  if (!(target >= 0 && target <= 1)) return 'bad-target';
  return questionFault(questions);
}
