import { foldIssue, WITHDRAWN_FIELD } from '#domain/issues/issue.ts';
import { setField } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { REDONE_KIND, TAKEN_KIND, UNDONE_KIND } from '#domain/sessions/session-entries.ts';
import { asText } from '#lib/json.ts';
import { ok, type Result } from '#lib/result.ts';
import type { Change, SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendChange } from '#usecases/records/add-entries.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { appendToSession, sessionRecord } from './append-to-session.ts';

/** Takes an entry of a session back, or puts it back. Nothing is removed; an issue that came of it is withdrawn. */
export type UndoEntry = (sessionId: string, entryId: string) => Promise<Result<undefined, SaveRefusal>>;

export function createUndoEntry(needs: WritingNeeds): UndoEntry {
  return createLastWord(needs, UNDONE_KIND);
}

export function createRedoEntry(needs: WritingNeeds): UndoEntry {
  return createLastWord(needs, REDONE_KIND);
}

function createLastWord(needs: WritingNeeds, kind: typeof UNDONE_KIND | typeof REDONE_KIND): UndoEntry {
  return async (sessionId, entryId) => {
    const session = await sessionRecord(needs, sessionId);
    if (!session.ok) return session;
    const more = await withdrawnIssue(needs, session.value, entryId, kind === UNDONE_KIND);
    const added = await appendToSession(needs, session.value, [{ kind, data: { entry: entryId } }], more);
    return added.ok ? ok(undefined) : added;
  };
}

/** The ledger keeps the issue and the door its words, marked `withdrawn`: somebody may have worked on it already. */
async function withdrawnIssue(
  needs: WritingNeeds,
  session: FieldRecord,
  entryId: string,
  isWithdrawn: boolean,
): Promise<readonly Change[]> {
  const entry = session.entries.find(({ id }) => id === entryId);
  if (entry?.kind !== TAKEN_KIND) return [];
  const issue = await needs.records.read(asText(entry.data['issue']));
  if (issue === undefined) return [];
  const proposals = await Promise.all(foldIssue(issue).proposals.map((id) => needs.records.read(id)));
  const raised = [issue, ...proposals.filter((record) => record !== undefined)];
  return raised.map((record) => appendChange(record, [setField(WITHDRAWN_FIELD, isWithdrawn)], needs));
}
