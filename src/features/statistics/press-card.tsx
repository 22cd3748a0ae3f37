import type { ReactElement } from 'react';
import type { FigureCode } from '#domain/statistics/figure.ts';
import type { Statistics } from '#domain/statistics/statistics.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { OffPaper } from '#ui/paper.tsx';
import { Text } from '#ui/text.tsx';
import { type PressPart, pressSentence, statisticsText as text } from './statistics-text.ts';
import type { StatisticsUses } from './statistics-uses.ts';

interface Props {
  readonly statistics: Statistics;
  readonly hrefOf: (code: FigureCode) => string | undefined;
  readonly uses: Pick<StatisticsUses, 'copy' | 'tell'>;
}

/** The sentence that the press prints (SJ-15), every number of it the way to its list. */
export function PressCard({ statistics, hrefOf, uses: { copy, tell } }: Props): ReactElement {
  const { asked, figure, satisfied } = statistics;
  const parts = pressSentence({
    count: (code) => figure(code).count,
    from: asked.from,
    to: asked.to,
    building: asked.building?.name ?? '',
    satisfied,
  });
  const words = parts.map(wordsOf).join('');
  return (
    <Card
      title={text.press}
      action={
        <OffPaper>
          <Button
            icon="note"
            onPress={() =>
              copy(words).then(
                () => tell(text.copied),
                () => tell(text.copyFailed),
              )
            }
          >
            {text.copy}
          </Button>
        </OffPaper>
      }
    >
      <Text size="l">
        {parts.map((part, nth) =>
          typeof part === 'string' ? (
            part
          ) : hrefOf(part.code) === undefined ? (
            <strong key={nth}>{part.number}</strong>
          ) : (
            <a key={nth} href={hrefOf(part.code)}>
              <strong>{part.number}</strong>
            </a>
          ),
        )}
      </Text>
      <OffPaper>
        <Text tone="muted" size="s">
          {text.pressHint}
        </Text>
      </OffPaper>
    </Card>
  );
}

function wordsOf(part: PressPart): string {
  return typeof part === 'string' ? part : part.number;
}
