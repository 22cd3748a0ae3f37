import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { asText, canonicalJson, isJsonObject, type Json, wellFormed } from '#lib/json.ts';

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

test('half a character becomes one that can be written, and whole ones stay', () => {
  const cut = '灯坏了😀'.slice(0, -1);
  const value = { note: cut, deep: [{ more: '\udc00x' }, 1, null, true], whole: '😀灯' };
  const mended = wellFormed(value);
  expect(mended).toEqual({
    note: '灯坏了\ufffd',
    deep: [{ more: '\ufffdx' }, 1, null, true],
    whole: '😀灯',
  });
  expect(Buffer.from(JSON.stringify(mended)).toString('utf8')).toBe(JSON.stringify(mended));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(wellFormed({ text })).toEqual({ text: Buffer.from(text, 'utf8').toString('utf8') });
    }),
  );
});
