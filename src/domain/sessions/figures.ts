import type { Session } from './session.ts';

/** What sessions brought (LY-13): sessions, remarks and substantive opinions are counted apart. */
export interface SessionFigures {
  readonly sessions: number;
  /** 人次: whoever came twice counts twice. */
  readonly people: number;
  readonly remarks: number;
  /** 实质性意见: remarks that went into the ledger. */
  readonly substantive: number;
  /** Issues that came of them, and how many of these the proposers have an answer to. */
  readonly issues: number;
  readonly answered: number;
}

/** The figures of the sessions that were held to their end. */
export function figuresOf(
  sessions: readonly Session[],
  isAnswered: (issueId: string) => boolean,
): SessionFigures {
  const held = sessions.filter(({ state }) => state === 'closed');
  const issues = new Set(held.flatMap(({ taken }) => taken.map(({ issue }) => issue)));
  const sum = (count: (session: Session) => number): number =>
    held.reduce((total, session) => total + count(session), 0);
  return {
    sessions: held.length,
    people: sum(peoplePresent),
    remarks: sum(({ remarks }) => remarks.length),
    substantive: sum(({ remarks }) => remarks.filter((remark) => remark.issues.length > 0).length),
    issues: issues.size,
    answered: [...issues].filter(isAnswered).length,
  };
}

/** As counted at closing, or so far. */
export function peoplePresent({ closing, attendance }: Session): number {
  if (closing === undefined) return attendance.tally?.present ?? 0;
  return closing.present.reduce((sum, { count }) => sum + count, 0);
}
