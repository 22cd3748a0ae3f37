import type { EntryDraft } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { Change, SaveRefusal } from '#usecases/ports/record-store.ts';
import { withEntries } from '#usecases/records/add-entries.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** Adds entries to a session, together with what else belongs to the action; the answer is the entries' ids. */
export async function appendToSession(
  needs: WritingNeeds,
  session: FieldRecord,
  drafts: readonly EntryDraft[],
  more: readonly Change[] = [],
): Promise<Result<readonly string[], SaveRefusal>> {
  const before = new Set(session.entries.map(({ id }) => id));
  const entries = withEntries(session, drafts, needs).entries.filter(({ id }) => !before.has(id));
  const saved = await needs.records.save([...more, { append: { id: session.id, entries } }]);
  return saved.ok ? ok(entries.map(({ id }) => id)) : refuse(saved.reason);
}

/** The record of a session that this device holds. */
export async function sessionRecord(
  { records }: Pick<WritingNeeds, 'records'>,
  id: string,
): Promise<Result<FieldRecord, 'unknown-record'>> {
  const record = await records.read(id);
  return record === undefined ? refuse('unknown-record') : ok(record);
}
