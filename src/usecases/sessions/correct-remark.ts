import { CORRECTED_KIND } from '#domain/sessions/session-entries.ts';
import { foldSession } from '#domain/sessions/session.ts';
import type { JsonObject } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { appendToSession, sessionRecord } from './append-to-session.ts';

export interface RemarkCorrection {
  readonly words: string;
  readonly who: string;
  /** Stays as it is where not given. */
  readonly agenda?: string;
  readonly offTheme: boolean;
  /** Needed once the session is closed. */
  readonly reason: string;
}

export type RemarkRefusal = SaveRefusal | 'no-words' | 'no-reason' | 'unknown-remark';

/** Gives a remark another wording, speaker or place; what was written first stays readable. */
export type CorrectRemark = (
  sessionId: string,
  remarkId: string,
  correction: RemarkCorrection,
) => Promise<Result<undefined, RemarkRefusal>>;

export function createCorrectRemark(needs: WritingNeeds): CorrectRemark {
  return async (sessionId, remarkId, { words, who, agenda, offTheme, reason }) => {
    const record = await sessionRecord(needs, sessionId);
    if (!record.ok) return record;
    const session = foldSession(record.value);
    const remark = session.remarks.find(({ id }) => id === remarkId);
    if (remark === undefined) return refuse('unknown-remark');
    if (words.trim() === '') return refuse('no-words');
    const changed: JsonObject = {
      ...(words.trim() === remark.words ? {} : { words: words.trim() }),
      ...(who.trim() === remark.who ? {} : { who: who.trim() }),
      ...(agenda === undefined || agenda === remark.agenda ? {} : { agenda }),
      ...(offTheme === remark.offTheme ? {} : { offTheme }),
    };
    if (Object.keys(changed).length === 0) return ok(undefined);
    if (session.state === 'closed' && reason.trim() === '') return refuse('no-reason');
    const data = { remark: remarkId, ...changed, reason: reason.trim() };
    const added = await appendToSession(needs, record.value, [{ kind: CORRECTED_KIND, data }]);
    return added.ok ? ok(undefined) : added;
  };
}
