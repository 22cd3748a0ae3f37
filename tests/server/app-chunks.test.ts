import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createChunkFinder } from '#server/app-chunks.ts';

const SOURCES = '/sources';

/** Modules by path, each with what it imports. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  'app/begin.ts': ['app/paths.ts', 'lib/json.ts'],
  'app/main.tsx': ['app/begin.ts', 'ui/button.tsx', 'lib/result.ts'],
  'app/sign-in-page.tsx': ['ui/button.tsx', 'ui/field.tsx', 'ui/only-here.tsx'],
  'app/open-records.ts': ['rxdb', 'lib/result.ts', 'ui/field.tsx'],
  'app/routes.tsx': ['ui/button.tsx', 'features/home.tsx'],
  'app/records-worker.ts': ['rxdb', 'dexie', 'lib/result.ts', 'lib/json.ts'],
  'app/me.tsx': ['ui/button.tsx', 'features/home.tsx'],
};

const chunkOf = (path: string): string | undefined =>
  createChunkFinder(SOURCES)(join(SOURCES, path), {
    getModuleInfo: (id) => ({
      importedIds: (MODULES[id.slice(SOURCES.length + 1)] ?? []).map((imported) => join(SOURCES, imported)),
    }),
  });

test('what a start needs at the same moment is one chunk', () => {
  expect(chunkOf('ui/button.tsx')).toBe('paint');
  expect([chunkOf('app/open-records.ts'), chunkOf('app/routes.tsx'), chunkOf('features/home.tsx')]).toEqual([
    'start',
    'start',
    'start',
  ]);
});

test('what runs first imports nothing of the page, and brings what asks for other chunks', () => {
  expect([chunkOf('app/begin.ts'), chunkOf('app/paths.ts')]).toEqual(['begin', 'begin']);
  expect(chunkOf('\0vite/preload-helper.js')).toBe('begin');
  expect(chunkOf('lib/json.ts')).toBe('shared');
});

test('the worker loads nothing of the page, and somebody who signs in nothing of RxDB', () => {
  expect(chunkOf('lib/result.ts')).toBe('shared');
  expect(chunkOf('rxdb')).toBe('records');
  expect(chunkOf('ui/field.tsx')).toBe('access');
});

test('everything else is left where the bundler puts it', () => {
  const others = ['app/main.tsx', 'app/me.tsx', 'app/sign-in-page.tsx', 'ui/only-here.tsx', 'dexie'];
  expect(others.map(chunkOf)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
