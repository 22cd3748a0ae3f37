import type { EntryDraft } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { appendChange } from './add-entries.ts';
import type { WritingNeeds } from './needs.ts';

/** Adds what `draft` makes of the record as it stands; nothing is saved when it makes nothing. */
export async function appendToRecord(
  needs: WritingNeeds,
  id: string,
  draft: (record: FieldRecord) => readonly EntryDraft[],
): Promise<Result<undefined, SaveRefusal>> {
  const record = await needs.records.read(id);
  if (record === undefined) return refuse('unknown-record');
  const drafts = draft(record);
  return drafts.length === 0 ? ok(undefined) : needs.records.save([appendChange(record, drafts, needs)]);
}
