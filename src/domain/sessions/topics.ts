import type { Session } from './session.ts';

/** How people write several themes in one line; not 和, which stands within words (和谐) and within one theme. */
const BETWEEN_TOPICS = /[、；;／/\n]|以及/;

/** The themes in a line that should name one (LY-10: 原则上定一个主题). */
export function topicsIn(theme: string): readonly string[] {
  return theme
    .split(BETWEEN_TOPICS)
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '');
}

/** 下次议题 of one session: themes that its plan put off, and what was said off the theme and not taken up since. */
export function topicsLeftBy({ later, remarks }: Pick<Session, 'later' | 'remarks'>): readonly string[] {
  const offTheme = remarks.filter((remark) => remark.offTheme && remark.issues.length === 0);
  return [...new Set([...later, ...offTheme.map(({ words }) => words)])];
}

/** Sessions further back are forgotten: what mattered has come up again. */
const SESSIONS_BACK = 5;

/** What the last sessions of a kind left for the next one and none since had as its theme, the latest first. */
export function openTopics(sessions: readonly Session[], kind: string): readonly string[] {
  const latestFirst = sessions
    .filter((session) => session.kind === kind && session.state !== 'called-off')
    .sort((a, b) => b.startsAt - a.startsAt);
  const open = latestFirst.slice(0, SESSIONS_BACK).flatMap((session, nth) => {
    const themesSince = latestFirst.slice(0, nth).flatMap(({ theme }) => [theme, ...topicsIn(theme)]);
    return topicsLeftBy(session).filter((topic) => !themesSince.includes(topic));
  });
  return [...new Set(open)];
}
