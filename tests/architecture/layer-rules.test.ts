import { describe, expect, test, vi } from 'vitest';
import { layers } from './layers.ts';
import { rulesBroken } from './rules-broken.ts';

vi.setConfig({ testTimeout: 120_000 });

async function broken(layer: string, code: string): Promise<readonly string[]> {
  return rulesBroken(code, `src/${layer}/area/sample.ts`);
}

const mayImport: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  domain: ['lib'],
  usecases: ['domain', 'lib'],
  storage: ['usecases', 'domain', 'lib'],
  sync: ['storage', 'usecases', 'domain', 'lib'],
  ui: ['lib'],
  features: ['ui', 'usecases', 'domain', 'lib'],
  pwa: ['ui', 'lib'],
  app: ['features', 'pwa', 'sync', 'storage', 'ui', 'usecases', 'domain', 'lib'],
  server: ['domain', 'lib'],
};

const packages: Readonly<Record<string, readonly string[]>> = {
  valibot: ['domain', 'server'],
  rxdb: ['storage', 'sync'],
  'rxdb/plugins/core': ['storage', 'sync'],
  rxjs: ['storage', 'sync'],
  react: ['ui', 'features', 'pwa', 'app'],
  'react/jsx-runtime': ['ui', 'features', 'pwa', 'app'],
  'react-dom/client': ['app'],
  zustand: ['features', 'pwa', 'app'],
  'workbox-window': ['pwa'],
  'workbox-precaching': ['pwa'],
  ulid: ['app', 'server'],
  wouter: ['app'],
  'pinyin-pro': ['app', 'server'],
  hono: ['server'],
  '@hono/node-server': ['server'],
  'pouchdb-core': ['server'],
  'pouchdb-adapter-leveldb': ['server'],
  nano: ['server'],
  'node:fs': ['server'],
};

test('the table speaks of every layer that there is', () => {
  expect(Object.keys(mayImport).sort()).toEqual(layers);
});

describe.each(Object.keys(mayImport))('%s/', (layer) => {
  test.each(Object.keys(mayImport).filter((other) => other !== layer))('and #%s', async (other) => {
    const isAllowed = mayImport[layer]?.includes(other);
    const expected = isAllowed ? [] : ['no-restricted-imports'];
    expect(await broken(layer, `import '#${other}/area/file.ts';`)).toEqual(expected);
    expect(await broken(layer, `export { one } from '#${other}/area/file.ts';`)).toEqual(expected);
    expect(await broken(layer, `export { type One } from '#${other}/area/file.ts';`)).toEqual(expected);
  });

  test.each(Object.keys(packages))('and the package %s', async (name) => {
    const expected = packages[name]?.includes(layer) ? [] : ['no-restricted-imports'];
    expect(await broken(layer, `import '${name}';`)).toEqual(expected);
  });

  test.each(['../other/file.ts', '../../lib/json.ts', '#tests/support/find-browser.ts'])(
    'never imports %s',
    async (specifier) => {
      expect(await broken(layer, `import '${specifier}';`)).toEqual(['no-restricted-imports']);
    },
  );

  test('imports its own folder and, by its alias, itself', async () => {
    expect(await broken(layer, "import './file.ts';")).toEqual([]);
    if (layer !== 'features') expect(await broken(layer, `import '#${layer}/area/file.ts';`)).toEqual([]);
  });
});

test('one feature never imports another', async () => {
  expect(await broken('features', "import '#features/visits/visit-page.tsx';")).toEqual([
    'no-restricted-imports',
  ]);
});

describe.each(['domain', 'usecases'])('%s/ takes from outside', (layer) => {
  test.each([
    'Date.now();',
    'new Date();',
    'Math.random();',
    'crypto.randomUUID();',
    'crypto.getRandomValues(one);',
  ])('neither time nor chance: %s', async (code) => {
    expect(await broken(layer, code)).toContain('no-restricted-syntax');
  });

  test.each([
    'window.name;',
    'document.title;',
    'navigator.onLine;',
    'localStorage.clear();',
    'indexedDB.databases();',
    "fetch('/');",
    'setTimeout(go, 1);',
    'setInterval(go, 1);',
    'process.exit();',
    'Buffer.alloc(1);',
  ])('nothing of the machine: %s', async (code) => {
    expect(await broken(layer, code)).toContain('no-restricted-globals');
  });

  test('but may read a given time', async () => {
    expect(await broken(layer, "export const at = new Date(0); Date.parse('');")).toEqual([]);
  });
});

test.each(['export async function wait(): Promise<void> {}', 'export type Later = Promise<string>;'])(
  'domain/ does not wait: %s',
  async (code) => {
    expect(await broken('domain', code)).toContain('no-restricted-syntax');
    expect(await broken('usecases', code)).toEqual([]);
  },
);

describe.each(layers.filter((layer) => layer !== 'server'))(
  '%s/ uses nothing that Chromium 92 lacks',
  (layer) => {
    test.each(['one.findLast(fit);', 'one.toSorted();', 'structuredClone(one);', "Object.hasOwn(one, 'a');"])(
      '%s',
      async (code) => {
        expect(await broken(layer, code)).toContain('no-restricted-syntax');
      },
    );
  },
);

test('a press does not drop its promise', async () => {
  const code = 'export const one = <button onClick={() => void save()} />;';
  expect(await rulesBroken(code, 'src/features/area/file.tsx')).toContain('no-restricted-syntax');
});

describe.each(layers)('%s/ refuses', (layer) => {
  test.each([
    ['no-console', "console.log('here');"],
    ['no-restricted-exports', 'export default 1;'],
    ['eqeqeq', 'one == two;'],
    ['@typescript-eslint/no-explicit-any', 'export const one: any = 1;'],
    ['@typescript-eslint/no-non-null-assertion', 'one!.two();'],
    ['@typescript-eslint/ban-ts-comment', '// @ts-ignore\none();'],
    ['max-lines', 'one();\n'.repeat(301)],
  ])('%s', async (rule, code) => {
    expect(await broken(layer, code)).toContain(rule);
  });
});
