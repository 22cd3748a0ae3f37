import { CouchError } from './couch-error.ts';

/**
 * Sequences name the database they were counted in (`12-9f3ac01b`), so that a phone whose database was made anew
 * or set back from a backup starts from the beginning, as CouchDB lets it, and does not silently skip records.
 */
export interface Sequences {
  write(seq: number): string;
  /** The number to go on from; `now` is the last one. Throws 400 for what no CouchDB ever gave out. */
  read(since: string, last: number): number;
}

export function createSequences(databaseId: string): Sequences {
  const epoch = databaseId.replaceAll('-', '').slice(0, 12);
  return {
    write: (seq) => `${seq}-${epoch}`,
    read: (since, last) => {
      if (since === 'now') return last;
      const [, digits, of] = /^(\d{1,15})(?:-([\w+/=-]+))?$/.exec(since) ?? [];
      if (digits === undefined) {
        throw new CouchError(400, 'bad_request', "Malformed sequence supplied in 'since' parameter.");
      }
      const seq = Number(digits);
      return of === epoch && seq <= last ? seq : 0;
    },
  };
}
