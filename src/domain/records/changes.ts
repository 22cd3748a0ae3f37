import { canonicalJson, type Json } from '#lib/json.ts';
import { type EntryDraft, setField } from './drafting.ts';
import { foldFields } from './fields.ts';
import type { FieldRecord } from './record.ts';

/**
 * One `set` for every field whose wanted value differs from the one that shows. A field that two people changed
 * unseen by each other gets one in any case: it is the choice that ends the clash.
 */
export function changedFields(
  record: FieldRecord,
  wanted: Readonly<Record<string, Json | undefined>>,
): readonly EntryDraft[] {
  const fields = foldFields(record);
  return Object.entries(wanted).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const field = fields.get(name);
    const isSettled =
      field !== undefined && field.clash.length === 0 && canonicalJson(field.value) === canonicalJson(value);
    return isSettled ? [] : [setField(name, value)];
  });
}
