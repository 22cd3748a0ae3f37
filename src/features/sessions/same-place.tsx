import type { ReactElement } from 'react';
import { alsoThere } from '#domain/sessions/place-calendar.ts';
import { isDay } from '#domain/time/day.ts';
import { formatTimeOfDay } from '#domain/time/moment-text.ts';
import { Notice } from '#ui/notice.tsx';
import { useWatched } from '#ui/use-watched.ts';
import type { SessionsUses } from './sessions-uses.ts';
import { sessionsText as text } from './sessions-text.ts';

interface Props {
  readonly day: string;
  readonly place: string;
  /** Id of the session that is being moved; undefined for a new one. */
  readonly session: string | undefined;
  readonly uses: SessionsUses;
}

/** What else is on at this place on this day (JX-10). It says so and blocks nothing. */
export function SamePlace({ day, place, session, uses }: Props): ReactElement | null {
  const all = useWatched(uses.sessions.all);
  if (all === undefined || !isDay(day)) return null;
  const others = alsoThere(all, day, place, session);
  if (others.length === 0) return null;
  const words = others.map(({ kindName, startsAt }) => text.heldAt(kindName, formatTimeOfDay(startsAt)));
  return <Notice tone="info">{text.alsoThere(words)}</Notice>;
}
