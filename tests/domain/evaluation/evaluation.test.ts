import { expect, test } from 'vitest';
import type { Verdict } from '#domain/issues/codes.ts';
import type { VerdictGiven } from '#domain/issues/standing.ts';
import { branchPoints, memberPoints, USUAL_POINTS } from '#domain/evaluation/points.ts';
import { satisfactionOf, satisfactionOfAll } from '#domain/evaluation/satisfaction.ts';

function given(
  proposal: string,
  verdict: Verdict,
  at: number,
  owners: readonly string[] = ['a'],
): VerdictGiven {
  return {
    id: `${proposal}-${at}`,
    by: 'x',
    at,
    proposal,
    verdict,
    cause: '',
    way: 'phone',
    round: 1,
    owners,
  };
}

const verdicts = [
  given('1', 'unsatisfied', 1),
  given('2', 'basically', 2),
  given('1', 'satisfied', 3, ['a', 'b']),
];
const on = { ...USUAL_POINTS, isOn: true };

test('points are off unless a community switches them on', () => {
  expect(memberPoints(USUAL_POINTS, 'a', [{ id: 'issue:1', verdicts }])).toBeUndefined();
  expect(branchPoints(USUAL_POINTS, [{ id: 'session:1', at: 1 }])).toBeUndefined();
});

test('LY-38: each verdict on what a member took on counts once, as a row of its own', () => {
  const points = memberPoints(on, 'a', [{ id: 'issue:1', verdicts }]);
  expect(points?.rows.map((row) => row.points)).toEqual([0.5, 1, 2]);
  expect(points?.total).toBe(3.5);
  expect(memberPoints(on, 'b', [{ id: 'issue:1', verdicts }])?.total).toBe(2);
  expect(memberPoints(on, 'c', [{ id: 'issue:1', verdicts }])).toEqual({ total: 0, rows: [] });
});

test('LY-38: a verdict that is read in an issue and in the one that it joined counts once', () => {
  const points = memberPoints(on, 'a', [
    { id: 'issue:1', verdicts },
    { id: 'issue:2', verdicts: verdicts.slice(0, 1) },
  ]);
  expect(points?.rows.map((row) => row.points)).toEqual([0.5, 1, 2]);
});

test('LY-37: a branch gets one point per activity', () => {
  const held = [
    { id: 'session:2', at: 2 },
    { id: 'session:1', at: 1 },
  ];
  expect(branchPoints(on, held)).toMatchObject({
    total: 2,
    rows: [{ about: 'session:1' }, { about: 'session:2' }],
  });
});

test('LY-40: satisfaction counts every resident once, by the last word; all verdicts can be counted too', () => {
  expect(satisfactionOf(verdicts)).toEqual({
    satisfied: 1,
    basically: 1,
    unsatisfied: 0,
    total: 2,
    rate: 0.5,
  });
  expect(satisfactionOfAll(verdicts)).toMatchObject({ satisfied: 1, basically: 1, unsatisfied: 1, total: 3 });
  expect(satisfactionOf([]).rate).toBeUndefined();
});
