import type { Recognisable } from '#domain/issues/summary.ts';
import { foldPlace, type Place } from '#domain/roster/place.ts';
import { foldResident } from '#domain/roster/resident.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { ReadingNeeds } from '#usecases/records/needs.ts';
import { recognisableAt } from '#usecases/visits/lift-sentences.ts';

/**
 * What a summary must not repeat: the names, phone numbers and doors of the session's building as far as this device
 * holds them, and those of the speaker's door. Room numbers alone only of that door: `302` may be 302 yuan.
 */
export async function recognisableInSession(
  needs: ReadingNeeds,
  { building }: Pick<Session, 'building'>,
  door: Place | undefined,
): Promise<Recognisable> {
  const speaker = door === undefined ? NOBODY : await recognisableAt(needs, door);
  if (building === '') return speaker;
  const [residents, doors] = await Promise.all([
    needs.records.query({ type: 'resident', placePrefix: `${building}-` }),
    needs.records.query({ type: 'place', place: building }),
  ]);
  const people = residents.map(foldResident);
  return {
    names: [...people.map(({ name }) => name), ...speaker.names],
    phones: [...people.map(({ phone }) => phone), ...speaker.phones],
    doors: [...doors.map((record) => foldPlace(record).name), ...speaker.doors],
  };
}

const NOBODY: Recognisable = { names: [], phones: [], doors: [] };
