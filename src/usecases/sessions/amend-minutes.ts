import { AMENDED_KIND } from '#domain/sessions/session-entries.ts';
import { refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendToRecord } from '#usecases/records/append-to-record.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

export type AmendmentRefusal = SaveRefusal | 'no-words' | 'no-reason';

/** Adds to the minutes after closing, with the reason; the minutes show both. */
export type AmendMinutes = (
  sessionId: string,
  words: string,
  reason: string,
) => Promise<Result<undefined, AmendmentRefusal>>;

export function createAmendMinutes(needs: WritingNeeds): AmendMinutes {
  return async (sessionId, words, reason) => {
    if (words.trim() === '') return refuse('no-words');
    if (reason.trim() === '') return refuse('no-reason');
    const data = { words: words.trim(), reason: reason.trim() };
    return appendToRecord(needs, sessionId, () => [{ kind: AMENDED_KIND, data }]);
  };
}
