import type { Json } from '#lib/json.ts';
import type { Result } from '#lib/result.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { changeFields } from './change-fields.ts';
import type { WritingNeeds } from './needs.ts';

/** Chooses among what several people wrote unseen by each other; what was not chosen stays in the history. */
export type SettleClash = (
  id: string,
  chosen: Readonly<Record<string, Json>>,
) => Promise<Result<undefined, SaveRefusal>>;

/** The choice is a `set` that saw them all. */
export function createSettleClash(needs: WritingNeeds): SettleClash {
  return (id, chosen) => changeFields(needs, { id, wanted: chosen });
}
