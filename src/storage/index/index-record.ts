import { foldMedia } from '#domain/media/media.ts';
import { foldProposal } from '#domain/proposals/proposal.ts';
import { openedTime } from '#domain/records/merge.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { foldPlace } from '#domain/roster/place.ts';
import { foldResident } from '#domain/roster/resident.ts';
import { visitFiling } from '#domain/visits/visit.ts';
import { MAX_INDEX_TEXT, type StoredRecord } from '#storage/records/records-schema.ts';

/** What queries ask by, computed from the whole record. Codes, ids and times only: it lies unsealed on the disk. */
export type LocalIndex = Pick<StoredRecord, 'place' | 'state' | 'at' | 'atDesc'>;

/** To be counted up when any rule below changes: the next start computes the index of all records anew. */
export const INDEX_VERSION = 2;

interface Filing {
  readonly place: string;
  readonly state: string;
}

const NOWHERE: Filing = { place: '', state: '' };

/** How each type is filed; every other type, known or not, is found by its time alone. */
const filings: Readonly<Record<string, (record: FieldRecord) => Filing>> = {
  place: (record) => {
    const { building, kind } = foldPlace(record);
    return { place: building ?? '', state: kind };
  },
  resident: (record) => {
    const { door, movedAt } = foldResident(record);
    return { place: door, state: movedAt === undefined ? 'here' : 'moved' };
  },
  visit: (record) => {
    const { place, outcome } = visitFiling(record);
    return { place, state: outcome };
  },
  proposal: (record) => {
    const { place, answeredAt } = foldProposal(record);
    return { place, state: answeredAt === undefined ? 'owed' : 'answered' };
  },
  issue: () => ({ place: '', state: 'open' }),
  media: (record) => ({ place: foldMedia(record).of, state: '' }),
};

/** The types whose index a newer program may compute differently. */
export const FILED_TYPES: readonly string[] = Object.keys(filings);

export function indexRecord(record: FieldRecord): LocalIndex {
  const { place, state } = filings[record.type]?.(record) ?? NOWHERE;
  return { place: fitting(place), state: fitting(state), ...indexTime(openedTime(record)) };
}

const LAST_TIME = Date.parse('9999-12-31T23:59:59.999Z');
const COUNT_DOWN_FROM = 999_999_999_999_999;

/** `at` and `atDesc` of a moment in milliseconds since 1970; times outside 1970 to 9999 are moved to their rim. */
export function indexTime(time: number): Pick<LocalIndex, 'at' | 'atDesc'> {
  const within = Math.min(Math.max(Math.trunc(time), 0), LAST_TIME);
  return { at: new Date(within).toISOString(), atDesc: String(COUNT_DOWN_FROM - within).padStart(15, '0') };
}

/** A text too long for the index cannot be one of our ids or codes. */
function fitting(text: string): string {
  return text.length <= MAX_INDEX_TEXT ? text : '';
}
