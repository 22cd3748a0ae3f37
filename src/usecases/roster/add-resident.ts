import { openRecord } from '#domain/records/drafting.ts';
import type { Place } from '#domain/roster/place.ts';
import { refuse, type Result } from '#lib/result.ts';
import type { Initials } from '#usecases/ports/initials.ts';
import type { SaveRefusal } from '#usecases/ports/record-store.ts';
import { stampNow } from '#usecases/records/author.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

/** What is known of a resident (JX-07): as little as a visit needs. */
export interface ResidentDetails {
  readonly name: string;
  readonly phone: string;
  readonly relation: string;
}

export type ResidentRefusal = SaveRefusal | 'no-name';

/** Writes somebody down who lives behind a door. */
export type AddResident = (
  door: Place,
  details: ResidentDetails,
) => Promise<Result<undefined, ResidentRefusal>>;

export function createAddResident(needs: WritingNeeds & { readonly initials: Initials }): AddResident {
  return async (door, { name, phone, relation }) => {
    if (name.trim() === '') return refuse('no-name');
    const data = {
      door: door.id,
      name: name.trim(),
      initials: await needs.initials(name.trim()),
      phone: phone.trim(),
      relation: relation.trim(),
    };
    const stamp = stampNow(needs.author, needs.clock);
    return needs.records.save([
      { open: openRecord(`resident:${needs.ids.next()}`, door.scope, stamp, data) },
    ]);
  };
}
