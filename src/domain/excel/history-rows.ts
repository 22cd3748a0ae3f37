import { type Day, isDay } from '#domain/time/day.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import { WRITTEN_DAY, WRITTEN_TIME } from './history-titles-text.ts';
import { isBlank, type ReadCell, type ReadRow, wordsOf } from './sheet.ts';

/** When something of an office's list was; noon where the list gives no time. */
export interface Happened {
  readonly day: Day;
  /** `19:30` */
  readonly time: string;
}

/** Why the day of a line cannot be read; `future`: it has not come yet. */
export type DayFault = 'no-day' | 'bad-day' | 'future';

export interface FaultyLine<Fault> {
  /** As the spreadsheet counts, from 1. */
  readonly line: number;
  readonly fault: Fault;
}

/** A list that was read: what could be, and the lines that could not. */
export interface ListRead<Row, Fault> {
  readonly rows: readonly Row[];
  readonly faults: readonly FaultyLine<Fault>[];
}

/** What taking a list in would write; made before anything is written. */
export interface ListPlan<Fresh, Fault> {
  readonly fresh: readonly Fresh[];
  /** Lines that are in the records already. */
  readonly known: number;
  readonly faults: readonly FaultyLine<Fault>[];
}

export interface ListReading<Column extends string> {
  readonly rows: readonly ReadRow[];
  /** The row of titles, from 0; all below it is read. */
  readonly header: number;
  /** Which column, from 0, holds what. */
  readonly columns: Readonly<Partial<Record<Column, number>>>;
}

/** The cells of one line by what they hold. */
export interface Line<Column extends string> {
  readonly line: number;
  readonly cell: (column: Column) => ReadCell;
  readonly words: (column: Column) => string;
}

/** Reads a list line by line below its titles; blank lines are passed over, faulty ones are named and left out. */
export function readLines<Column extends string, Row, Fault extends string>(
  { rows, header, columns }: ListReading<Column>,
  read: (line: Line<Column>) => Result<Row, Fault>,
): ListRead<Row, Fault> {
  const good: Row[] = [];
  const faults: FaultyLine<Fault>[] = [];
  for (const [nth, row] of rows.entries()) {
    if (nth <= header || isBlank(row)) continue;
    const line = nth + 1;
    const cell = (column: Column): ReadCell => {
      const at = columns[column];
      return at === undefined ? null : (row[at] ?? null);
    };
    const one = read({ line, cell, words: (column) => wordsOf(cell(column)) });
    if (one.ok) good.push(one.value);
    else faults.push({ line, fault: one.reason });
  }
  return { rows: good, faults };
}

/** When the line happened, by its cells of day and time; `today` is the last day that it may be. */
export function happenedIn(day: ReadCell, time: ReadCell, today: Day): Result<Happened, DayFault> {
  if (wordsOf(day) === '') return refuse('no-day');
  const read = dayIn(day);
  if (read === undefined) return refuse('bad-day');
  if (read > today) return refuse('future');
  return ok({ day: read, time: timeIn(time) ?? timeIn(day) ?? NOON });
}

/** Milliseconds since 1970. */
export function momentOf({ day, time }: Happened): number {
  return Date.parse(`${day}T${time}:00.000+08:00`);
}

const NOON = '12:00';
const DAY_MS = 24 * 3_600_000;
/** Spreadsheets count days from here. */
const SPREADSHEET_EPOCH = Date.UTC(1899, 11, 30);
/** From 1970 to 2099, in days of a spreadsheet. */
const COUNTED_DAYS = { first: 25_569, last: 73_050 };

function dayIn(cell: ReadCell): Day | undefined {
  const counted = typeof cell === 'number' && cell >= COUNTED_DAYS.first && cell <= COUNTED_DAYS.last;
  if (counted) return new Date(SPREADSHEET_EPOCH + cell * DAY_MS).toISOString().slice(0, 10);
  const [, year = '', month = '', day = ''] = WRITTEN_DAY.exec(wordsOf(cell)) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : undefined;
}

function timeIn(cell: ReadCell): string | undefined {
  const minutes = minutesIn(cell);
  if (minutes === undefined || minutes >= 24 * 60) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Of the day. A date without a time stands at midnight: that is no time. */
function minutesIn(cell: ReadCell): number | undefined {
  if (cell instanceof Date || typeof cell === 'number') {
    const days = cell instanceof Date ? cell.getTime() / DAY_MS : cell;
    const minutes = Math.round((days - Math.floor(days)) * 24 * 60);
    return Number.isNaN(minutes) || minutes === 0 ? undefined : minutes;
  }
  const [, hours, minutes = '0'] = WRITTEN_TIME.exec(wordsOf(cell)) ?? [];
  return hours === undefined || Number(minutes) > 59 ? undefined : Number(hours) * 60 + Number(minutes);
}
