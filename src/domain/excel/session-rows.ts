import type { Venue } from '#domain/sessions/venues.ts';
import type { Day } from '#domain/time/day.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import {
  type DayFault,
  type Happened,
  happenedIn,
  type Line,
  type ListRead,
  type ListReading,
  readLines,
} from './history-rows.ts';
import { HEADCOUNT, type SessionListColumn, VENUE_WORDS } from './history-titles-text.ts';
import { wordsOf } from './sheet.ts';

/** One line of the office's list of sessions, read. */
export interface SessionRow extends Happened {
  readonly line: number;
  readonly kind: string;
  readonly theme: string;
  readonly building: string;
  readonly place: string;
  readonly venue: Venue;
  readonly host: string;
  readonly people: number;
  /** What was said, line by line. */
  readonly remarks: readonly string[];
}

/** Why a line cannot be taken in; `names-someone`: it names a resident, a telephone or a door of this device. */
export type SessionFault = DayFault | 'no-theme' | 'bad-people' | 'names-someone' | 'twice';

/** Reads the list of sessions that an office kept on paper; `today` is the last day that a session may be of. */
export function readSessionRows(
  reading: ListReading<SessionListColumn>,
  today: Day,
): ListRead<SessionRow, SessionFault> {
  return readLines(reading, (line) => sessionIn(line, today));
}

function sessionIn(
  { line, cell, words }: Line<SessionListColumn>,
  today: Day,
): Result<SessionRow, SessionFault> {
  const happened = happenedIn(cell('day'), cell('time'), today);
  if (!happened.ok) return happened;
  const theme = words('theme');
  if (theme === '') return refuse('no-theme');
  const counted = words('people');
  const people = counted === '' ? '0' : HEADCOUNT.exec(counted)?.[1];
  if (people === undefined) return refuse('bad-people');
  const place = words('place');
  return ok({
    line,
    ...happened.value,
    theme,
    place,
    kind: words('kind'),
    building: words('building'),
    venue: VENUE_WORDS.find(([, fits]) => fits.test(place))?.[0] ?? 'courtyard',
    host: words('host'),
    people: Number(people),
    remarks: String(cell('words') ?? '')
      .split('\n')
      .map(wordsOf)
      .filter((said) => said !== ''),
  });
}
