import { refuse, type Result } from '#lib/result.ts';
import type { Initials } from '#usecases/ports/initials.ts';
import { changeFields } from '#usecases/records/change-fields.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import type { ResidentDetails, ResidentRefusal } from './add-resident.ts';

/** Gives a resident's data new values; what they were stays readable. */
export type CorrectResident = (
  id: string,
  details: ResidentDetails,
) => Promise<Result<undefined, ResidentRefusal>>;

export function createCorrectResident(
  needs: WritingNeeds & { readonly initials: Initials },
): CorrectResident {
  return async (id, { name, phone, relation }) => {
    if (name.trim() === '') return refuse('no-name');
    const wanted = {
      name: name.trim(),
      initials: await needs.initials(name.trim()),
      phone: phone.trim(),
      relation: relation.trim(),
    };
    return changeFields(needs, { id, wanted });
  };
}
