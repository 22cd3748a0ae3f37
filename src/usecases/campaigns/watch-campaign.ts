import { type Campaign, campaignAt, campaignOn, foldCampaign } from '#domain/campaigns/campaign.ts';
import type { Place } from '#domain/roster/place.ts';
import { isoDay } from '#domain/time/moment-text.ts';
import type { Clock } from '#usecases/ports/clock.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { type Watch, watchFolded } from '#usecases/records/watch-folded.ts';

type TimedNeeds = ReadingNeeds & { readonly clock: Clock };

/** The 走访活动 that runs today anywhere, `undefined` when none does. */
export function createWatchCampaign(needs: TimedNeeds): Watch<Campaign | undefined> {
  const campaigns = createWatchCampaigns(needs);
  return (onAnswer) => campaigns((all) => onAnswer(campaignOn(all, today(needs))));
}

/** The one that runs today at a place, or in a building and its doors. */
export type WatchCampaignAt = (place: Pick<Place, 'id' | 'building'>) => Watch<Campaign | undefined>;

export function createWatchCampaignAt(needs: TimedNeeds): WatchCampaignAt {
  const campaigns = createWatchCampaigns(needs);
  return (place) => (onAnswer) => campaigns((all) => onAnswer(campaignAt(all, today(needs), place)));
}

/** All of them, the one that began last first. */
export function createWatchCampaigns({ records }: ReadingNeeds): Watch<readonly Campaign[]> {
  const campaigns = watchFolded(records, { type: 'campaign' }, foldCampaign);
  return (onAnswer) =>
    campaigns((all) =>
      onAnswer([...all].sort((a, b) => (a.from < b.from ? 1 : Number(a.from > b.from) * -1))),
    );
}

function today({ clock }: TimedNeeds): string {
  return isoDay(clock.now() + clock.offset());
}
