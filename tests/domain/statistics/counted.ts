import * as fc from 'fast-check';
import { foldMember } from '#domain/access/member.ts';
import { CHECK_RESULTS, CHECK_WAYS, foldSpotCheck } from '#domain/evaluation/spot-check.ts';
import { foldProgress, type Progress } from '#domain/issues/progress.ts';
import { foldProposal } from '#domain/proposals/proposal.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { foldPlace } from '#domain/roster/place.ts';
import { foldSession } from '#domain/sessions/session.ts';
import { countedIssue } from '#domain/statistics/counted-issue.ts';
import type { CountedRecords } from '#domain/statistics/statistics.ts';
import { foldVisit, OPINIONS, OUTCOMES } from '#domain/visits/visit.ts';
import { liuyang } from '#domain/work-methods/catalogue/liuyang.ts';
import type { JsonObject } from '#lib/json.ts';
import { arbitraryIssue } from '#tests/domain/issues/arbitrary-issues.ts';
import { minute, sampleEntry, sampleRecord } from '#tests/domain/sample-record.ts';

const BUILDINGS = ['a1', 'a10', 'a2'] as const;
const PLACES: readonly FieldRecord[] = [
  ...BUILDINGS.map((code) =>
    sampleRecord(`place:${code}`, { kind: 'building', name: `${code.toUpperCase()}楼` }),
  ),
  ...BUILDINGS.flatMap((code) =>
    ['101', '102', '201'].map((room) =>
      sampleRecord(`place:${code}-${room}`, {
        kind: 'door',
        name: `${code}-${room}`,
        building: `place:${code}`,
        closed: code === BUILDINGS[0] && room === '201',
      }),
    ),
  ),
  sampleRecord('place:street-s01', { kind: 'shop', name: '早点铺' }),
];

const doors = fc.constantFrom(
  ...PLACES.map(({ id }) => id).filter((id) => !id.endsWith('a1')),
  'place:elsewhere',
);
/** Some days to either side of 22 November 2026, in minutes after its noon. */
const times = fc.integer({ min: -5 * 1440, max: 5 * 1440 });
const issueIds = ['issue:1', 'issue:2', 'issue:3', 'issue:4'] as const;

function at(record: FieldRecord, minutes: number): FieldRecord {
  return { ...record, opened: { ...record.opened, at: minute(minutes) } };
}

function numbered<Made>(
  type: string,
  one: fc.Arbitrary<Made>,
  record: (id: string, made: Made) => FieldRecord,
): fc.Arbitrary<readonly FieldRecord[]> {
  return fc
    .array(one, { maxLength: 8 })
    .map((all) => all.map((made, nth) => record(`${type}:${nth + 1}`, made)));
}

const visits = numbered(
  'visit',
  fc.record({
    place: doors,
    minutes: times,
    outcome: fc.constantFrom(...OUTCOMES),
    opinion: fc.constantFrom(...OPINIONS),
  }),
  (id, { minutes, ...data }) => at(sampleRecord(id, data), minutes),
);

const proposals = numbered(
  'proposal',
  fc.record({ place: doors, minutes: times, issue: fc.constantFrom(...issueIds) }),
  (id, { minutes, ...data }) => at(sampleRecord(id, data), minutes),
);

const sessions = numbered(
  'session',
  fc.record({
    minutes: times,
    building: fc.constantFrom('', 'place:a1', 'place:a2'),
    came: fc.integer({ min: 0, max: 9 }),
    isClosed: fc.boolean(),
    remarks: fc.integer({ min: 0, max: 4 }),
    taken: fc.array(
      fc.record({ remark: fc.integer({ min: 0, max: 3 }), issue: fc.constantFrom(...issueIds) }),
      { maxLength: 3 },
    ),
  }),
  (id, { minutes, building, came, isClosed, remarks, taken }) => {
    const entry = (name: string, kind: string, data: JsonObject): ReturnType<typeof sampleEntry> =>
      sampleEntry(`${id}-${name}`, minutes + 1, kind, data);
    const record = sampleRecord(id, { building, startsAt: minute(minutes) }, [
      entry('came', 'arrival', { person: 'resident', side: 'speaking', delta: came }),
      ...Array.from({ length: remarks }, (_, nth) => entry(`r${nth}`, 'remark', { words: '灯坏了' })),
      ...taken.map(({ remark, issue }, nth) =>
        entry(`t${nth}`, 'taken', { remarks: [`${id}-r${remark}`], issue }),
      ),
      ...(isClosed ? [entry('end', 'closed', { summary: '' })] : []),
    ]);
    return at(record, minutes);
  },
);

const checks = numbered(
  'check',
  fc.record({
    minutes: times,
    drawn: fc.uniqueArray(fc.constantFrom(...issueIds, 'visit:1', 'visit:2'), { maxLength: 4 }),
    findings: fc.array(
      fc.record({
        record: fc.constantFrom(...issueIds, 'visit:1', 'visit:2'),
        result: fc.constantFrom(...CHECK_RESULTS),
        way: fc.constantFrom(...CHECK_WAYS, 'letter'),
      }),
      { maxLength: 5 },
    ),
  }),
  (id, { minutes, drawn, findings }) => {
    const found = findings
      .filter(({ record }) => drawn.includes(record))
      .map((finding, nth) => sampleEntry(`${id}-f${nth}`, minutes + nth, 'found', finding));
    return at(sampleRecord(id, { kind: 'handling', drawn }, found), minutes);
  },
);

const members = fc
  .subarray(['zhiyuan', 'louzhang', 'a8-louzhang', 'xietiao', 'nobody'] as const)
  .map((accounts) =>
    accounts.map((account) => sampleRecord(`member:${account}`, { account, role: 'volunteer' })),
  )
  .map((all) => [...all, sampleRecord('member:ducha', { account: 'ducha', role: 'supervisor' })]);

const TRIAGE = ['at-once', 'annual-plan', 'passed-up', undefined] as const;

const issues = fc.tuple(
  ...issueIds.map((id) =>
    fc
      .record({
        record: arbitraryIssue(id),
        minutes: times,
        triage: fc.constantFrom(...TRIAGE),
        building: fc.constantFrom('', 'A1楼', 'A2楼'),
      })
      .map(({ record, minutes, triage, building }) => {
        const { opened } = record;
        const data = { ...opened.data, building, ...(triage === undefined ? {} : { triage }) };
        return at({ ...record, opened: { ...opened, data } }, minutes);
      }),
  ),
);

export interface Written extends Omit<CountedRecords, 'issues'> {
  readonly issues: readonly Progress[];
}

/** What the program counts from. */
export function countedOf(written: Written): CountedRecords {
  return { ...written, issues: written.issues.map(countedIssue) };
}

/** A community's records as they may stand, with all that people can do to an issue. */
export const arbitraryWritten: fc.Arbitrary<Written> = fc
  .record({ visits, proposals, sessions, issues, checks, members })
  .map((records) => {
    const byId = new Map(records.issues.map((issue) => [issue.id, issue]));
    return {
      places: PLACES.map(foldPlace),
      visits: records.visits.map(foldVisit),
      proposals: records.proposals.map(foldProposal),
      sessions: records.sessions.map(foldSession),
      checks: records.checks.map(foldSpotCheck),
      members: records.members.map(foldMember),
      issues: records.issues.map((issue) => foldProgress(liuyang, issue, (id) => byId.get(id))),
    };
  });
