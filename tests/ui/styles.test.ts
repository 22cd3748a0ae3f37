import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../src/ui/', import.meta.url);
const names = readdirSync(folder);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const uses = names
  .filter((name) => /\.tsx?$/.test(name))
  .flatMap((name) => {
    const source = read(name);
    return [...source.matchAll(/import (\w+) from '\.\/([\w-]+\.module\.css)'/g)].flatMap(
      ([, styles = '', sheet = '']) =>
        [...source.matchAll(new RegExp(`(?<![-/\\w])${styles}\\.(\\w+)`, 'g'))].map(
          ([, word = '']) => [name, word, sheet] as const,
        ),
    );
  });

test('many classes are used', () => {
  expect(uses.length).toBeGreaterThan(100);
});

test('every class that a component names is in its sheet', () => {
  const missing = uses.filter(([, word, sheet]) => !new RegExp(`\\.${word}\\b`).test(read(sheet)));
  expect(missing).toEqual([]);
});
