import { draftEntry, type EntryDraft } from '#domain/records/drafting.ts';
import { compareEntries, type FieldRecord } from '#domain/records/record.ts';
import type { Change } from '#usecases/ports/record-store.ts';
import { stampNow } from './author.ts';
import type { WritingNeeds } from './needs.ts';

/** The record with the drafts added in their order, each entry answering the one before. */
export function withEntries(
  record: FieldRecord,
  drafts: readonly EntryDraft[],
  { clock, ids, author }: WritingNeeds,
): FieldRecord {
  return drafts.reduce<FieldRecord>((grown, draft) => {
    const entry = draftEntry(grown, ids.next(), stampNow(author, clock), draft);
    return { ...grown, entries: [...grown.entries, entry].sort(compareEntries) };
  }, record);
}

/** The change that adds the drafts to a record which the device holds. */
export function appendChange(
  record: FieldRecord,
  drafts: readonly EntryDraft[],
  needs: WritingNeeds,
): Change {
  const before = new Set(record.entries.map((entry) => entry.id));
  const added = withEntries(record, drafts, needs).entries.filter((entry) => !before.has(entry.id));
  return { append: { id: record.id, entries: added } };
}
