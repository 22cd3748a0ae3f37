import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DEFAULT_REPRESENTATION,
  type Headcount,
  missingFor,
  representation,
} from '#domain/sessions/representation.ts';

function heads(
  representatives: number,
  residents: number,
  delegates: number,
  officials: number,
): readonly Headcount[] {
  return [
    { person: 'representative', side: 'speaking', count: representatives },
    { person: 'resident', side: 'speaking', count: residents },
    { person: 'delegate', side: 'speaking', count: delegates },
    { person: 'official', side: 'listening', count: officials },
  ];
}

test.each([
  { present: heads(2, 10, 0, 8), counted: 12, of: 20, missing: 0 },
  { present: heads(1, 10, 0, 8), counted: 11, of: 19, missing: 1 },
  { present: heads(0, 0, 0, 2), counted: 0, of: 2, missing: 3 },
  { present: heads(1, 0, 0, 0), counted: 1, of: 1, missing: 0 },
  { present: heads(0, 0, 0, 0), counted: 0, of: 0, missing: 1 },
])('$counted of $of lacks $missing (LY-11)', ({ present, counted, of, missing }) => {
  expect(representation(DEFAULT_REPRESENTATION, 'livelihood', present)).toEqual({
    applies: true,
    counted,
    of,
    percent: 60,
    missing,
  });
});

test('is for 民生实事 only, unless a kind says otherwise', () => {
  const present = heads(0, 0, 0, 5);
  expect(representation(DEFAULT_REPRESENTATION, 'neighbours', present).applies).toBe(false);
  const wider = { ...DEFAULT_REPRESENTATION, areas: ['neighbours'] as const };
  expect(representation(wider, 'neighbours', present).applies).toBe(true);
});

test('can be a share of the speaking side, and can count 两代表一委员 (A7, 1)', () => {
  const present = heads(2, 4, 4, 10);
  const speaking = { ...DEFAULT_REPRESENTATION, base: 'speaking' as const };
  expect(representation(speaking, 'livelihood', present)).toMatchObject({ counted: 6, of: 10, missing: 0 });
  const withDelegates = { ...DEFAULT_REPRESENTATION, counted: ['representative', 'resident', 'delegate'] };
  expect(representation(withDelegates, 'livelihood', present)).toMatchObject({
    counted: 10,
    of: 20,
    missing: 5,
  });
});

test('what is missing is enough, and one less is not', () => {
  const share = fc.integer({ min: 1, max: 99 });
  const some = fc.integer({ min: 0, max: 5_000 });
  fc.assert(
    fc.property(some, some, share, (counted, others, percent) => {
      const of = counted + others;
      const n = missingFor(counted, of, percent);
      const passes = (more: number): boolean =>
        of + more > 0 && 100n * BigInt(counted + more) >= BigInt(percent) * BigInt(of + more);
      expect(passes(n)).toBe(true);
      if (n > 0) expect(passes(n - 1)).toBe(false);
    }),
  );
});
