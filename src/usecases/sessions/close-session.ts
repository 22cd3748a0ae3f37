import { closingData } from '#domain/sessions/closing.ts';
import { representation } from '#domain/sessions/representation.ts';
import { CLOSED_KIND } from '#domain/sessions/session-entries.ts';
import { foldSession } from '#domain/sessions/session.ts';
import { refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { appendToSession, sessionRecord } from './append-to-session.ts';
import { readKinds, ruleOf } from './read-kinds.ts';

/** Ends a session with the people and the representation as they stand (LY-11); the answer is the entry. */
export type CloseSession = (sessionId: string, summary: string) => Promise<Result<string, SaveRefusal>>;

export function createCloseSession(needs: WritingNeeds): CloseSession {
  return async (sessionId, summary) => {
    const record = await sessionRecord(needs, sessionId);
    if (!record.ok) return record;
    const { kind, area, attendance } = foldSession(record.value);
    const present = attendance.tally?.heads ?? [];
    const stands = representation(ruleOf(await readKinds(needs), kind), area, present);
    const data = closingData(summary.trim(), present, stands);
    const added = await appendToSession(needs, record.value, [{ kind: CLOSED_KIND, data }]);
    return added.ok ? { ok: true, value: added.value[0] ?? '' } : refuse(added.reason);
  };
}
