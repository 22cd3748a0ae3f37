import { type Campaign, campaignOn, foldCampaign } from '#domain/campaigns/campaign.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { adjustedTime, type Stamp } from '#domain/records/record.ts';
import type { Place } from '#domain/roster/place.ts';
import { isoDay } from '#domain/time/moment-text.ts';
import type { Opinion, Outcome } from '#domain/visits/visit.ts';
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
}

/** Saves one call at one door with all that was raised there, in one call; the answer is the visit's id. */
export type RecordVisit = (
  place: Place,
  visit: NewVisit,
) => Promise<Result<string, SaveRefusal | LiftRefusal>>;

export function createRecordVisit(needs: WritingNeeds): RecordVisit {
  return async (place, { outcome, opinion, note, lifts }) => {
    const stamp = stampNow(needs.author, needs.clock);
    const id = `visit:${needs.ids.next()}`;
    const lifted = await liftSentences(needs, place, id, lifts);
    if (!lifted.ok) return lifted;
    const campaign = await campaignAt(needs, stamp);
    const data = { place: place.id, outcome, opinion, note, ...(campaign ? { campaign: campaign.id } : {}) };
    const visit = withEntries(openRecord(id, place.scope, stamp, data), lifted.value.entries, needs);
    const saved = await needs.records.save([visit, ...lifted.value.opened].map((open) => ({ open })));
    return saved.ok ? ok(id) : refuse(saved.reason);
  };
}

async function campaignAt({ records }: WritingNeeds, stamp: Stamp): Promise<Campaign | undefined> {
  const campaigns = await records.query({ type: 'campaign' });
  return campaignOn(campaigns.map(foldCampaign), isoDay(adjustedTime(stamp)));
}
