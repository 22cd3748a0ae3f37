import { setField } from '#domain/records/drafting.ts';
import { refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendToRecord } from '#usecases/records/append-to-record.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** Says why a session does not take place; `undefined` says that it does after all. */
export type CallOffSession = (
  sessionId: string,
  reason: string | undefined,
) => Promise<Result<undefined, SaveRefusal | 'no-reason'>>;

export function createCallOffSession(needs: WritingNeeds): CallOffSession {
  return async (sessionId, reason) => {
    if (reason?.trim() === '') return refuse('no-reason');
    return appendToRecord(needs, sessionId, () => [setField('calledOff', reason?.trim() ?? '')]);
  };
}
