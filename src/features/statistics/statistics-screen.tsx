import { type ReactElement, useMemo } from 'react';
import { formatIsoDays } from '#domain/time/moment-text.ts';
import type { FigureCode } from '#domain/statistics/figure.ts';
import { comparePlaces } from '#domain/roster/place.ts';
import { type CountedRecords, countFigures } from '#domain/statistics/statistics.ts';
import { beijingDay } from '#domain/time/day.ts';
import { Screen } from '#ui/screen.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import { ArticlesCard } from './articles-card.tsx';
import { AskedForm } from './asked-form.tsx';
import { Charts } from './charts.tsx';
import { FigureList } from './figure-list.tsx';
import { MainFigures } from './main-figures.tsx';
import { periodAsked } from './period.ts';
import { PressCard } from './press-card.tsx';
import { statisticsText as text } from './statistics-text.ts';
import type { StatisticsUses } from './statistics-uses.ts';
import { PrintButton } from '#ui/print-button.tsx';

interface Props {
  /** What the address asks for: `period`, `from`, `to`, `building`, and `show` for the list behind a number. */
  readonly search: string;
  readonly uses: StatisticsUses;
}

/** 统计: figures of a period and a place, counted on this device whenever it is opened. */
export function StatisticsScreen({ search, uses }: Props): ReactElement {
  const records = useWatched(uses.counted);
  if (records === undefined) {
    return (
      <Screen title={text.title}>
        <Skeleton lines={10} />
      </Screen>
    );
  }
  return <Counted records={records} search={search} uses={uses} />;
}

function Counted({ records, search, uses }: Props & { readonly records: CountedRecords }): ReactElement {
  const campaign = useWatched(uses.campaign);
  const query = useMemo(() => new URLSearchParams(search), [search]);
  const today = beijingDay(uses.now());
  const period = periodAsked(query, today, campaign);
  const { from, to } = period;
  const buildings = useMemo(
    () => records.places.filter(({ kind }) => kind === 'building').sort(comparePlaces),
    [records.places],
  );
  const building = buildings.find(({ id }) => id === query.get('building'));
  const statistics = useMemo(
    () => countFigures(records, { from, to, building }),
    [records, from, to, building],
  );
  const addressOf = (changes: Readonly<Record<string, string>>): string => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    return uses.address(next);
  };
  const hrefOf = (code: FigureCode): string | undefined =>
    statistics.figure(code).count === 0 ? undefined : addressOf({ show: code });
  const days = formatIsoDays(from, to);
  const shown = query.get('show') as FigureCode | null;
  if (shown !== null) {
    return (
      <FigureList
        title={titleOf(shown, uses)}
        period={building === undefined ? days : `${days} · ${building.name}`}
        figure={statistics.figure(shown)}
        records={records}
        back={addressOf({ show: '' })}
        uses={uses}
      />
    );
  }
  return (
    <Screen title={text.title} actions={<PrintButton onPrint={uses.print} />}>
      <AskedForm
        period={period}
        building={building?.id ?? ''}
        buildings={buildings}
        hasCampaign={campaign !== undefined}
        onChange={(changes) => uses.go(addressOf(changes))}
      />
      <Text tone="muted">{days}</Text>
      <PressCard statistics={statistics} hrefOf={hrefOf} uses={uses} />
      <MainFigures statistics={statistics} hrefOf={hrefOf} />
      <Charts statistics={statistics} hrefOf={hrefOf} words={uses.words} />
      <ArticlesCard statistics={statistics} hrefOf={hrefOf} />
    </Screen>
  );
}

function titleOf(code: FigureCode, { words }: StatisticsUses): string {
  const [part = '', rest = ''] = code.split(/:(.*)/s);
  const named: Readonly<Record<string, (rest: string) => string>> = {
    triage: (triage) => text.listOf(text.triage, nameIn(words.triages, triage)),
    category: (category) => text.listOf(text.category, nameIn(words.categories, category)),
    verdict: (verdict) => text.listOf(text.verdict, nameIn(words.verdicts, verdict)),
    step: (step) => text.listOf(text.step, step),
    round: (round) => text.roundOf(Number(round)),
    days: (span) => text.listOf(text.answerDays, text.span[span] ?? span),
  };
  return named[part]?.(rest) ?? text.lists[code] ?? text.title;
}

function nameIn(names: Readonly<Record<string, string>>, code: string): string {
  return names[code] ?? text.undecided;
}
