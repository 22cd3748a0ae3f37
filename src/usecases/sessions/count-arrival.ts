import { ARRIVAL_KIND } from '#domain/sessions/session-entries.ts';
import { type Person, SIDE_OF } from '#domain/sessions/people.ts';
import { refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { appendToSession, sessionRecord } from './append-to-session.ts';

export interface Arrivals {
  readonly person: Person;
  /** How many came; below zero, left. */
  readonly delta: number;
  /** 称呼; empty when nobody asked, which is the usual case. */
  readonly who: string;
}

/** Counts people in; the answer is the entry, so that it can be taken back. */
export type CountArrival = (sessionId: string, arrivals: Arrivals) => Promise<Result<string, SaveRefusal>>;

export function createCountArrival(needs: WritingNeeds): CountArrival {
  return async (sessionId, { person, delta, who }) => {
    const session = await sessionRecord(needs, sessionId);
    if (!session.ok) return session;
    const data = { person, side: SIDE_OF[person], delta, who: who.trim() };
    const added = await appendToSession(needs, session.value, [{ kind: ARRIVAL_KIND, data }]);
    return added.ok ? { ok: true, value: added.value[0] ?? '' } : refuse(added.reason);
  };
}
