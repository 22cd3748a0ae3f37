import type { Session } from './session.ts';

export type Compared = Pick<Session, 'id' | 'kind' | 'building' | 'startsAt'>;

/**
 * 上次: the latest session of the same kind that was held before, for the same building if there was one. Its
 * issues are what a new session opens with.
 */
export function previousSession(session: Compared, all: readonly Session[]): Session | undefined {
  const before = all
    .filter(({ id, kind, state }) => id !== session.id && kind === session.kind && state === 'closed')
    .filter(({ startsAt }) => startsAt < session.startsAt)
    .sort((a, b) => b.startsAt - a.startsAt || (a.id < b.id ? -1 : 1));
  return before.find(({ building }) => building === session.building) ?? before[0];
}
