import { changedFields } from '#domain/records/changes.ts';
import type { EntryDraft } from '#domain/records/drafting.ts';
import { foldFields, SET_KIND } from '#domain/records/fields.ts';
import { openingId } from '#domain/records/merge.ts';
import type { FieldRecord, Stamp } from '#domain/records/record.ts';
import type { Json } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { Change, SaveRefusal, ServerRefusal } from '#usecases/ports/record-store.ts';
import { appendChange, withEntries } from './add-entries.ts';
import { stampNow } from './author.ts';
import type { WritingNeeds } from './needs.ts';

export interface FieldChange {
  readonly id: string;
  readonly wanted: Readonly<Record<string, Json | undefined>>;
  /** Other entries of the same action. */
  readonly more?: readonly EntryDraft[];
  /** What else the same action changes. */
  readonly changes?: readonly Change[];
}

/**
 * Gives fields of a record new values. What the server refused is written anew instead of being added to: an entry
 * cannot make too long an opening shorter.
 */
export async function changeFields(
  needs: WritingNeeds,
  { id, wanted, more = [], changes = [] }: FieldChange,
): Promise<Result<undefined, SaveRefusal>> {
  const record = await needs.records.read(id);
  if (record === undefined) return refuse('unknown-record');
  const refusal = needs.records.refusalOf(id);
  if (refusal !== undefined) {
    const mended = mendedChanges(needs, record, refusal, { ...wanted }, more);
    return needs.records.replaceRefused(id, [...mended, ...changes]);
  }
  const drafts = [...changedFields(record, wanted), ...more];
  if (drafts.length === 0 && changes.length === 0) return ok(undefined);
  return needs.records.save([appendChange(record, drafts, needs), ...changes]);
}

/** What no server has, written anew: entries of other kinds stay, fields get their wanted values at once. */
function mendedChanges(
  needs: WritingNeeds,
  record: FieldRecord,
  { reason, thingIds }: ServerRefusal,
  wanted: Readonly<Record<string, Json | undefined>>,
  more: readonly EntryDraft[],
): readonly Change[] {
  const restamp = <Stamped extends Stamp>(stamped: Stamped): Stamped =>
    reason.startsWith('time') ? { ...stamped, ...stampNow(needs.author, needs.clock) } : stamped;
  const refused = record.entries.filter((entry) => thingIds.has(entry.id));
  const kept = refused.filter(({ kind }) => kind !== SET_KIND).map(restamp);
  const shown = Object.fromEntries([...foldFields(record)].map(([name, { value }]) => [name, value]));
  if (thingIds.has(openingId(record.opened))) {
    const data = { ...shown, ...defined(wanted) };
    const opened = restamp({ ...record.opened, data });
    return [{ open: withEntries({ ...record, opened, entries: kept }, more, needs) }];
  }
  const accepted = { ...record, entries: record.entries.filter((entry) => !thingIds.has(entry.id)) };
  const base = { ...accepted, entries: [...accepted.entries, ...kept] };
  const drafts = [...changedFields(base, { ...shown, ...wanted }), ...more];
  const entries = withEntries(base, drafts, needs).entries.filter(
    (entry) => !accepted.entries.includes(entry),
  );
  return entries.length === 0 ? [] : [{ append: { id: record.id, entries } }];
}

function defined(wanted: Readonly<Record<string, Json | undefined>>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
