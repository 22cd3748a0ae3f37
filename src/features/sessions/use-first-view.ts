import { useCallback } from 'react';
import type { Session } from '#domain/sessions/session.ts';
import { useAsked } from '#ui/use-asked.ts';
import type { SessionsUses } from './sessions-uses.ts';

/** The views of live mode. */
export const VIEWS = ['before', 'people', 'remarks', 'end'] as const;
export type View = (typeof VIEWS)[number];

/**
 * Where live mode opens when nobody chose a view yet: with what became of last time, which is read out before people
 * talk; where there was no last time or it has begun, with what is done then. `undefined` while that is looked up.
 */
export function useFirstView(session: Session, { sessions }: SessionsUses): View | undefined {
  const { id, kind, building, startsAt, remarks, attendance } = session;
  const asked = useAsked(
    useCallback(
      () => sessions.before({ id, kind, building, startsAt }),
      [sessions, id, kind, building, startsAt],
    ),
  );
  if (remarks.length > 0) return 'remarks';
  if (attendance.tally !== undefined) return 'people';
  if (asked.state === 'asking') return undefined;
  return asked.state === 'answered' && asked.answer !== undefined ? 'before' : 'people';
}
