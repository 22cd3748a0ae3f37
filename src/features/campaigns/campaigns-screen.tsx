import { type ReactElement, useState } from 'react';
import { formatIsoDays } from '#domain/time/moment-text.ts';
import { type Campaign, DEFAULT_COVERAGE_TARGET } from '#domain/campaigns/campaign.ts';
import { comparePlaces } from '#domain/roster/place.ts';
import { addDays, beijingDay } from '#domain/time/day.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Tag } from '#ui/tag.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { CampaignFields } from '#usecases/campaigns/save-campaign.ts';
import { CampaignDetail } from './campaign-detail.tsx';
import { CampaignForm } from './campaign-form.tsx';
import { campaignsText as text } from './campaigns-text.ts';
import type { CampaignsUses } from './campaigns-uses.ts';

/** As long as 百日大走访 (SJ-14). */
const USUAL_DAYS = 100;

interface Props {
  /** Id of the campaign whose page is open; empty for the list. */
  readonly open: string;
  readonly uses: CampaignsUses;
}

/** 走访活动: what runs, what was, and the page of one. */
export function CampaignsScreen({ open, uses }: Props): ReactElement {
  const campaigns = useWatched(uses.campaigns);
  const records = useWatched(uses.counted);
  const [isMaking, setIsMaking] = useState(false);
  if (campaigns === undefined || records === undefined) {
    return (
      <Screen title={text.title}>
        <Skeleton lines={8} />
      </Screen>
    );
  }
  const opened = campaigns.find(({ id }) => id === open);
  if (opened !== undefined) {
    return <CampaignDetail key={opened.id} campaign={opened} records={records} uses={uses} />;
  }
  const today = beijingDay(uses.now());
  if (isMaking) {
    const start: CampaignFields = {
      name: '',
      from: today,
      to: addDays(today, USUAL_DAYS - 1),
      target: DEFAULT_COVERAGE_TARGET,
      places: [],
      questions: [],
    };
    const buildings = records.places.filter(({ kind }) => kind === 'building').sort(comparePlaces);
    return (
      <Screen title={text.add}>
        <CampaignForm start={start} buildings={buildings} uses={uses} onEnd={() => setIsMaking(false)} />
      </Screen>
    );
  }
  return (
    <Screen
      title={text.title}
      actions={
        <Button variant="primary" icon="plus" onPress={() => setIsMaking(true)}>
          {text.add}
        </Button>
      }
    >
      {campaigns.length === 0 ? (
        <EmptyState icon="visit" title={text.none} hint={text.noneHint} />
      ) : (
        <List label={text.title}>
          {campaigns.map((campaign) => (
            <ListRow
              key={campaign.id}
              icon="visit"
              href={uses.address(campaign.id)}
              title={campaign.name}
              detail={formatIsoDays(campaign.from, campaign.to)}
              aside={isRunning(campaign, today) && <Tag tone="good">{text.running}</Tag>}
            />
          ))}
        </List>
      )}
    </Screen>
  );
}

function isRunning({ from, to }: Campaign, today: string): boolean {
  return from <= today && today <= to;
}
