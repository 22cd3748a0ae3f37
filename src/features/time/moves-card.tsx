import { type ReactElement, useMemo } from 'react';
import { type MovedDue, movedDues } from '#domain/issues/moved-dues.ts';
import type { Calendar } from '#domain/time/calendar.ts';
import { ListRow } from '#ui/list-row.tsx';
import { List } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import { Text } from '#ui/text.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { HolidaysUses } from './holidays-uses.ts';
import { holidaysText as text } from './holidays-text.ts';

interface Props {
  readonly before: Calendar;
  readonly after: Calendar;
  readonly uses: HolidaysUses;
}

const MOST_SHOWN = 30;

/** Which replies would fall due on another day, before anything is saved. */
export function MovesCard({ before, after, uses }: Props): ReactElement {
  const running = useWatched(uses.running);
  const moved = useMemo(() => running && movedDues(running, before, after), [running, before, after]);
  return (
    <Section title={text.moves} count={moved?.length}>
      {moved === undefined ? (
        <Text tone="muted">{text.movesReading}</Text>
      ) : moved.length === 0 ? (
        <Text tone="muted">{text.movesNone}</Text>
      ) : (
        <List label={text.moves}>
          {moved.slice(0, MOST_SHOWN).map((one) => (
            <ListRow
              key={`${one.issue} ${one.from.clock ?? ''}`}
              icon="clock"
              href={uses.issueHref(one.issue)}
              title={one.summary}
              detail={moveWords(one)}
            />
          ))}
        </List>
      )}
      {moved !== undefined && moved.length > MOST_SHOWN && (
        <Text tone="muted">{text.more(moved.length - MOST_SHOWN)}</Text>
      )}
    </Section>
  );
}

function moveWords({ clock, from, to }: MovedDue): string {
  const [was, is] = [from, to].map(({ day, provisional }) => text.due(day, provisional));
  return from.day === to.day && !to.provisional
    ? text.settled(clock, is ?? '')
    : text.moveLine(clock, was ?? '', is ?? '');
}
