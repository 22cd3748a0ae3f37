import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignRowLabels } from '#ui/align-row-labels.ts';

test('columns with the same rows share them', () => {
  expect(
    alignRowLabels([
      ['3', '2', '1'],
      ['3', '2', '1'],
    ]),
  ).toEqual(['3', '2', '1']);
});

test('a higher column puts its rows on top', () => {
  expect(
    alignRowLabels([
      ['2', '1'],
      ['4', '3', '2', '1'],
    ]),
  ).toEqual(['4', '3', '2', '1']);
});

test('a row in the middle stands where its column has it', () => {
  expect(
    alignRowLabels([
      ['3', '1', '-1'],
      ['3', '2', '1'],
    ]),
  ).toEqual(['3', '2', '1', '-1']);
});

test('columns cut from one order come back in that order, each label once', () => {
  const order = ['6', '5', '4', '3', '2', '1'];
  fc.assert(
    fc.property(fc.array(fc.subarray(order), { maxLength: 4 }), (columns) => {
      const aligned = alignRowLabels([order, ...columns]);
      expect(aligned).toEqual(order);
    }),
  );
});
