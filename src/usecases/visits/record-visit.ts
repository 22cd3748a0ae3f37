import { type Campaign, campaignAt, foldCampaign } from '#domain/campaigns/campaign.ts';
import { type Answers, answersData } from '#domain/campaigns/questionnaire.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { adjustedTime, type Stamp } from '#domain/records/record.ts';
import type { Place } from '#domain/roster/place.ts';
import { isoDay } from '#domain/time/moment-text.ts';
import type { Opinion, Outcome } from '#domain/visits/visit.ts';
import type { JsonObject } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { withEntries } from '#usecases/records/add-entries.ts';
import { stampNow } from '#usecases/records/author.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { type Lift, type LiftRefusal, liftSentences } from './lift-sentences.ts';

export interface NewVisit {
  readonly outcome: Outcome;
  readonly opinion: Opinion;
  readonly note: string;
  readonly lifts: readonly Lift[];
  /** To the questions of the campaign that runs here. */
  readonly answers?: Answers;
}

/** Saves one call at one door with all that was raised there, in one call; the answer is the visit's id. */
export type RecordVisit = (
  place: Place,
  visit: NewVisit,
) => Promise<Result<string, SaveRefusal | LiftRefusal>>;

export function createRecordVisit(needs: WritingNeeds): RecordVisit {
  return async (place, { outcome, opinion, note, lifts, answers = {} }) => {
    const stamp = stampNow(needs.author, needs.clock);
    const id = `visit:${needs.ids.next()}`;
    const lifted = await liftSentences(needs, place, id, lifts);
    if (!lifted.ok) return lifted;
    const campaign = await campaignHere(needs, stamp, place);
    const data = {
      place: place.id,
      outcome,
      opinion,
      note,
      ...(campaign === undefined ? {} : campaignData(campaign, answers)),
    };
    const visit = withEntries(openRecord(id, place.scope, stamp, data), lifted.value.entries, needs);
    const saved = await needs.records.save([{ open: visit }, ...lifted.value.changes]);
    return saved.ok ? ok(id) : refuse(saved.reason);
  };
}

function campaignData({ id, questions }: Campaign, answers: Answers): JsonObject {
  const given = answersData(questions, answers);
  return { campaign: id, ...(Object.keys(given).length === 0 ? {} : { answers: given }) };
}

async function campaignHere(
  { records }: WritingNeeds,
  stamp: Stamp,
  place: Place,
): Promise<Campaign | undefined> {
  const campaigns = await records.query({ type: 'campaign' });
  return campaignAt(campaigns.map(foldCampaign), isoDay(adjustedTime(stamp)), place);
}
