import type { Proposal } from '#domain/proposals/proposal.ts';
import type { Place } from '#domain/roster/place.ts';
import type { Session } from '#domain/sessions/session.ts';
import { addDays, type Day, daysBetween } from '#domain/time/day.ts';
import { byBuilding } from '#domain/visits/by-building.ts';
import { type Coverage, coverageOf } from '#domain/visits/door-standing.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { type Asked, dayWithin, withinDays } from './asked.ts';
import type { CountedIssue } from './counted-issue.ts';
import { type Figure, type FigureCode, figureOf, NOTHING, sumOf } from './figure.ts';
import { matterFigures } from './matter-figures.ts';
import { opinionFigure } from './opinions.ts';
import { sessionFigures } from './session-figures.ts';
import { visitFigures } from './visit-figures.ts';

/** All that figures are derived from, as this device holds it. */
export interface CountedRecords {
  readonly places: readonly Place[];
  readonly visits: readonly Visit[];
  readonly proposals: readonly Proposal[];
  readonly sessions: readonly Session[];
  readonly issues: readonly CountedIssue[];
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

/** 办理记录 written in the period, on issues of whatever age. */
function entryFigure(issues: readonly CountedIssue[], within: (time: number) => boolean): Figure {
  return sumOf(issues, ({ entriesAt }) => entriesAt.filter(within).length);
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
