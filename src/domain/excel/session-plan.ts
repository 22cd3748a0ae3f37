import { namesSomeone } from '#domain/issues/summary.ts';
import { shortName } from '#domain/roster/new-place.ts';
import type { Place } from '#domain/roster/place.ts';
import type { Resident } from '#domain/roster/resident.ts';
import type { SessionKind } from '#domain/sessions/session-kind.ts';
import type { Session, SessionPlan } from '#domain/sessions/session.ts';
import { beijingDay } from '#domain/time/day.ts';
import { shortHash } from '#lib/short-hash.ts';
import { type FaultyLine, type ListPlan, momentOf } from './history-rows.ts';
import { SOME_SESSION } from './history-titles-text.ts';
import type { SessionFault, SessionRow } from './session-rows.ts';

/** A session of the office's list that is to be opened, held and closed. */
export interface PaperSession {
  /** Comes from what the line says alone: taken in twice, or on two devices, it is one. */
  readonly id: string;
  readonly plan: SessionPlan;
  readonly people: number;
  readonly remarks: readonly string[];
}

interface Surroundings {
  readonly sessions: readonly Session[];
  readonly kinds: readonly SessionKind[];
  readonly places: readonly Place[];
  readonly residents: readonly Resident[];
}

/**
 * Compares an office's list of sessions with those on the device. Sessions lie in the community's database, so a line
 * that names a resident, their telephone or their door is a fault.
 */
export function planSessions(
  rows: readonly SessionRow[],
  { sessions, kinds, places, residents }: Surroundings,
): ListPlan<PaperSession, SessionFault> {
  const buildings = new Map(
    places.filter(({ kind }) => kind === 'building').map((one) => [shortName(one.name), one]),
  );
  const recognisable = {
    names: residents.map(({ name }) => name),
    phones: residents.map(({ phone }) => phone),
    doors: places.filter(({ kind }) => kind === 'door').map(({ name }) => name),
  };
  const standing = new Set(sessions.flatMap((one) => [one.id, sameAs(one, beijingDay(one.startsAt))]));
  const fresh = new Map<string, PaperSession>();
  const faults: FaultyLine<SessionFault>[] = [];
  let known = 0;
  for (const row of rows) {
    const { line, day, time, theme, place, people, remarks } = row;
    const id = `session:${day}-${shortHash([time, theme, place, row.building].join('\n'))}`;
    const building = row.building === '' ? undefined : buildings.get(shortName(row.building));
    const kind = kinds.find(({ name }) => name === row.kind);
    const kindName = row.kind === '' ? SOME_SESSION : row.kind;
    const plan: SessionPlan = {
      kind: kind?.code ?? `x${shortHash(kindName)}`,
      kindName,
      theme,
      place,
      area: 'other',
      venue: row.venue,
      building: building?.id ?? '',
      buildingName: building?.name ?? row.building,
      startsAt: momentOf({ day, time }),
      host: row.host,
      coHosts: [],
      agenda: [],
      later: [],
    };
    if (fresh.has(id)) faults.push({ line, fault: 'twice' });
    else if (standing.has(id) || standing.has(sameAs(plan, day))) known += 1;
    else if (namesSomeone([theme, place, ...remarks].join('\n'), recognisable).length > 0)
      faults.push({ line, fault: 'names-someone' });
    else fresh.set(id, { id, plan, people, remarks });
  }
  return { fresh: [...fresh.values()], known, faults };
}

function sameAs({ theme, place }: Pick<Session, 'theme' | 'place'>, day: string): string {
  return [day, theme, place].map((part) => part.normalize('NFKC').trim()).join('\n');
}
