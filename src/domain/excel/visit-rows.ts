import type { Day } from '#domain/time/day.ts';
import type { Opinion, Outcome } from '#domain/visits/visit.ts';
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
import { OPINION_WORDS, OUTCOME_WORDS, type VisitListColumn } from './history-titles-text.ts';
import { type DoorWords, positionIn } from './roster-rows.ts';

/** One line of the office's list of visits, read. */
export interface VisitRow extends Happened {
  readonly line: number;
  /** As the list calls it: a whole address, a door's name, or a shop. */
  readonly address: string;
  readonly position: DoorWords;
  readonly outcome: Outcome;
  readonly opinion: Opinion;
  readonly note: string;
  /** Who went there; empty where the list does not say. */
  readonly visitor: string;
}

/**
 * Why a line cannot be taken in.
 * - `no-door`: neither a room nor an address. `unknown-door`: not in the roster of this device.
 * - `no-outcome`: neither an outcome nor a note. `twice`: the same visit stands above.
 */
export type VisitFault = DayFault | 'no-door' | 'unknown-door' | 'no-outcome' | 'bad-outcome' | 'twice';

/** Reads the list of visits that an office kept on paper; `today` is the last day that a visit may be of. */
export function readVisitRows(
  reading: ListReading<VisitListColumn>,
  today: Day,
): ListRead<VisitRow, VisitFault> {
  return readLines(reading, (line) => visitIn(line, today));
}

function visitIn({ line, cell, words }: Line<VisitListColumn>, today: Day): Result<VisitRow, VisitFault> {
  const happened = happenedIn(cell('day'), cell('time'), today);
  if (!happened.ok) return happened;
  const address = words('address');
  if (address === '' && words('room') === '') return refuse('no-door');
  const note = words('note');
  const outcome = outcomeIn(words('outcome'), note);
  if (!outcome.ok) return outcome;
  const position = positionIn((column) => {
    if (column === 'address') return address;
    return column === 'building' || column === 'unit' || column === 'room' ? words(column) : '';
  });
  const opinion = OPINION_WORDS.find(([, fits]) => fits.test(words('opinion')))?.[0] ?? 'not-asked';
  const visitor = words('visitor');
  return ok({
    line,
    ...happened.value,
    address,
    position,
    outcome: outcome.value,
    opinion,
    note,
    visitor,
  });
}

/** Whoever noted what was said has met somebody. */
function outcomeIn(words: string, note: string): Result<Outcome, 'no-outcome' | 'bad-outcome'> {
  if (words === '') return note === '' ? refuse('no-outcome') : ok('met');
  const known = OUTCOME_WORDS.find(([, fits]) => fits.test(words))?.[0];
  return known === undefined ? refuse('bad-outcome') : ok(known);
}
