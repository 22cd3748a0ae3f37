import { foldFields, type Field } from '#domain/records/fields.ts';
import { codeOf, numberOf, textOf, textsOf } from '#domain/records/reading.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import type { JsonObject } from '#lib/json.ts';
import { BASES, DEFAULT_REPRESENTATION, type RepresentationRule } from './representation.ts';
import { DEFAULT_TIME, EVERY, type Rhythm } from './rhythm.ts';
import { THEME_AREAS } from './themes.ts';
import { type Venue, VENUES } from './venues.ts';

/** 会谈类型 as data (LY-03, LY-04): what a new session of the kind begins with. */
export interface SessionKind {
  readonly code: string;
  readonly name: string;
  readonly venue: Venue;
  readonly rhythm: Rhythm;
  /** Kinds of person usually present: their counters stand first. */
  readonly people: readonly string[];
  /** LY-10: 每次活动原则上定一个主题. */
  readonly oneTheme: boolean;
  readonly representation: RepresentationRule;
  readonly agenda: readonly string[];
  /** No longer offered for new sessions. */
  readonly retired: boolean;
}

const NO_RHYTHM: Rhythm = { every: 'none', weekday: 5, day: 15, month: 3, time: DEFAULT_TIME };

/** A kind of the community's own, before anything is said about it. */
export function plainKind(code: string): SessionKind {
  return {
    code,
    name: '',
    venue: 'courtyard',
    rhythm: NO_RHYTHM,
    people: ['representative', 'resident', 'official'],
    oneTheme: true,
    representation: DEFAULT_REPRESENTATION,
    agenda: [],
    retired: false,
  };
}

/** The built-in kinds as the coordinators of a community changed them, and their own ones after them. */
export function kindsOf(
  builtIn: readonly SessionKind[],
  records: readonly FieldRecord[],
): readonly SessionKind[] {
  const changed = new Map<string, FieldRecord>();
  for (const record of records) changed.set(textOf(foldFields(record), 'code') ?? record.id, record);
  const known = builtIn.map((kind) => {
    const record = changed.get(kind.code);
    return record === undefined ? kind : foldKind(record, kind);
  });
  const own = [...changed]
    .filter(([code]) => !builtIn.some((kind) => kind.code === code))
    .map(([code, record]) => foldKind(record, plainKind(code)));
  return [...known, ...own];
}

/** Reads a `kind` record; what it does not say stays as in `before`. */
export function foldKind(record: FieldRecord, before: SessionKind): SessionKind {
  const fields = foldFields(record);
  return {
    code: before.code,
    name: textOf(fields, 'name') ?? before.name,
    venue: codeOf(fields.get('venue')?.value, VENUES) ?? before.venue,
    rhythm: rhythmOf(fields, before.rhythm),
    people: fields.has('people') ? textsOf(fields, 'people') : before.people,
    oneTheme: flagOf(fields, 'oneTheme') ?? before.oneTheme,
    representation: ruleOf(fields, before.representation),
    agenda: fields.has('agenda') ? textsOf(fields, 'agenda') : before.agenda,
    retired: flagOf(fields, 'retired') ?? before.retired,
  };
}

/** The fields of a `kind` record that say all of this. */
export function kindFields(kind: SessionKind): JsonObject {
  const { code, name, venue, rhythm, people, oneTheme, representation, agenda, retired } = kind;
  const { counted, base, percent, areas } = representation;
  return { code, name, venue, ...rhythm, people, oneTheme, counted, base, percent, areas, agenda, retired };
}

function rhythmOf(fields: ReadonlyMap<string, Field>, before: Rhythm): Rhythm {
  const time = textOf(fields, 'time');
  return {
    every: codeOf(fields.get('every')?.value, EVERY) ?? before.every,
    weekday: wholeOf(fields, 'weekday', 1, 7) ?? before.weekday,
    day: wholeOf(fields, 'day', 1, 31) ?? before.day,
    month: wholeOf(fields, 'month', 1, 3) ?? before.month,
    time: time !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : before.time,
  };
}

function ruleOf(fields: ReadonlyMap<string, Field>, before: RepresentationRule): RepresentationRule {
  const areas = textsOf(fields, 'areas');
  return {
    counted: fields.has('counted') ? textsOf(fields, 'counted') : before.counted,
    base: codeOf(fields.get('base')?.value, BASES) ?? before.base,
    percent: wholeOf(fields, 'percent', 1, 99) ?? before.percent,
    areas: fields.has('areas') ? THEME_AREAS.filter((area) => areas.includes(area)) : before.areas,
  };
}

function wholeOf(
  fields: ReadonlyMap<string, Field>,
  name: string,
  least: number,
  most: number,
): number | undefined {
  const value = numberOf(fields, name);
  const fits = value !== undefined && Number.isInteger(value) && value >= least && value <= most;
  return fits ? value : undefined;
}

function flagOf(fields: ReadonlyMap<string, Field>, name: string): boolean | undefined {
  const value = fields.get(name)?.value;
  return typeof value === 'boolean' ? value : undefined;
}
