import { type ReactElement, useMemo, useState } from 'react';
import { formatIsoDays } from '#domain/time/moment-text.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { type BuildingStanding, buildingStandings, wholeCoverage } from '#domain/campaigns/coverage.ts';
import type { Place } from '#domain/roster/place.ts';
import { comparePlaces } from '#domain/roster/place.ts';
import type { CountedRecords } from '#domain/statistics/statistics.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Facade, FacadeRow, type FacadeProps } from '#ui/facade.tsx';
import { Meter } from '#ui/meter.tsx';
import { Screen } from '#ui/screen.tsx';
import { Stack } from '#ui/stack.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { useWhileSeen } from '#ui/use-while-seen.ts';
import { CampaignForm } from './campaign-form.tsx';
import { campaignsText as text, percentOf } from './campaigns-text.ts';
import type { CampaignsUses } from './campaigns-uses.ts';
import { PaperCard } from './paper-card.tsx';
import { TallyCard } from './tally-card.tsx';

interface Props {
  readonly campaign: Campaign;
  readonly records: CountedRecords;
  readonly uses: CampaignsUses;
}

/** How often the houses are brought up to date while somebody looks. */
const LIVE_MS = 5_000;

/** One campaign as it stands this minute: coverage, houses, answers, paper forms. */
export function CampaignDetail({ campaign, records, uses }: Props): ReactElement {
  const { places, visits } = records;
  const [isChanging, setIsChanging] = useState(false);
  useWhileSeen(uses.askAround, LIVE_MS);
  const batches = useWatched(uses.paper.batches);
  const standings = useMemo(() => buildingStandings(campaign, places, visits), [campaign, places, visits]);
  const buildings = useMemo(
    () => places.filter(({ kind }) => kind === 'building').sort(comparePlaces),
    [places],
  );
  const whole = wholeCoverage(standings);
  const share = whole.doors === 0 ? 0 : whole.entered / whole.doors;
  const back = { href: uses.address(), label: text.back };
  if (isChanging) {
    return (
      <Screen title={campaign.name} back={back}>
        <CampaignForm
          id={campaign.id}
          start={campaign}
          buildings={buildings}
          uses={uses}
          onEnd={() => setIsChanging(false)}
        />
      </Screen>
    );
  }
  const own = batches?.filter((batch) => batch.campaign === campaign.id) ?? [];
  return (
    <Screen
      title={campaign.name}
      back={back}
      actions={
        <Button icon="edit" onPress={() => setIsChanging(true)}>
          {text.edit}
        </Button>
      }
    >
      <Text tone="muted">{formatIsoDays(campaign.from, campaign.to)}</Text>
      <Card>
        <Meter
          label={text.coverage}
          value={share}
          target={campaign.target}
          text={text.coverageText(percentOf(share), whole.entered, whole.doors)}
        />
      </Card>
      <Card title={text.facades}>
        {whole.doors === 0 ? (
          <Text tone="muted">{text.noDoors}</Text>
        ) : (
          <Stack>
            <Text tone="muted">{text.facadesHint}</Text>
            <FacadeRow>
              {standings
                .filter(({ doors }) => doors > 0)
                .map((standing) => (
                  <Facade
                    key={standing.building.id}
                    title={standing.building.name}
                    text={text.facadeText(standing.entered, standing.doors)}
                    href={uses.statisticsOf(standing.building.id)}
                    floors={floorsOf(standing, uses.tones)}
                  />
                ))}
            </FacadeRow>
          </Stack>
        )}
      </Card>
      {campaign.questions.length > 0 && <TallyCard campaign={campaign} visits={visits} batches={own} />}
      <PaperCard campaign={campaign} batches={own} buildings={buildings} uses={uses} />
    </Screen>
  );
}

type Floors = FacadeProps['floors'];

/** Floors from the top; each unit as wide as its widest floor, with a gap to the next. */
function floorsOf({ doorsHere, latest }: BuildingStanding, tones: CampaignsUses['tones']): Floors {
  const units = [...new Set(doorsHere.map(({ unit }) => unit ?? ''))];
  const floors = [...new Set(doorsHere.map(({ floor }) => floor ?? 0))].sort((a, b) => b - a);
  const at = (unit: string, floor: number): readonly Place[] =>
    doorsHere.filter((door) => (door.unit ?? '') === unit && (door.floor ?? 0) === floor);
  const widths = units.map((unit) => Math.max(...floors.map((floor) => at(unit, floor).length)));
  return floors.map((floor) =>
    units.flatMap((unit, nth) => {
      const here = at(unit, floor).map((door) => {
        const visit = latest.get(door.id);
        return { key: door.id, tone: visit === undefined ? ('neutral' as const) : tones[visit.outcome] };
      });
      const missing = (widths[nth] ?? 0) - here.length + (nth < units.length - 1 ? 1 : 0);
      return [...here, ...Array.from({ length: missing }, () => undefined)];
    }),
  );
}
