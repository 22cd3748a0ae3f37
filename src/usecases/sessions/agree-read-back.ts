import { READ_BACK_KIND } from '#domain/sessions/session-entries.ts';
import type { Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendToRecord } from '#usecases/records/append-to-record.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** Notes that the lines were read out and those present agreed. */
export type AgreeReadBack = (sessionId: string) => Promise<Result<undefined, SaveRefusal>>;

export function createAgreeReadBack(needs: WritingNeeds): AgreeReadBack {
  return async (sessionId) => appendToRecord(needs, sessionId, () => [{ kind: READ_BACK_KIND, data: {} }]);
}
