import { expect, test } from 'vitest';
import { foldFields } from '#domain/records/fields.ts';
import { codeOf, numberOf, textOf, textsOf } from '#domain/records/reading.ts';
import { adjustedTime } from '#domain/records/record.ts';
import { sampleRecord, sampleStamp } from '../sample-record.ts';

const fields = foldFields(
  sampleRecord('visit:1', { text: 'a', number: 3, texts: ['a', 1, 'b', null], none: null }),
);

test('a field reads as what it should be, and as absent when it is something else', () => {
  expect([textOf(fields, 'text'), textOf(fields, 'number'), textOf(fields, 'absent')]).toEqual([
    'a',
    undefined,
    undefined,
  ]);
  expect([numberOf(fields, 'number'), numberOf(fields, 'text'), numberOf(fields, 'none')]).toEqual([
    3,
    undefined,
    undefined,
  ]);
  expect([textsOf(fields, 'texts'), textsOf(fields, 'text'), textsOf(fields, 'absent')]).toEqual([
    ['a', 'b'],
    [],
    [],
  ]);
});

test('a code that a newer app invented is not guessed at', () => {
  expect(codeOf('met', ['met', 'nobody'])).toBe('met');
  expect(codeOf('by-drone', ['met', 'nobody'])).toBeUndefined();
  expect(codeOf(undefined, ['met', 'nobody'])).toBeUndefined();
});

test('the time of a stamp is the server’s, as well as the device knew it', () => {
  expect(adjustedTime({ ...sampleStamp(0), at: '1970-01-01T00:00:01.000Z', offset: -400 })).toBe(600);
});

test.each([
  ['no day', 'yesterday', 0],
  ['a day that no calendar has', '2026-99-99T00:00:00.000Z', 0],
  ['a clock that is no number', '2026-11-22T12:00:00.000Z', Number.NaN],
  ['a clock off by more than any calendar reaches', '2026-11-22T12:00:00.000Z', 1e300],
  ['the same to the other side', '2026-11-22T12:00:00.000Z', -1e17],
])('a stamp with %s counts as the beginning of time', (_, at, offset) => {
  expect(adjustedTime({ ...sampleStamp(0), at, offset })).toBe(0);
});
