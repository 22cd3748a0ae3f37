import { codeOf } from '#domain/records/reading.ts';
import { momentOn } from '#domain/sessions/rhythm.ts';
import type { SessionKind } from '#domain/sessions/session-kind.ts';
import type { SessionPlan } from '#domain/sessions/session.ts';
import { THEME_AREAS, type ThemeArea } from '#domain/sessions/themes.ts';
import { type Venue, VENUES } from '#domain/sessions/venues.ts';
import { formatTimeOfDay, isoDay } from '#domain/time/moment-text.ts';
import { asText, isJsonObject, type Json } from '#lib/json.ts';

/** A plan as it is typed. */
export interface PlanDraft {
  readonly kind: string;
  readonly theme: string;
  readonly area: ThemeArea;
  readonly venue: Venue;
  readonly place: string;
  readonly building: string;
  /** `2026-11-22`, and `20:00`. */
  readonly day: string;
  readonly time: string;
  readonly host: string;
  /** One a line. */
  readonly coHosts: string;
  readonly agenda: string;
  /** Themes put off to another time. */
  readonly later: string;
}

/** What a new session of a kind begins with; `at` in milliseconds since 1970 where a date was proposed. */
export function draftFor(kind: SessionKind, at: number | undefined): PlanDraft {
  return {
    kind: kind.code,
    theme: '',
    area: 'livelihood',
    venue: kind.venue,
    place: '',
    building: '',
    day: at === undefined ? '' : isoDay(at),
    time: at === undefined ? kind.rhythm.time : formatTimeOfDay(at),
    host: '',
    coHosts: '',
    agenda: kind.agenda.join('\n'),
    later: '',
  };
}

export function draftOf(plan: SessionPlan): PlanDraft {
  const { kind, theme, area, venue, place, building, startsAt, host, coHosts, agenda, later } = plan;
  return {
    kind,
    theme,
    area,
    venue,
    place,
    building,
    day: isoDay(startsAt),
    time: formatTimeOfDay(startsAt),
    host,
    coHosts: coHosts.join('\n'),
    agenda: agenda.join('\n'),
    later: later.join('\n'),
  };
}

/** `undefined` while day and time name no moment. */
export function planOf(draft: PlanDraft, kindName: string, buildingName: string): SessionPlan | undefined {
  const startsAt = momentOn(draft.day, draft.time);
  if (startsAt === undefined) return undefined;
  const { kind, theme, area, venue, place, building, host, coHosts, agenda, later } = draft;
  return {
    kind,
    kindName,
    theme,
    area,
    venue,
    place,
    building,
    buildingName,
    startsAt,
    host,
    coHosts: coHosts.split('\n'),
    agenda: agenda.split('\n'),
    later: later.split('\n'),
  };
}

/** A draft that was kept on the disk; `undefined` when it cannot be read. */
export function parsePlanDraft(kept: Json): PlanDraft | undefined {
  if (!isJsonObject(kept)) return undefined;
  const text = (name: keyof PlanDraft): string => asText(kept[name]);
  if (text('kind') === '') return undefined;
  return {
    kind: text('kind'),
    theme: text('theme'),
    area: codeOf(kept['area'], THEME_AREAS) ?? 'livelihood',
    venue: codeOf(kept['venue'], VENUES) ?? 'courtyard',
    place: text('place'),
    building: text('building'),
    day: text('day'),
    time: text('time'),
    host: text('host'),
    coHosts: text('coHosts'),
    agenda: text('agenda'),
    later: text('later'),
  };
}
