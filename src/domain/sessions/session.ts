import { type Clash, clashesIn } from '#domain/records/clashes.ts';
import { type Field, foldFields, SET_KIND } from '#domain/records/fields.ts';
import { codeOf, textOf, textsOf } from '#domain/records/reading.ts';
import { adjustedTime, type Entry, type FieldRecord } from '#domain/records/record.ts';
import { isFromNewerApp } from '#domain/records/wire.ts';
import { asText } from '#lib/json.ts';
import { type Attendance, attendanceFrom } from './attendance.ts';
import { type Amendment, amendmentsFrom, type Closing, closingsFrom } from './closing.ts';
import { type Remark, remarksFrom, type Taken, takenFrom } from './remarks.ts';
import {
  ARRIVAL_KIND,
  BEGAN_KIND,
  COUNTER_FIELD,
  READ_BACK_KIND,
  REMARK_KIND,
  TOOK_UP_KIND,
} from './session-entries.ts';
import { type Step, stepsFrom } from './steps.ts';
import { standingEntries } from './standing-entries.ts';
import { THEME_AREAS, type ThemeArea } from './themes.ts';
import { type Venue, VENUES } from './venues.ts';

/** 已安排, 正在开, 已结束, 取消了. */
export const SESSION_STATES = ['planned', 'live', 'closed', 'called-off'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** What is settled before a session begins. */
export interface SessionPlan {
  /** Code of the kind, and its name when the session was planned. */
  readonly kind: string;
  readonly kindName: string;
  readonly theme: string;
  readonly area: ThemeArea;
  readonly venue: Venue;
  /** In words: `A8楼活动室`. */
  readonly place: string;
  /** Id of the 楼栋 that it is for, and its name; empty for the whole community. */
  readonly building: string;
  readonly buildingName: string;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  readonly host: string;
  /** 联建单位 (SJ-02). */
  readonly coHosts: readonly string[];
  readonly agenda: readonly string[];
  /** Id of the issue for which it is held: what a group needs becomes an activity (ZZ-18). */
  readonly need?: string | undefined;
  /** Themes that were put off to another time, for there is one at a time (LY-10). */
  readonly later: readonly string[];
}

/** 会谈 as it stands after all entries. */
export interface Session extends SessionPlan {
  readonly id: string;
  readonly scope: string;
  readonly by: string;
  readonly at: number;
  readonly state: SessionState;
  /** Why it does not take place; empty while it does. */
  readonly calledOff: string;
  readonly beganAt: number | undefined;
  readonly attendance: Attendance;
  readonly remarks: readonly Remark[];
  readonly taken: readonly Taken[];
  /** Ids of the issues that were deliberated here (ZZ-02), in the order of noting; what came of each stands there. */
  readonly tookUp: readonly string[];
  /** 宣读: when those present agreed. */
  readonly agreedAt: number | undefined;
  readonly closing: Closing | undefined;
  /** Closings by other recorders, which the first one supersedes. */
  readonly laterClosings: readonly Closing[];
  readonly amendments: readonly Amendment[];
  readonly steps: readonly Step[];
  /** Who counts is not among them: that is settled by taking over. */
  readonly clashes: readonly Clash[];
  /** A newer app wrote it: only what this one understands is here, and it cannot be changed. */
  readonly isNewer: boolean;
}

/** Total, and the same on every device whatever the order in which entries came together. */
export function foldSession(record: FieldRecord): Session {
  const standing = standingEntries(record);
  const fields = foldFields(withoutCountersUndone(record, standing));
  const taken = takenFrom(standing);
  const [closing, ...laterClosings] = closingsFrom(standing);
  const calledOff = textOf(fields, 'calledOff') ?? '';
  const beganAt = firstTime(standing, [BEGAN_KIND, ARRIVAL_KIND, REMARK_KIND]);
  return {
    ...planOf(record, fields),
    id: record.id,
    scope: record.scope,
    by: record.opened.by,
    at: adjustedTime(record.opened),
    state: stateFrom(closing !== undefined, beganAt !== undefined, calledOff !== ''),
    calledOff,
    beganAt,
    attendance: attendanceFrom(standing, textOf(fields, COUNTER_FIELD)),
    remarks: remarksFrom(standing, taken),
    taken,
    tookUp: issuesTakenUp(standing),
    agreedAt: lastTime(standing, READ_BACK_KIND),
    closing,
    laterClosings,
    amendments: amendmentsFrom(standing),
    steps: stepsFrom(standing),
    clashes: clashesIn(fields).filter(({ field }) => field !== COUNTER_FIELD),
    isNewer: isFromNewerApp(record),
  };
}

/** Whose count stands is chosen within the session, so it is taken back like what else is done there. */
function withoutCountersUndone(record: FieldRecord, standing: readonly Entry[]): FieldRecord {
  const isCounter = ({ kind, data }: Entry): boolean => kind === SET_KIND && data['field'] === COUNTER_FIELD;
  if (!record.entries.some(isCounter)) return record;
  const stands = new Set(standing);
  return { ...record, entries: record.entries.filter((entry) => !isCounter(entry) || stands.has(entry)) };
}

function planOf(record: FieldRecord, fields: ReadonlyMap<string, Field>): SessionPlan {
  const text = (name: string): string => textOf(fields, name) ?? '';
  const startsAt = Date.parse(text('startsAt'));
  return {
    kind: text('kind'),
    kindName: text('kindName'),
    theme: text('theme'),
    area: codeOf(fields.get('area')?.value, THEME_AREAS) ?? 'other',
    venue: codeOf(fields.get('venue')?.value, VENUES) ?? 'courtyard',
    place: text('place'),
    building: text('building'),
    buildingName: text('buildingName'),
    startsAt: Number.isNaN(startsAt) ? adjustedTime(record.opened) : startsAt,
    host: text('host'),
    coHosts: textsOf(fields, 'coHosts'),
    agenda: textsOf(fields, 'agenda'),
    later: textsOf(fields, 'later'),
    need: text('need') || undefined,
  };
}

function stateFrom(isClosed: boolean, hasBegun: boolean, isCalledOff: boolean): SessionState {
  if (isClosed) return 'closed';
  if (hasBegun) return 'live';
  return isCalledOff ? 'called-off' : 'planned';
}

function issuesTakenUp(standing: readonly Entry[]): readonly string[] {
  const issues = standing
    .filter(({ kind }) => kind === TOOK_UP_KIND)
    .map(({ data }) => asText(data['issue']));
  return [...new Set(issues)].filter((issue) => issue !== '');
}

function firstTime(standing: readonly Entry[], kinds: readonly string[]): number | undefined {
  const first = standing.find(({ kind }) => kinds.includes(kind));
  return first && adjustedTime(first);
}

function lastTime(standing: readonly Entry[], kind: string): number | undefined {
  const last = standing.filter((entry) => entry.kind === kind).pop();
  return last && adjustedTime(last);
}
