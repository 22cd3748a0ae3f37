import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** How many rules each of the articles has. */
const RULES = { ZZ: 26, LY: 46, SY: 16, SJ: 22, QF: 11, JX: 10, JN: 10 } as const;
const ID = /\b(?:ZZ|LY|SY|SJ|QF|JX|JN)-\d{2}\b/g;
const ROW = /^\| +([A-Z]{2}-\d{2}) +\| +(.+?) +\| +(.+?) +\|$/gm;
const WITHOUT_CODE = /^(later|background): ./;

interface Row {
  readonly id: string;
  readonly where: string;
  /** Files in which the rule is carried out. */
  readonly files: readonly string[];
}

const pageText = sourceFiles('docs', /^rules\.md$/)[0]?.text ?? '';
const rows: readonly Row[] = [...pageText.matchAll(ROW)].map(([, id = '', , where = '']) => ({
  id,
  where,
  files: [...where.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
}));
const named = new Map(sourceFiles('src').map(({ path, text }) => [path, new Set(text.match(ID))]));
const tested = new Set(sourceFiles('tests', /\.test\.tsx?$/).flatMap(({ text }) => text.match(ID) ?? []));
const inCode = new Set([...named.values()].flatMap((ids) => [...ids]));
const ids = rows.map(({ id }) => id);

test('docs/rules.md has one row for every rule of the articles, in order', () => {
  const all = Object.entries(RULES).flatMap(([article, count]) =>
    Array.from({ length: count }, (_, at) => `${article}-${String(at + 1).padStart(2, '0')}`),
  );
  expect(ids).toEqual(all);
});

test('code names no rule that the page does not know', () => {
  expect([...inCode].filter((id) => !ids.includes(id))).toEqual([]);
});

test('every file that a row names holds the rule', () => {
  const stray = rows.flatMap(({ id, files }) =>
    files.filter((file) => named.get(file)?.has(id) !== true).map((file) => `${id}: ${file}`),
  );
  expect(stray).toEqual([]);
});

test('a row names its files, or says why there is none although no code names the rule', () => {
  const wrong = rows.filter(({ id, where, files }) =>
    files.length > 0 ? WITHOUT_CODE.test(where) : inCode.has(id) || !WITHOUT_CODE.test(where),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('a rule that code carries out is named by a test', () => {
  expect(rows.filter(({ id, files }) => files.length > 0 && !tested.has(id)).map(({ id }) => id)).toEqual([]);
});
