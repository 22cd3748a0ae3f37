import type { Entry } from '#domain/records/record.ts';
import { newParty, type Standing } from './standing.ts';

/** The proposals that an opening names are owed an answer like those that come later. */
export function withOpening(standing: Standing, opening: Entry, issue: string): Standing {
  const named: readonly unknown[] = Array.isArray(opening.data['proposals']) ? opening.data['proposals'] : [];
  const fresh = named.filter(
    (id): id is string => typeof id === 'string' && id !== '' && !standing.parties.has(id),
  );
  if (fresh.length === 0) return standing;
  const added = fresh.map((id) => [id, newParty(id, issue)] as const);
  return { ...standing, closing: undefined, parties: new Map([...standing.parties, ...added]) };
}
