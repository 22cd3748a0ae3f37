import type { NoticeText } from '#domain/board/notice.ts';
import type { Session } from '#domain/sessions/session.ts';
import { beijingDay } from '#domain/time/day.ts';
import { formatMoment } from '#domain/time/moment-text.ts';
import { placeWords } from './place-words.ts';
import { sessionsText as text } from './sessions-text.ts';

/**
 * What the public page of a session says: when, where, about what. Not who holds it, and of somebody's home (LY-06)
 * nothing but that it is one.
 */
export function sessionNotice(session: Session, issuer: string, now: number): NoticeText {
  const { id, kindName, theme, startsAt, agenda, calledOff, venue, place, buildingName } = session;
  const where = placeWords({ venue, buildingName, place: venue === 'home' ? '' : place });
  return {
    kind: 'session',
    about: id,
    head: '',
    title: text.publicTitle(kindName, theme),
    news: calledOff === '' ? '' : text.calledOff(calledOff),
    lines: [
      { label: text.when, text: formatMoment(startsAt) },
      { label: text.where, text: where },
      { label: text.agenda, text: agenda.join(' → ') },
    ].filter((line) => line.text !== ''),
    voice: '',
    issuer,
    from: beijingDay(now),
    until: beijingDay(startsAt),
  };
}
