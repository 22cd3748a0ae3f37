import ts from 'typescript';
import { expect, test } from 'vitest';
import { layers } from './layers.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';

const HAN = /\p{Script=Han}/u;
const LATIN_MARK_IN_CHINESE = /[\p{Script=Han}」』”’…][,;:?!]|[,;:?!][\p{Script=Han}「『“‘]/u;
const HOMES_OF_CHINESE = [
  /-text\.ts$/,
  /^src\/domain\/[a-z-]+\/catalogue\//,
  /^src\/server\/demo\//,
] as const;
const COMMENT = /\/\*.*?\*\//gs;
const VAGUE_NAMES = /(^|[-/])(utils?|helpers?|common|managers?|services?(?!-worker)|misc|shared)([-./]|$)/;
const LIFTED_RULE = /eslint-(disable|enable)|@ts-(ignore|nocheck|expect-error)|prettier-ignore/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

const source = sourceFiles('src', /./);
const code = source.filter(({ path }) => /\.tsx?$/.test(path));

test('Chinese sentences stand in *-text.ts files and in catalogue and demo data only', () => {
  const strays = code
    .filter(({ path }) => !HOMES_OF_CHINESE.some((home) => home.test(path)))
    .flatMap((file) => chineseIn(file).map((text) => `${file.path}: ${text}`));
  expect(strays).toEqual([]);
});

test('style sheets write no Chinese', () => {
  const strays = source.filter(
    ({ path, text }) => path.endsWith('.css') && HAN.test(text.replace(COMMENT, '')),
  );
  expect(strays.map(({ path }) => path)).toEqual([]);
});

test('finds Chinese in strings, templates, markup and names, not in comments and patterns', () => {
  const text = `/** 走访 */ const a = '甲'; // 乙
    const b = \`丙\${a}丁\`; const c = <p title="戊">己</p>; const d = /庚/; const 辛 = 1;`;
  expect(chineseIn({ path: 'sample.tsx', text }).map((one) => one.trim())).toEqual([
    '甲',
    '丙',
    '丁',
    '戊',
    '己',
    '辛',
  ]);
});

test('Chinese sentences carry Chinese punctuation', () => {
  const strays = code.flatMap((file) =>
    chineseIn(file)
      .filter((text) => LATIN_MARK_IN_CHINESE.test(text))
      .map((text) => `${file.path}: ${text}`),
  );
  expect(strays).toEqual([]);
});

test('src/ holds the layers and nothing else', () => {
  const tops = new Set(source.map(({ path }) => path.split('/')[1]));
  const isLayer = (top: string | undefined): boolean => top !== undefined && layers.includes(top);
  expect([...tops].filter((top) => !isLayer(top) && !top?.endsWith('.d.ts'))).toEqual([]);
});

test('no name says nothing', () => {
  expect(source.map(({ path }) => path).filter((path) => VAGUE_NAMES.test(path))).toEqual([]);
});

test('names are kebab-case', () => {
  const names = source.flatMap(({ path }) => path.split('/').map((name) => ({ path, name })));
  expect(names.filter(({ name }) => !KEBAB_CASE.test(name)).map(({ path }) => path)).toEqual([]);
});

test('no file only hands on what others export', () => {
  const barrels = code.filter(({ text }) => {
    const { statements } = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest);
    return (
      statements.length > 0 && statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier)
    );
  });
  expect(barrels.map(({ path }) => path)).toEqual([]);
});

test('style sheets keep to 300 lines, like the code', () => {
  const long = source.filter(({ path, text }) => path.endsWith('.css') && text.split('\n').length > 301);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test('nobody lifts a rule for a line or a file', () => {
  const samples = 'tests/architecture/';
  const lifted = [...code, ...sourceFiles('tests')].filter(
    ({ path, text }) => !path.startsWith(samples) && LIFTED_RULE.test(text),
  );
  expect(lifted.map(({ path }) => path)).toEqual([]);
});

/** What of a file's code, comments apart, is written in Chinese. */
function chineseIn(file: SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined && HAN.test(text)) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, false, scriptKind(file)));
  return found;
}

function textOf(node: ts.Node): string | undefined {
  const isText =
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isJsxText(node) ||
    ts.isIdentifier(node);
  return isText ? node.text : undefined;
}

function scriptKind({ path }: SourceFile): ts.ScriptKind {
  return path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
}
