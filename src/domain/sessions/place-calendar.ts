import { beijingDay, type Day } from '#domain/time/day.ts';
import type { Session, SessionPlan } from './session.ts';

/** Where a session is, as its calendar is kept (JX-10): the 楼栋, or a place such as 红帆驿站 by its words. */
export interface MeetingPlace {
  readonly key: string;
  readonly name: string;
}

export function meetingPlaceOf({
  building,
  buildingName,
  place,
}: Pick<SessionPlan, 'building' | 'buildingName' | 'place'>): MeetingPlace {
  const words = place.trim();
  return building === '' ? { key: words, name: words } : { key: building, name: buildingName };
}

/** Every place that sessions were or will be held at, each once; one without words is none. */
export function meetingPlaces(sessions: readonly Session[]): readonly MeetingPlace[] {
  const known = new Map(sessions.map(meetingPlaceOf).map((place) => [place.key, place]));
  return [...known.values()].filter(({ key, name }) => key !== '' && name !== '');
}

export function isHeldAt(session: Session, key: string): boolean {
  return meetingPlaceOf(session).key === key || session.place.trim() === key;
}

/** What else is on at a place, by its words, on a day (JX-10), the earliest first. */
export function alsoThere(
  sessions: readonly Session[],
  day: Day,
  place: string,
  except: string | undefined,
): readonly Session[] {
  const words = place.trim();
  if (words === '') return [];
  return sessions
    .filter(({ id, state }) => id !== except && state !== 'called-off')
    .filter((session) => session.place.trim() === words && beijingDay(session.startsAt) === day)
    .sort((a, b) => a.startsAt - b.startsAt);
}
