import { figuresOf, type SessionFigures } from '#domain/sessions/figures.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { createLedgerProgress } from './ledger-progress.ts';

/** What these sessions brought, with the answers that were given since. */
export type SessionFiguresOf = (sessions: readonly Session[]) => Promise<SessionFigures>;

export function createSessionFigures(needs: ReadingNeeds): SessionFiguresOf {
  const progress = createLedgerProgress(needs);
  return async (sessions) => {
    const matters = (await Promise.all(sessions.map(progress))).flat();
    const answered = new Set(matters.filter(({ isAnswered }) => isAnswered).map(({ issue }) => issue));
    return figuresOf(sessions, (issue) => answered.has(issue));
  };
}
