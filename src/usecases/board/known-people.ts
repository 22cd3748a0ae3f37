import { foldMember } from '#domain/access/member.ts';
import { isPersonName } from '#domain/board/masking.ts';
import type { Recognisable } from '#domain/issues/summary.ts';
import { foldPlace } from '#domain/roster/place.ts';
import { foldResident } from '#domain/roster/resident.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';

/**
 * Everybody and every door that this device knows. Room numbers alone are left out: 302 is also a sum of money.
 */
export async function knownPeople({ records }: ReadingNeeds): Promise<Recognisable> {
  const [residents, doors, members] = await Promise.all([
    records.query({ type: 'resident' }),
    records.query({ type: 'place', state: 'door' }),
    records.query({ type: 'member' }),
  ]);
  const people = residents.map(foldResident);
  return {
    names: [
      ...people.map(({ name }) => name.trim()),
      ...members.map((member) => foldMember(member).name).filter(isPersonName),
    ],
    phones: people.map(({ phone }) => phone.trim()),
    doors: doors.map((door) => foldPlace(door).name),
  };
}
