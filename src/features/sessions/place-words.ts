import type { Session } from '#domain/sessions/session.ts';
import { sessionsText as text } from './sessions-text.ts';

/** Where a session is held, each word once: `A8楼活动室`, or `A8楼 · 小院 · 槐树下`. */
export function placeWords({
  place,
  buildingName,
  venue,
}: Pick<Session, 'place' | 'buildingName' | 'venue'>): string {
  const around = [buildingName, text.venues[venue]].filter((word) => word !== '' && !place.includes(word));
  return [...around, place].filter((word) => word !== '').join(' · ');
}
