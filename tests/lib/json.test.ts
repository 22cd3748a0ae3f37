import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { asText, canonicalJson, isJsonObject, type Json } from '#lib/json.ts';

const json = fc.jsonValue() as fc.Arbitrary<Json>;

test('the same value gives the same text whatever the order of its members', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe(
    '{"a":true,"b":[1,{"c":"x","d":null}]}',
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), json), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
    }),
  );
});

test('the text says everything that the value holds', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('tells objects from lists, texts and nothing', () => {
  expect([{}, { a: 1 }].map(isJsonObject)).toEqual([true, true]);
  expect([null, undefined, [], 'x', 1].map(isJsonObject)).toEqual([false, false, false, false, false]);
});

test('reads a text, and anything else as an empty one', () => {
  expect(['x', '', 1, null, undefined, {}].map(asText)).toEqual(['x', '', '', '', '', '']);
});
