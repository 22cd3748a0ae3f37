import { expect, test } from 'vitest';
import { groupBy } from '#lib/group-by.ts';

test('keeps the order of keys and items, and leaves out what has no key', () => {
  const groups = groupBy(['b1', 'a1', '', 'b2'], (text) => text[0]);
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});
