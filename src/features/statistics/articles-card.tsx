import type { ReactElement, ReactNode } from 'react';
import type { FigureCode } from '#domain/statistics/figure.ts';
import type { Statistics } from '#domain/statistics/statistics.ts';
import { Card } from '#ui/card.tsx';
import { Table } from '#ui/table.tsx';
import { Text } from '#ui/text.tsx';
import { percentOf, statisticsText as text } from './statistics-text.ts';

interface Props {
  readonly statistics: Statistics;
  readonly hrefOf: (code: FigureCode) => string | undefined;
}

/** What is written, and whose list it opens. */
type Said = readonly [value: string, code: FigureCode];

/** The headline figures of the source articles for one's own community. They set no target and rank nobody. */
export function ArticlesCard({ statistics, hrefOf }: Props): ReactElement {
  const { figure, satisfied } = statistics;
  const count = (code: FigureCode): number => figure(code).count;
  const ratio = (code: FigureCode, by: FigureCode): string =>
    count(by) === 0 ? '—' : String(Math.round((count(code) / count(by)) * 100) / 100);
  const share = (code: FigureCode, by: FigureCode): string =>
    count(by) === 0 ? '—' : percentOf(count(code) / count(by));
  const plain = (code: FigureCode): Said => [String(count(code)), code];
  const here: Readonly<Record<keyof typeof text.articleNames, Said>> = {
    coverage: [share('entered', 'doors'), 'entered'],
    callsPerHousehold: [ratio('person-visits', 'households'), 'person-visits'],
    opinionsPerVisit: [ratio('opinions', 'calls'), 'opinions'],
    opinionsPerSession: [ratio('substantive', 'sessions'), 'substantive'],
    atOnce: [share('at-once-done', 'opinions'), 'at-once-done'],
    satisfied: [satisfied === undefined ? '—' : percentOf(satisfied), 'verdict:satisfied'],
    solved: plain('at-once-done'),
    planned: plain('triage:annual-plan'),
    passedUp: plain('triage:passed-up'),
    tookPart: [share('took-part', 'members'), 'took-part'],
    checks: plain('checks'),
    checkedInPerson: plain('checked-in-person'),
    checkedByPhone: plain('checked-by-phone'),
    problems: plain('problems'),
  };
  const keys = Object.keys(text.articleNames) as (keyof typeof text.articleNames)[];
  return (
    <Card title={text.articles}>
      <Table
        label={text.articles}
        columns={[text.columns.name, text.columns.here, text.columns.there]}
        rows={keys.map((key) => [
          text.articleNames[key],
          <Told key={key} said={here[key]} hrefOf={hrefOf} />,
          text.articleOf[key],
        ])}
      />
      <Text tone="muted" size="s">
        {text.articlesHint}
      </Text>
    </Card>
  );
}

/** The number leads to its list. */
function Told({ said: [value, code], hrefOf }: Pick<Props, 'hrefOf'> & { readonly said: Said }): ReactNode {
  const href = hrefOf(code);
  return href === undefined ? value : <a href={href}>{value}</a>;
}
