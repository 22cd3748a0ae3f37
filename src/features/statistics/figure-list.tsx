import { type ReactElement, useMemo, useState } from 'react';
import type { Figure } from '#domain/statistics/figure.ts';
import type { CountedRecords } from '#domain/statistics/statistics.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Screen } from '#ui/screen.tsx';
import { Text } from '#ui/text.tsx';
import { createFinder } from './listed.ts';
import { statisticsText as text } from './statistics-text.ts';
import type { StatisticsUses } from './statistics-uses.ts';

/** Lines shown at once; the list grows by as many on demand. */
const PAGE = 100;

interface Props {
  readonly title: string;
  readonly period: string;
  readonly figure: Figure;
  readonly records: CountedRecords;
  readonly back: string;
  readonly uses: StatisticsUses;
}

/** What a number counts, one by one. */
export function FigureList({ title, period, figure, records, back, uses }: Props): ReactElement {
  const { paths, words } = uses;
  const [limit, setLimit] = useState(PAGE);
  const find = useMemo(() => createFinder(records, paths, words.outcomes), [records, paths, words]);
  return (
    <Screen title={title} back={{ href: back, label: text.back }}>
      <Text tone="muted">
        {period} · {text.count(figure.count, figure.of.length)}
      </Text>
      {figure.count === 0 ? (
        <EmptyState icon="list" title={text.noneYet} />
      ) : (
        <List label={title}>
          {figure.of.slice(0, limit).map((id) => {
            const listed = find(id);
            return listed === undefined ? (
              <ListRow key={id} title={text.unknown} detail={id} />
            ) : (
              <ListRow key={id} title={listed.title} detail={listed.detail} href={listed.href} />
            );
          })}
        </List>
      )}
      {figure.of.length > limit && (
        <Button wide variant="quiet" onPress={() => setLimit(limit + PAGE)}>
          {text.more}
        </Button>
      )}
    </Screen>
  );
}
