import { REMARK_KIND } from '#domain/sessions/session-entries.ts';
import { refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { appendToSession, sessionRecord } from './append-to-session.ts';

export interface NewRemark {
  readonly words: string;
  /** 称呼; empty for 一位居民 (SJ-05). */
  readonly who: string;
  /** The item of the agenda that is on; empty for none. */
  readonly agenda: string;
  readonly offTheme: boolean;
}

/** Writes one line down, at once; the answer is its entry. */
export type NoteRemark = (
  sessionId: string,
  remark: NewRemark,
) => Promise<Result<string, SaveRefusal | 'no-words'>>;

export function createNoteRemark(needs: WritingNeeds): NoteRemark {
  return async (sessionId, { words, who, agenda, offTheme }) => {
    if (words.trim() === '') return refuse('no-words');
    const session = await sessionRecord(needs, sessionId);
    if (!session.ok) return session;
    const data = { words: words.trim(), who: who.trim(), agenda, offTheme };
    const added = await appendToSession(needs, session.value, [{ kind: REMARK_KIND, data }]);
    return added.ok ? { ok: true, value: added.value[0] ?? '' } : refuse(added.reason);
  };
}
