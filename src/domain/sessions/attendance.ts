import { adjustedTime, type Entry } from '#domain/records/record.ts';
import { codeOf } from '#domain/records/reading.ts';
import { asText } from '#lib/json.ts';
import { groupBy } from '#lib/group-by.ts';
import { PEOPLE, SIDE_OF, type Side, SIDES } from './people.ts';
import type { Headcount } from './representation.ts';
import { ARRIVAL_KIND } from './session-entries.ts';

/** What one phone counted. */
export interface Tally {
  readonly device: string;
  readonly by: string;
  /** Kinds of person with at least one present, in the order of `PEOPLE`, kinds of a newer app after them. */
  readonly heads: readonly Headcount[];
  readonly present: number;
}

/** 称呼 of somebody who came. */
export interface NamedArrival {
  readonly person: string;
  readonly who: string;
  readonly at: number;
}

/**
 * Who came. Two recorders count the same people, so tallies are never added up: the one of the phone that counted
 * first stands, or that of the phone that somebody chose since, and others are shown beside it where they differ.
 */
export interface Attendance {
  readonly tally: Tally | undefined;
  readonly others: readonly Tally[];
  /** Every phone's, also those that say the same. */
  readonly all: readonly Tally[];
  readonly names: readonly NamedArrival[];
}

/** `standing` in the order of all devices; `counter` is the device that was chosen, if any. */
export function attendanceFrom(standing: readonly Entry[], counter: string | undefined): Attendance {
  const byDevice = groupBy(standing, ({ kind, device }) => (kind === ARRIVAL_KIND ? device : undefined));
  const tallies = [...byDevice].map(([device, arrivals]) => tallyOf(device, arrivals));
  const tally = tallies.find(({ device }) => device === counter) ?? tallies[0];
  const others = tallies.filter((one) => tally !== undefined && one !== tally && !isSame(one, tally));
  return { tally, others, all: tallies, names: namesFrom(standing) };
}

/** What one phone counted, if it did. */
export function tallyBy({ all }: Attendance, device: string): Tally | undefined {
  return all.find((tally) => tally.device === device);
}

/** How many of a kind a tally has. */
export function headcount(tally: Tally | undefined, person: string): number {
  return tally?.heads.find((head) => head.person === person)?.count ?? 0;
}

function tallyOf(device: string, arrivals: readonly Entry[]): Tally {
  const counts = new Map<string, { side: Side; count: number }>();
  for (const { data } of arrivals) {
    const person = asText(data['person']);
    const delta = data['delta'];
    const known = counts.get(person) ?? { side: sideOf(person, data['side']), count: 0 };
    const added = typeof delta === 'number' && Number.isInteger(delta) ? delta : 0;
    counts.set(person, { ...known, count: known.count + added });
  }
  const heads = [...counts]
    .filter(([, { count }]) => count > 0)
    .map(([person, { side, count }]) => ({ person, side, count }))
    .sort((a, b) => rank(a.person) - rank(b.person) || (a.person < b.person ? -1 : 1));
  const present = heads.reduce((sum, { count }) => sum + count, 0);
  return { device, by: arrivals[0]?.by ?? '', heads, present };
}

/** The known side of a kind; for a kind of a newer app, the side that it wrote. */
function sideOf(person: string, written: Entry['data'][string] | undefined): Side {
  const known = codeOf(person, PEOPLE);
  return known === undefined ? (codeOf(written, SIDES) ?? 'listening') : SIDE_OF[known];
}

function rank(person: string): number {
  const known = codeOf(person, PEOPLE);
  return known === undefined ? PEOPLE.length : PEOPLE.indexOf(known);
}

function isSame(a: Tally, b: Tally): boolean {
  return (
    a.heads.length === b.heads.length && a.heads.every(({ person, count }) => headcount(b, person) === count)
  );
}

function namesFrom(standing: readonly Entry[]): readonly NamedArrival[] {
  const names = new Map<string, NamedArrival>();
  for (const entry of standing) {
    const who = asText(entry.data['who']);
    if (entry.kind !== ARRIVAL_KIND || who === '') continue;
    const person = asText(entry.data['person']);
    const key = `${person} ${who}`;
    if (!names.has(key)) names.set(key, { person, who, at: adjustedTime(entry) });
  }
  return [...names.values()];
}
