import type { Result } from '#lib/result.ts';
import type { Initials } from '#usecases/ports/initials.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { changeFields } from '#usecases/records/change-fields.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** Chooses what is right about a resident whom two people changed; a chosen name brings its initials along. */
export type SettleResidentClash = (
  id: string,
  field: string,
  value: string,
) => Promise<Result<undefined, SaveRefusal>>;

export function createSettleResidentClash(
  needs: WritingNeeds & { readonly initials: Initials },
): SettleResidentClash {
  return async (id, field, value) => {
    const initials = field === 'name' ? { initials: await needs.initials(value) } : {};
    return changeFields(needs, { id, wanted: { [field]: value, ...initials } });
  };
}
