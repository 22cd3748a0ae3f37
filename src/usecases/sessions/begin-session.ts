import { BEGAN_KIND } from '#domain/sessions/session-entries.ts';
import { foldSession } from '#domain/sessions/session.ts';
import type { Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendToRecord } from '#usecases/records/append-to-record.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** Notes when a session began; once is enough. */
export type BeginSession = (sessionId: string) => Promise<Result<undefined, SaveRefusal>>;

export function createBeginSession(needs: WritingNeeds): BeginSession {
  return async (sessionId) =>
    appendToRecord(needs, sessionId, (record) =>
      foldSession(record).beganAt === undefined ? [{ kind: BEGAN_KIND, data: {} }] : [],
    );
}
