import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldMember } from '#domain/access/member.ts';
import { foldSpotCheck } from '#domain/evaluation/spot-check.ts';
import { foldProgress } from '#domain/issues/progress.ts';
import { foldPlace } from '#domain/roster/place.ts';
import type { Asked } from '#domain/statistics/asked.ts';
import { countedIssue } from '#domain/statistics/counted-issue.ts';
import { type CountedRecords, countFigures } from '#domain/statistics/statistics.ts';
import { addDays } from '#domain/time/day.ts';
import { foldVisit } from '#domain/visits/visit.ts';
import { liuyang } from '#domain/work-methods/catalogue/liuyang.ts';
import { minuteTime, sampleEntry, sampleRecord } from '#tests/domain/sample-record.ts';
import { arbitraryWritten, countedOf } from './counted.ts';
import { plainCount } from './plain-count.ts';

const A1 = { id: 'place:a1', name: 'A1楼', names: ['A1楼'] };
const A2 = { id: 'place:a2', name: 'A2楼', names: ['A2楼'] };

const asked: fc.Arbitrary<Asked> = fc
  .record({
    start: fc.integer({ min: -6, max: 4 }),
    days: fc.integer({ min: 0, max: 9 }),
    building: fc.constantFrom(undefined, A1, A2),
  })
  .map(({ start, days, building }) => {
    const from = addDays('2026-11-22', start);
    return { from, to: addDays(from, days), building };
  });

test('every figure equals a slow count with pencil and lists, for any period and building', () => {
  fc.assert(
    fc.property(arbitraryWritten, asked, (records, question) => {
      const statistics = countFigures(countedOf(records), question);
      const counted = Object.fromEntries(
        statistics.codes
          .map((code): [string, number] => [code, statistics.figure(code).count])
          .filter(([, count]) => count > 0),
      );
      expect(counted).toEqual(plainCount(records, question));
    }),
    { numRuns: 400 },
  );
});

test('a number has a list exactly when it counts something, and each thing stands on it once', () => {
  fc.assert(
    fc.property(arbitraryWritten.map(countedOf), asked, (records, question) => {
      const statistics = countFigures(records, question);
      for (const code of statistics.codes) {
        const { count, of } = statistics.figure(code);
        expect(of.length > 0).toBe(count > 0);
        expect(new Set(of).size).toBe(of.length);
      }
    }),
    { numRuns: 200 },
  );
});

test('answers add up: every answer that stands lies in one span of days', () => {
  fc.assert(
    fc.property(arbitraryWritten.map(countedOf), asked, (records, question) => {
      const { codes, figure } = countFigures(records, question);
      const spans = codes.filter((code) => code.startsWith('days:')).map((code) => figure(code).count);
      expect(spans.reduce((sum, count) => sum + count, 0)).toBe(figure('answered').count);
    }),
    { numRuns: 200 },
  );
});

const NOBODY: CountedRecords = {
  places: [],
  visits: [],
  proposals: [],
  sessions: [],
  issues: [],
  checks: [],
  members: [],
};
const NOVEMBER: Asked = { from: '2026-11-01', to: '2026-11-30', building: undefined };

function visitAt(id: string, place: string, outcome: string, time: number): ReturnType<typeof foldVisit> {
  const record = sampleRecord(`visit:${id}`, { place, outcome, opinion: 'none' });
  return foldVisit({ ...record, opened: { ...record.opened, at: new Date(time).toISOString() } });
}

test('SJ-15: three talks at one door are one household and three person-visits', () => {
  const visits = [1, 2, 3].map((nth) => visitAt(`${nth}`, 'place:a', 'met', minuteTime(nth)));
  const { figure } = countFigures({ ...NOBODY, visits }, NOVEMBER);
  expect(figure('households').count).toBe(1);
  expect(figure('person-visits').count).toBe(3);
});

test('ZZ-15: what was solved, planned and passed up is counted by 去向, each matter once', () => {
  const matter = (
    id: string,
    triage: string | undefined,
    isAnswered: boolean,
  ): CountedRecords['issues'][number] => {
    const told = sampleEntry(`${id}-a`, 2, 'answered', { proposal: '', way: 'notice', text: '办好了' });
    const data = { summary: '灯不亮', ...(triage === undefined ? {} : { triage }) };
    return countedIssue(foldProgress(liuyang, sampleRecord(id, data, isAnswered ? [told] : [])));
  };
  const issues = [
    matter('issue:1', 'at-once', true),
    matter('issue:2', 'at-once', false),
    matter('issue:3', 'annual-plan', false),
    matter('issue:4', 'passed-up', true),
    matter('issue:5', undefined, false),
  ];
  const { figure } = countFigures({ ...NOBODY, issues }, NOVEMBER);
  const of = (code: Parameters<typeof figure>[0]): readonly string[] => figure(code).of;
  expect(of('at-once-done')).toEqual(['issue:1']);
  expect(of('triage:at-once')).toEqual(['issue:1', 'issue:2']);
  expect(of('triage:annual-plan')).toEqual(['issue:3']);
  expect(of('triage:passed-up')).toEqual(['issue:4']);
  expect(of('triage:none')).toEqual(['issue:5']);
});

test('LY-40: the share of 满意 counts those who were asked at a meeting of each matter by itself', () => {
  const judged = (id: string, verdict: string): CountedRecords['issues'][number] => {
    const about = { proposal: '', way: 'session' };
    const entries = [
      sampleEntry(`${id}-a`, 2, 'answered', { ...about, text: '办好了' }),
      sampleEntry(`${id}-v`, 3, 'verdict', { ...about, verdict }),
    ];
    return countedIssue(foldProgress(liuyang, sampleRecord(id, { summary: '灯不亮' }, entries)));
  };
  const issues = [
    judged('issue:1', 'satisfied'),
    judged('issue:2', 'satisfied'),
    judged('issue:3', 'basically'),
  ];
  const { figure, satisfied } = countFigures({ ...NOBODY, issues }, NOVEMBER);
  expect(figure('verdict:satisfied').count).toBe(2);
  expect(satisfied).toBeCloseTo(2 / 3);
});

test('LY-39: 2 checks, 367 looked at on the spot, 450 telephone calls and 13 problems add up from what was found', () => {
  const check = (
    nth: number,
    way: string,
    records: readonly string[],
    problems: number,
  ): ReturnType<typeof foldSpotCheck> =>
    foldSpotCheck(
      sampleRecord(
        `check:${nth}`,
        { kind: 'visits', drawn: [...records, 'visit:away'] },
        [...records, 'visit:away'].map((record, at) => {
          const result = record === 'visit:away' ? 'nobody' : at < problems ? 'differs' : 'as-written';
          return sampleEntry(`${nth}-${at}`, at, 'found', { record, result, way, words: '核对过' });
        }),
      ),
    );
  const households = Array.from({ length: 367 }, (_, nth) => `visit:h${nth}`);
  const called = Array.from({ length: 450 }, (_, nth) => `visit:c${nth}`);
  const checks = [check(1, 'in-person', households, 6), check(2, 'phone', called, 7)];
  const { figure } = countFigures({ ...NOBODY, checks }, NOVEMBER);
  const counts = (['checks', 'checked-in-person', 'checked-by-phone', 'problems'] as const).map(
    (code) => figure(code).count,
  );
  expect(counts).toEqual([2, 367, 450, 13]);
  expect(countFigures({ ...NOBODY, checks }, { ...NOVEMBER, to: '2026-11-02' }).figure('checks').count).toBe(
    0,
  );
});

test('LY-41: whoever wrote anything down takes part, whoever only reads is not asked: 18 of 25 are over 70 %', () => {
  const member = (nth: number, role: string): ReturnType<typeof foldMember> =>
    foldMember(sampleRecord(`member:${nth}`, { account: `account${nth}`, role }));
  const members = [
    ...Array.from({ length: 25 }, (_, nth) => member(nth, nth < 5 ? 'building-leader' : 'volunteer')),
    member(99, 'supervisor'),
  ];
  const visits = Array.from({ length: 36 }, (_, nth) => ({
    ...visitAt(`${nth}`, 'place:a', 'met', minuteTime(nth)),
    by: `account${nth % 18}`,
  }));
  const copied = { ...visitAt('copied', 'place:a', 'met', minuteTime(1)), by: 'account20', isCopied: true };
  const { figure } = countFigures({ ...NOBODY, members, visits: [...visits, copied] }, NOVEMBER);
  expect([figure('took-part').count, figure('members').count]).toEqual([18, 25]);
  expect(figure('took-part').count / figure('members').count).toBeGreaterThan(0.7);
});

test('a day begins and ends at midnight in Beijing', () => {
  const midnight = Date.parse('2026-11-01T00:00:00.000+08:00');
  const visits = [
    visitAt('before', 'place:a', 'met', midnight - 1),
    visitAt('first', 'place:a', 'met', midnight),
    visitAt('last', 'place:a', 'met', midnight + 30 * 24 * 3_600_000 - 1),
    visitAt('after', 'place:a', 'met', midnight + 30 * 24 * 3_600_000),
  ];
  const { figure, pace } = countFigures({ ...NOBODY, visits }, NOVEMBER);
  expect(figure('calls').of).toEqual(['visit:first', 'visit:last']);
  expect([pace.length, pace[0]?.calls.count, pace[29]?.calls.count]).toEqual([30, 1, 1]);
});

test('ZZ-10: coverage is of doors where somebody was met; a phone call and a shop are no door entered', () => {
  const place = (code: string, data: Parameters<typeof sampleRecord>[1]): ReturnType<typeof foldPlace> =>
    foldPlace(sampleRecord(`place:${code}`, data));
  const places = [
    place('a', { kind: 'building', name: 'A楼' }),
    ...['1', '2', '3'].map((room) => place(`a-${room}`, { kind: 'door', building: 'place:a' })),
    place('s', { kind: 'shop', name: '早点铺' }),
  ];
  const visits = [
    visitAt('1', 'place:a-1', 'met', minuteTime(1)),
    visitAt('2', 'place:a-2', 'phone', minuteTime(2)),
    visitAt('3', 'place:s', 'met', minuteTime(3)),
  ];
  const { figure, buildings } = countFigures({ ...NOBODY, places, visits }, NOVEMBER);
  expect(figure('entered').count).toBe(1);
  expect(figure('households').count).toBe(2);
  expect(buildings).toMatchObject([{ building: { name: 'A楼' }, entered: 1, doors: 3 }]);
});
