import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWireRecord } from '#domain/records/wire.ts';
import { isJsonObject } from '#lib/json.ts';
import { isWireRecord } from '#server/rules/wire-shape.ts';
import { honestWrites } from './writes.ts';

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((item: unknown, at) => (String(at) === key ? replaced(item, rest, by) : item));
  if (!isJsonObject(value)) return value;
  return { ...value, [key]: replaced(value[key], rest, by) };
}

const oddValues = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom(
    '',
    'a'.repeat(81),
    'a'.repeat(121),
    `visit:${'a'.repeat(235)}`,
    'visit:',
    'visit:\n',
    'Visit:x',
    '类型:x',
  ),
  fc.constantFrom(
    '2026-11-22',
    '2026-11-22T12:00:00.000Z',
    '2026-99-99T99:99:99.999Z',
    '2026-11-22T12:00:00.000Z\n',
  ),
  fc.constantFrom(0, 1, -1, 1.5, 1e400, 2 ** 60, Number.NaN),
);

test('agrees with the reader of records about every document', { timeout: 60_000 }, () => {
  const seen = { whole: 0, torn: 0 };
  const documents = fc.tuple(honestWrites, fc.nat(), oddValues).map(([{ newDoc }, nth, odd]) => {
    const paths = pathsIn(newDoc);
    return replaced(newDoc, paths[nth % paths.length] ?? [], odd);
  });
  fc.assert(
    fc.property(documents, (document) => {
      const isWhole = parseWireRecord(document).ok;
      seen[isWhole ? 'whole' : 'torn'] += 1;
      expect(isWireRecord(document)).toBe(isWhole);
    }),
    { numRuns: 3_000 },
  );
  expect(Math.min(seen.whole, seen.torn)).toBeGreaterThan(300);
});
