import { BUILDING_ENDINGS } from '#domain/roster/place-names-text.ts';
import type { FaultyLine, ListRead, ListReading } from './history-rows.ts';
import {
  ADDRESS,
  FLOOR_ENDINGS,
  ROOM_ENDINGS,
  NUMERALS,
  type RosterColumn,
  UNIT_ENDINGS,
} from './roster-titles-text.ts';
import { isBlank, wordsOf } from './sheet.ts';

/** One line of the office's roster, read. */
export interface RosterRow {
  /** As the spreadsheet counts, from 1. */
  readonly line: number;
  /** As short as it goes: `A8` for A8楼, `8` for 8号楼. */
  readonly building: string;
  /** As the office writes it: `A8楼`. */
  readonly buildingName: string;
  readonly unit: string;
  readonly floor: number | undefined;
  readonly room: string;
  /** Empty where nobody is named: an unoccupied or unknown household. */
  readonly name: string;
  readonly phone: string;
  readonly relation: string;
}

/**
 * Why a line cannot be read.
 * - `no-building`, `no-room`: empty. `bad-room`, `bad-unit`: more than letters and digits.
 * - `no-floor`: it cannot be told from the room either. `twice`: the same person stands at the same door above.
 */
export type RowFault = 'no-building' | 'no-room' | 'bad-room' | 'bad-unit' | 'no-floor' | 'twice';

export type RosterRead = ListRead<RosterRow, RowFault>;

export interface RosterReading extends ListReading<RosterColumn> {
  /** Whether a line with a name and no room belongs to the household above (merged cells). */
  readonly joinsAbove: boolean;
}

/** Reads an office's roster line by line; blank lines are passed over, faulty ones are named and left out. */
export function readRosterRows({ rows, header, columns, joinsAbove }: RosterReading): RosterRead {
  const read: RosterRow[] = [];
  const faults: FaultyLine<RowFault>[] = [];
  const known = new Set<string>();
  let above: RosterRow | undefined;
  for (const [nth, row] of rows.entries()) {
    if (nth <= header || isBlank(row)) continue;
    const line = nth + 1;
    const words = (column: RosterColumn): string => {
      const at = columns[column];
      return at === undefined ? '' : wordsOf(row[at]);
    };
    const place = placeIn(words, above, joinsAbove);
    const person = { name: words('name'), phone: words('phone'), relation: words('relation') };
    const fault = faultOf(place);
    if (fault !== undefined) {
      faults.push({ line, fault });
      continue;
    }
    const full: RosterRow = { line, ...place, ...person };
    const key = [full.building, full.unit, full.room, full.name].join(' ').toLowerCase();
    above = full;
    if (known.has(key)) faults.push({ line, fault: 'twice' });
    else read.push(full);
    known.add(key);
  }
  return { rows: read, faults };
}

/** Where a line says that a door is. */
export type DoorWords = Pick<RosterRow, 'building' | 'buildingName' | 'unit' | 'floor' | 'room'>;

/** The same for a line that stands alone, whatever its list is about. */
export function positionIn(words: (column: RosterColumn) => string): DoorWords {
  return placeIn(words, undefined, false);
}

/** Merged cells leave building and unit empty below the first line: they are taken from the line above. */
function placeIn(
  words: (column: RosterColumn) => string,
  above: RosterRow | undefined,
  joinsAbove: boolean,
): DoorWords {
  const address = ADDRESS.exec(words('address'));
  const [, fromAddress = '', unitThere = '', roomThere = ''] = address ?? [];
  const written = words('building') || fromAddress;
  const room = withoutEnding(words('room') || roomThere, ROOM_ENDINGS);
  const isBelow = written === '' && above !== undefined;
  if (isBelow && room === '' && joinsAbove && words('name') !== '') return above;
  const unit = withoutEnding(words('unit') || unitThere, UNIT_ENDINGS) || (isBelow ? above.unit : '');
  const building = isBelow ? above.building : withoutEnding(written, BUILDING_ENDINGS).toUpperCase();
  return {
    building,
    buildingName: isBelow ? above.buildingName : written,
    unit: digitsOf(unit),
    floor: floorOf(withoutEnding(words('floor'), FLOOR_ENDINGS), room),
    room: room.toUpperCase(),
  };
}

function faultOf({ building, unit, floor, room }: DoorWords): RowFault | undefined {
  if (building === '') return 'no-building';
  if (room === '') return 'no-room';
  if (!/^[0-9A-Z]{1,12}$/.test(room)) return 'bad-room';
  if (!/^[0-9A-Za-z]{0,12}$/.test(unit)) return 'bad-unit';
  return floor === undefined ? 'no-floor' : undefined;
}

function withoutEnding(words: string, ending: RegExp): string {
  const bare = words.replace(/\.0$/, '').replace(ending, '').trim();
  return bare === '' ? words : bare;
}

/** `302` is on the third floor, `1201` on the twelfth, `12` on the first. */
function floorOf(written: string, room: string): number | undefined {
  if (/^-?\d{1,3}$/.test(written)) return Number(written);
  const digits = /^[A-Za-z]*(\d+)[A-Za-z]*$/.exec(room)?.[1];
  if (digits === undefined) return undefined;
  return digits.length < 3 ? 1 : Number(digits.slice(0, -2));
}

function digitsOf(unit: string): string {
  const value = unit.length === 1 ? NUMERALS.indexOf(unit) : -1;
  return value === -1 ? unit : String(value);
}
