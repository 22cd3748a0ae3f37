import { PEOPLE } from '#domain/sessions/people.ts';
import { codeOf } from '#domain/records/reading.ts';
import { sessionsText as text } from './sessions-text.ts';

/** What a kind of person is called; one that a newer app knows is 其他. */
export function personName(person: string): string {
  const known = codeOf(person, PEOPLE);
  return known === undefined ? text.otherPerson : text.people[known];
}
