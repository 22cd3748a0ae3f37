import type { ReactElement } from 'react';
import type { FigureCode } from '#domain/statistics/figure.ts';
import type { Statistics } from '#domain/statistics/statistics.ts';
import { Figures } from '#ui/figures.tsx';
import { Section } from '#ui/section.tsx';
import { percentOf, statisticsText as text } from './statistics-text.ts';

interface Props {
  readonly statistics: Statistics;
  readonly hrefOf: (code: FigureCode) => string | undefined;
}

/** The numbers that a report begins with. */
export function MainFigures({ statistics, hrefOf }: Props): ReactElement {
  const { figure, daysToAnswer } = statistics;
  const { names, units } = text;
  const count = (code: FigureCode): number => figure(code).count;
  const line = (
    code: keyof typeof names,
    unit: string,
    detail?: string,
  ): Parameters<typeof Figures>[0]['figures'][number] => ({
    key: code,
    name: names[code],
    value: String(count(code)),
    unit,
    href: hrefOf(code),
    ...(detail === undefined ? {} : { detail }),
  });
  const doors = count('doors');
  const members = count('members');
  return (
    <Section title={text.main}>
      <Figures
        label={text.main}
        figures={[
          line('households', units.household),
          line('person-visits', units.times),
          {
            ...line('entered', '', text.ofDoors(count('entered'), doors)),
            value: doors === 0 ? '—' : percentOf(count('entered') / doors),
          },
          line('no-opinion', units.call),
          line('sessions', units.session),
          line('people', units.times),
          line('remarks', units.line, text.substantive(count('substantive'))),
          line('opinions', units.line),
          line('matters', units.matter, text.foldedInto(count('opinions'))),
          line('entries', units.line, text.closed(count('closed'))),
          line('answered', units.times, daysToAnswer === undefined ? undefined : text.median(daysToAnswer)),
          line('owed', units.times),
          {
            ...line('took-part', '', members === 0 ? undefined : text.ofMembers(count('took-part'), members)),
            value: members === 0 ? '—' : percentOf(count('took-part') / members),
          },
          ...(count('checks') === 0
            ? []
            : [
                line(
                  'checks',
                  units.call,
                  text.checked(count('checked-in-person'), count('checked-by-phone'), count('problems')),
                ),
              ]),
        ]}
      />
    </Section>
  );
}
