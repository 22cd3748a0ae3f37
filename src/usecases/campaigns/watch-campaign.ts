import { type Campaign, campaignOn, foldCampaign } from '#domain/campaigns/campaign.ts';
import { isoDay } from '#domain/time/moment-text.ts';
import type { Clock } from '#usecases/ports/clock.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { type Watch, watchFolded } from '#usecases/records/watch-folded.ts';

/** The 走访活动 that runs today, `undefined` when none does. */
export function createWatchCampaign({
  records,
  clock,
}: ReadingNeeds & { readonly clock: Clock }): Watch<Campaign | undefined> {
  const campaigns = watchFolded(records, { type: 'campaign' }, foldCampaign);
  return (onAnswer) => campaigns((all) => onAnswer(campaignOn(all, isoDay(clock.now() + clock.offset()))));
}
