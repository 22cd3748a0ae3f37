import type { ReactElement } from 'react';
import { TRIAGES, VERDICTS } from '#domain/issues/codes.ts';
import { ANSWER_SPANS, type FigureCode } from '#domain/statistics/figure.ts';
import type { Statistics } from '#domain/statistics/statistics.ts';
import { formatIsoDayOfYear } from '#domain/time/moment-text.ts';
import { type Bar, BarList } from '#ui/bar-list.tsx';
import { Card } from '#ui/card.tsx';
import { ColumnChart } from '#ui/column-chart.tsx';
import { Columns } from '#ui/columns.tsx';
import { Text } from '#ui/text.tsx';
import type { Tone } from '#ui/tone.ts';
import { percentOf, statisticsText as text } from './statistics-text.ts';
import type { StatisticsUses } from './statistics-uses.ts';

interface Props {
  readonly statistics: Statistics;
  readonly hrefOf: (code: FigureCode) => string | undefined;
  readonly words: StatisticsUses['words'];
}

const VERDICT_TONES: Readonly<Record<(typeof VERDICTS)[number], Tone>> = {
  satisfied: 'good',
  basically: 'info',
  unsatisfied: 'bad',
};

/** Each question as bars with their numbers, fit for paper. */
export function Charts({ statistics, hrefOf, words }: Props): ReactElement {
  const { figure, codes, satisfied } = statistics;
  const bar = (code: FigureCode, label: string, tone?: Tone): Bar => {
    const { count } = figure(code);
    return { key: code, label, value: count, text: String(count), tone, href: hrefOf(code) };
  };
  const coded = (prefix: string, labelOf: (rest: string) => string): readonly Bar[] =>
    codes
      .filter((code) => code.startsWith(prefix))
      .map((code) => bar(code, labelOf(code.slice(prefix.length))));
  return (
    <Columns packed>
      <PaceCard statistics={statistics} />
      <BarCard
        title={text.triage}
        bars={[
          ...TRIAGES.map((triage) => bar(`triage:${triage}`, words.triages[triage])),
          bar('triage:none', text.undecided, 'quiet'),
        ]}
      />
      <BarCard
        title={text.category}
        bars={[
          ...Object.entries(words.categories).map(([code, name]) => bar(`category:${code}`, name)),
          bar('category:none', text.undecided, 'quiet'),
        ]}
      />
      <BarCard title={text.step} bars={coded('step:', (name) => name)} />
      <BarCard
        title={text.verdict}
        note={satisfied === undefined ? undefined : text.satisfied(percentOf(satisfied))}
        bars={VERDICTS.map((verdict) =>
          bar(`verdict:${verdict}`, words.verdicts[verdict], VERDICT_TONES[verdict]),
        )}
      />
      <BarCard
        title={text.answerDays}
        bars={[...ANSWER_SPANS.map(String), 'more'].map((span) =>
          bar(`days:${span}`, text.span[span] ?? span),
        )}
      />
      <BarCard title={text.round} bars={coded('round:', (round) => text.roundOf(Number(round)))} />
      <CoverageCard statistics={statistics} />
    </Columns>
  );
}

interface BarCardProps {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly note?: string | undefined;
}

function BarCard({ title, bars, note }: BarCardProps): ReactElement {
  const isEmpty = bars.every(({ value }) => value === 0);
  return (
    <Card title={title}>
      {isEmpty ? <Text tone="muted">{text.noneYet}</Text> : <BarList label={title} bars={bars} />}
      {note !== undefined && <Text tone="muted">{note}</Text>}
    </Card>
  );
}

function PaceCard({ statistics: { pace, figure } }: { readonly statistics: Statistics }): ReactElement {
  const most = Math.max(0, ...pace.map(({ calls }) => calls.count));
  return (
    <Card title={text.pace}>
      {most === 0 ? (
        <Text tone="muted">{text.noneYet}</Text>
      ) : (
        <ColumnChart
          label={text.paceLabel(figure('calls').count)}
          columns={pace.map(({ from, calls }) => ({
            key: from,
            value: calls.count,
            title: text.paceColumn(formatIsoDayOfYear(from), calls.count),
          }))}
          from={formatIsoDayOfYear(pace[0]?.from ?? '')}
          to={formatIsoDayOfYear(pace.at(-1)?.from ?? '')}
          most={text.paceMost(most)}
        />
      )}
    </Card>
  );
}

function CoverageCard({
  statistics: { buildings },
}: {
  readonly statistics: Statistics;
}): ReactElement | null {
  const withDoors = buildings.filter(({ doors }) => doors > 0);
  if (withDoors.length === 0) return null;
  return (
    <Card title={text.coverage}>
      <BarList
        label={text.coverage}
        most={1}
        bars={withDoors.map(({ building, entered, doors }) => ({
          key: building.id,
          label: building.name,
          value: entered / doors,
          text: text.coverageOf(percentOf(entered / doors), entered, doors),
        }))}
      />
    </Card>
  );
}
