import { adjustedTime, type FieldRecord } from '#domain/records/record.ts';

/**
 * 捎带: the kind of an entry by which a coordinator says which entries of others came with a file, `{things, from}`.
 * The entries themselves stay word for word; see docs/decisions/003-carrier-beside-the-entry.md.
 */
export const CARRIED_KIND = 'carried';

/** Who brought something, and when: server-adjusted, milliseconds since 1970. */
export interface Carrier {
  readonly by: string;
  readonly at: number;
}

/** Who brought what, by id of the thing (`openingId` for an opening); the first who did counts. */
export function carriersOf(record: FieldRecord): ReadonlyMap<string, Carrier> {
  const carriers = new Map<string, Carrier>();
  for (const entry of record.entries) {
    const things = entry.kind === CARRIED_KIND ? entry.data['things'] : undefined;
    if (!Array.isArray(things)) continue;
    for (const id of things as readonly unknown[]) {
      if (typeof id !== 'string' || carriers.has(id)) continue;
      carriers.set(id, { by: entry.by, at: adjustedTime(entry) });
    }
  }
  return carriers;
}
