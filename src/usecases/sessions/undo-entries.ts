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

/**
 * Takes what was done in a session back, or puts it back: all entries of a step at once. Nothing is removed; an issue
 * that came of it is withdrawn, one that stood in the ledger before is not.
 */
export type UndoEntries = (
  sessionId: string,
  entryIds: readonly string[],
) => Promise<Result<undefined, SaveRefusal>>;

export function createUndoEntries(needs: WritingNeeds): UndoEntries {
  return createLastWord(needs, UNDONE_KIND);
}

export function createRedoEntries(needs: WritingNeeds): UndoEntries {
  return createLastWord(needs, REDONE_KIND);
}

function createLastWord(needs: WritingNeeds, kind: typeof UNDONE_KIND | typeof REDONE_KIND): UndoEntries {
  return async (sessionId, entryIds) => {
    const session = await sessionRecord(needs, sessionId);
    if (!session.ok) return session;
    const { value: record } = session;
    const drafts = entryIds.map((entry) => ({ kind, data: { entry } }));
    const withdrawn = entryIds.map((id) => withdrawnIssue(needs, record, id, kind === UNDONE_KIND));
    const added = await appendToSession(needs, record, drafts, (await Promise.all(withdrawn)).flat());
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
  // One that was in the ledger before goes on: only the remark leaves it.
  if (issue === undefined || foldIssue(issue).session !== session.id) return [];
  const proposals = await Promise.all(foldIssue(issue).proposals.map((id) => needs.records.read(id)));
  const raised = [issue, ...proposals.filter((record) => record !== undefined)];
  return raised.map((record) => appendChange(record, [setField(WITHDRAWN_FIELD, isWithdrawn)], needs));
}
