import { type ReactElement, useEffect, useMemo } from 'react';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Proposal } from '#domain/proposals/proposal.ts';
import type { Place } from '#domain/roster/place.ts';
import { type Coverage, coverageOf, latestVisits } from '#domain/visits/door-standing.ts';
import { OUTCOMES, type Visit } from '#domain/visits/visit.ts';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Meter } from '#ui/meter.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Text } from '#ui/text.tsx';
import { TileLegend } from '#ui/tile-legend.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { DoorGrid } from './door-grid.tsx';
import { outcomeLook } from './outcome-look.ts';
import { useVisitsOfEach } from './use-visits-of-each.ts';
import type { VisitsUses } from './visits-uses.ts';
import { visitsText as text } from './visits-text.ts';

interface Props {
  readonly buildingId: string;
  readonly uses: VisitsUses;
}

export function BuildingView({ buildingId, uses }: Props): ReactElement {
  const { roster, visits, paths, workIn } = uses;
  const doors = useWatched(useMemo(() => roster.doorsOf(buildingId), [roster, buildingId]));
  const owed = useWatched(useMemo(() => visits.owedUnder(`${buildingId}-`), [visits, buildingId]));
  const { campaignAt } = uses;
  const here = useMemo(() => ({ id: buildingId, building: undefined }), [buildingId]);
  const campaign = useWatched(useMemo(() => campaignAt(here), [campaignAt, here]));
  const made = useVisitsOfEach(uses, doors, campaign);
  const scope = doors?.[0]?.scope;
  useEffect(() => {
    if (scope !== undefined) workIn(scope);
  }, [workIn, scope]);
  const latest = useMemo(() => made && latestVisits(made, campaign?.id), [made, campaign]);
  if (doors === undefined) return <Skeleton lines={8} />;
  if (doors.length === 0) return <EmptyState icon="door" title={text.emptyTitle} hint={text.emptyHint} />;
  const ids = doors.map(({ id }) => id);
  return (
    <>
      {campaign !== undefined && made !== undefined && (
        <CampaignCard campaign={campaign} coverage={coverageOf(ids, made, campaign.id)} />
      )}
      {latest === undefined ? <Skeleton lines={2} /> : <OutcomeLegend doors={doors} latest={latest} />}
      <DoorGrid doors={doors} latest={latest} owed={countByDoor(owed ?? [])} pathTo={paths.door} />
    </>
  );
}

interface LegendProps {
  readonly doors: readonly Place[];
  readonly latest: ReadonlyMap<string, Visit>;
}

/** What colours and signs mean, with how many doors stand so. */
function OutcomeLegend({ doors, latest }: LegendProps): ReactElement {
  const standings = doors.flatMap(({ id }) => latest.get(id) ?? []);
  const items = OUTCOMES.map((outcome) => ({
    label: text.outcomes[outcome],
    sign: outcomeLook[outcome].icon,
    tone: outcomeLook[outcome].tone,
    count: standings.filter((visit) => visit.outcome === outcome).length,
  }));
  const untouched = {
    label: text.untouched,
    sign: undefined,
    tone: 'neutral' as const,
    count: doors.length - standings.length,
  };
  return <TileLegend label={text.legend} items={[...items, untouched]} />;
}

interface CampaignProps {
  readonly campaign: Campaign;
  readonly coverage: Coverage;
}

function CampaignCard({ campaign, coverage: { entered, doors } }: CampaignProps): ReactElement {
  const share = entered / doors;
  return (
    <Card title={campaign.name}>
      <Meter
        label={text.coverageLabel}
        value={share}
        target={campaign.target}
        text={text.coverageOf(share, campaign.target)}
      />
      <Text tone="muted">{text.coverage(entered, doors)}</Text>
    </Card>
  );
}

function countByDoor(proposals: readonly Proposal[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { place } of proposals) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
}
