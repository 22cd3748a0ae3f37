import { peoplePresent } from '#domain/sessions/figures.ts';
import type { Session, SessionState } from '#domain/sessions/session.ts';
import { beijingDay } from '#domain/time/day.ts';
import { formatTimeOfDay } from '#domain/time/moment-text.ts';
import type { SheetPage } from './sheet.ts';

export interface SessionsSheetWords {
  readonly sheet: string;
  readonly titles: Readonly<Record<SessionColumn, string>>;
  readonly states: Readonly<Record<SessionState, string>>;
}

const WIDTHS = {
  day: 12,
  time: 8,
  kind: 16,
  theme: 30,
  building: 12,
  place: 20,
  host: 16,
  state: 10,
  people: 10,
  remarks: 10,
  substantive: 12,
  issues: 10,
  words: 60,
} as const;
export type SessionColumn = keyof typeof WIDTHS;

/** 会谈 with what was said, oldest first; whoever spoke is called as the session called them. */
export function sessionsSheet(sessions: readonly Session[], words: SessionsSheetWords): SheetPage {
  const columns = Object.keys(WIDTHS) as SessionColumn[];
  return {
    name: words.sheet,
    heading: '',
    columns: columns.map((column) => ({ title: words.titles[column], width: WIDTHS[column] })),
    rows: [...sessions]
      .sort((a, b) => a.startsAt - b.startsAt)
      .map((session) => [
        { day: beijingDay(session.startsAt) },
        formatTimeOfDay(session.startsAt),
        session.kindName,
        session.theme,
        session.buildingName,
        session.place,
        session.host,
        words.states[session.state],
        peoplePresent(session),
        session.remarks.length,
        session.remarks.filter(({ issues }) => issues.length > 0).length,
        new Set(session.taken.map(({ issue }) => issue)).size,
        session.remarks.map((remark) => remark.words).join('\n'),
      ]),
  };
}
