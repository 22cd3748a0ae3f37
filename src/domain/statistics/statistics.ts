import type { Member } from '#domain/access/member.ts';
import type { SpotCheck } from '#domain/evaluation/spot-check.ts';
import type { Proposal } from '#domain/proposals/proposal.ts';
import type { Place } from '#domain/roster/place.ts';
import type { Session } from '#domain/sessions/session.ts';
import { addDays, type Day, daysBetween } from '#domain/time/day.ts';
import { byBuilding } from '#domain/visits/by-building.ts';
import { type Coverage, coverageOf } from '#domain/visits/door-standing.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { type Asked, dayWithin, withinDays } from './asked.ts';
import { checkFigures } from './check-figures.ts';
import type { CountedIssue } from './counted-issue.ts';
import { type Figure, type FigureCode, figureOf, NOTHING, sumOf } from './figure.ts';
import { matterFigures } from './matter-figures.ts';
import { opinionFigure } from './opinions.ts';
import { participationFigures } from './participation.ts';
import { sessionFigures } from './session-figures.ts';
import { visitFigures } from './visit-figures.ts';

/** All that figures are derived from, as this device holds it. */
export interface CountedRecords {
  readonly places: readonly Place[];
  readonly visits: readonly Visit[];
  readonly proposals: readonly Proposal[];
  readonly sessions: readonly Session[];
  readonly issues: readonly CountedIssue[];
  readonly checks: readonly SpotCheck[];
  readonly members: readonly Member[];
}

/** 统计 (ZZ-15, SJ-15, LY-40): nothing of it is stored, all of it is counted from records whenever it is shown. */
export interface Statistics {
  readonly asked: Asked;
  readonly figure: (code: FigureCode) => Figure;
  readonly codes: readonly FigureCode[];
  readonly daysToAnswer: number | undefined;
  readonly satisfied: number | undefined;
  /** 入户率 of every building asked for, in their natural order. */
  readonly buildings: readonly BuildingCoverage[];
  /** Calls at doors by day, or by seven days where the period is longer than a month. */
  readonly pace: readonly Pace[];
}

export interface BuildingCoverage extends Coverage {
  readonly building: Place;
}

export interface Pace {
  readonly from: Day;
  readonly calls: Figure;
}

/** Visits and sessions by their own time, proposals and issues by when they were opened and as they stand now. */
export function countFigures(records: CountedRecords, asked: Asked): Statistics {
  const within = withinDays(asked);
  const { building } = asked;
  const places = records.places.filter(
    (place) => building === undefined || place.id === building.id || place.building === building.id,
  );
  const here = new Set(places.map(({ id }) => id));
  const isHere = ({ place }: { readonly place: string }): boolean =>
    building === undefined || here.has(place);
  const visits = records.visits.filter((visit) => within(visit.at) && isHere(visit));
  const proposals = records.proposals.filter((proposal) => within(proposal.at) && isHere(proposal));
  const allSessions = records.sessions.filter(
    (session) => building === undefined || session.building === building.id,
  );
  const allIssues = records.issues.filter(
    (issue) => building === undefined || building.names.includes(issue.building),
  );
  const issues = allIssues.filter(({ at }) => within(at));
  const { figures, ...matters } = matterFigures(issues, records.proposals);
  const all = new Map<FigureCode, Figure>([
    ...visitFigures(places, visits),
    ...sessionFigures(allSessions.filter(({ startsAt }) => within(startsAt))),
    ['opinions', opinionFigure(proposals, issues, records.sessions)],
    ...figures,
    ['entries', entryFigure(allIssues, within)],
    ...checkFigures(
      records.checks.filter(({ at }) => within(at)),
      isAbout(building, records.visits.filter(isHere), allIssues),
    ),
    ...(building === undefined ? participationFigures(records.members, authorsIn(records, within)) : []),
  ]);
  return {
    ...matters,
    asked,
    figure: (code) => all.get(code) ?? NOTHING,
    codes: [...all.keys()],
    buildings: coverageByBuilding(places, visits),
    pace: paceOf(asked, visits),
  };
}

/** Which drawn records belong to what is asked for; all of them where no building is. */
function isAbout(
  building: Asked['building'],
  ...parts: readonly (readonly { readonly id: string }[])[]
): (record: string) => boolean {
  if (building === undefined) return () => true;
  const here = new Set(parts.flatMap((part) => part.map(({ id }) => id)));
  return (record) => here.has(record);
}

/** The accounts that wrote something down in the period: a visit, an opinion, a session, a step of a matter. */
function authorsIn(
  { visits, proposals, sessions, issues }: CountedRecords,
  within: (time: number) => boolean,
): ReadonlySet<string> {
  const remarks = sessions.flatMap((session) => session.remarks);
  const closings = sessions.flatMap(({ closing }) => (closing === undefined ? [] : [closing]));
  const own = visits.filter(({ isCopied }) => !isCopied);
  const parts = [
    own,
    proposals,
    sessions,
    remarks,
    closings,
    issues,
    ...issues.map(({ written }) => written),
  ];
  const authors = new Set<string>();
  for (const part of parts) for (const { at, by } of part) if (within(at)) authors.add(by);
  return authors;
}

/** 办理记录 written in the period, on issues of whatever age. */
function entryFigure(issues: readonly CountedIssue[], within: (time: number) => boolean): Figure {
  return sumOf(issues, ({ written }) => written.filter(({ at }) => within(at)).length);
}

function coverageByBuilding(places: readonly Place[], visits: readonly Visit[]): readonly BuildingCoverage[] {
  return byBuilding(places, visits).map(({ building, doors, visits: here }) => {
    const ids = doors.map(({ id }) => id);
    return { building, ...coverageOf(ids, here, undefined) };
  });
}

/** The longest period that is shown day by day. */
const LONGEST_DAILY = 31;

function paceOf(asked: Asked, visits: readonly Visit[]): readonly Pace[] {
  const days = daysBetween(asked.from, asked.to) + 1;
  const width = days > LONGEST_DAILY ? 7 : 1;
  const spans = Array.from({ length: Math.max(0, Math.ceil(days / width)) }, (): string[] => []);
  for (const { id, at } of visits) spans[Math.floor(dayWithin(asked, at) / width)]?.push(id);
  return spans.map((ids, nth) => ({ from: addDays(asked.from, nth * width), calls: figureOf(ids) }));
}
