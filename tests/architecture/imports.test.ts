import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { importSpecifiers } from './import-specifiers.ts';
import { rulesBroken } from './rules-broken.ts';
import { sourceFiles } from './source-files.ts';

const files = sourceFiles('src').map((file) => ({ ...file, imports: importSpecifiers(file) }));
const startImports = new Map(
  files.map(({ path, imports }) => [
    path,
    imports.filter(({ loaded }) => loaded === 'atStart').flatMap(({ specifier }) => ownFile(path, specifier)),
  ]),
);

test('no file needs itself to start', () => {
  const acyclic = new Set<string>();
  const cycles = files.flatMap(({ path }) => cycleFrom(path, [], acyclic) ?? []);
  expect(cycles).toEqual([]);
});

test('finds a cycle where there is one', () => {
  startImports.set('a', ['b']).set('b', ['c']).set('c', ['b']);
  expect(cycleFrom('a', [], new Set())).toEqual(['b', 'c', 'b']);
});

test('reads every form of import', () => {
  const text = `
    import './a.ts'; import { type B } from './b.ts'; import type { C } from './c.ts'; export * from './d.ts';
    export type { E } from './e.ts'; const f = import('./f.ts'); type G = typeof import('./g.ts');`;
  const read = importSpecifiers({ path: 'sample.ts', text });
  expect(read.map(({ specifier, loaded }) => `${specifier} ${loaded}`)).toEqual([
    './a.ts atStart',
    './b.ts atStart',
    './c.ts never',
    './d.ts atStart',
    './e.ts never',
    './f.ts later',
    './g.ts never',
  ]);
});

test('a lazy import keeps to the rules of its layer like any other', { timeout: 120_000 }, async () => {
  // A rule knows the layer, not the file: what one file of it may import, another may.
  const lazy = new Map(
    files.flatMap(({ path, imports }) =>
      imports
        .filter(({ loaded, specifier }) => loaded !== 'atStart' && !specifier.startsWith('./'))
        .map(({ specifier }) => [`${path.split('/')[1] ?? ''} ${specifier}`, { path, specifier }]),
    ),
  );
  const refused = await Promise.all(
    [...lazy.values()].map(async ({ path, specifier }) => {
      const isRefused = (await rulesBroken(`import '${specifier}';`, path)).includes('no-restricted-imports');
      return isRefused ? [`${path} imports ${specifier}`] : [];
    }),
  );
  expect(refused.flat()).toEqual([]);
});

/** The file of this repository that a specifier names; nothing for a package. */
function ownFile(importer: string, specifier: string): readonly string[] {
  if (specifier.startsWith('#')) return [`src/${specifier.slice(1)}`];
  return specifier.startsWith('.') ? [posix.join(posix.dirname(importer), specifier)] : [];
}

function cycleFrom(
  file: string,
  path: readonly string[],
  acyclic: Set<string>,
): readonly string[] | undefined {
  if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
  if (acyclic.has(file)) return undefined;
  for (const next of startImports.get(file) ?? []) {
    const cycle = cycleFrom(next, [...path, file], acyclic);
    if (cycle) return cycle;
  }
  acyclic.add(file);
  return undefined;
}
