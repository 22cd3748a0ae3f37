import reactHooks from 'eslint-plugin-react-hooks';
import type { Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Which layer may import which. A layer may always import itself with `./` or by its own alias; everything else is
 * an alias, so the arrow is on the line.
 */
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

/** Packages that only the named layers may import. */
const packageHomes: Readonly<Record<string, readonly string[]>> = {
  valibot: ['domain', 'server'],
  rxdb: ['storage', 'sync'],
  dexie: ['storage'],
  rxjs: ['storage', 'sync'],
  react: ['ui', 'features', 'pwa', 'app'],
  'qrcode.react': ['ui'],
  zustand: ['features', 'pwa', 'app'],
  'workbox-window': ['pwa'],
  'workbox-core': ['pwa'],
  'workbox-precaching': ['pwa'],
  'workbox-routing': ['pwa'],
  'react-dom': ['app'],
  ulid: ['app', 'server'],
  wouter: ['app'],
  'pinyin-pro': ['app', 'server'],
  'chinese-days': ['domain'],
  fflate: ['app'],
  'read-excel-file': ['app'],
  hono: ['server'],
  '@hono': ['server'],
  'pouchdb-core': ['server'],
  'pouchdb-adapter-leveldb': ['server'],
  leveldown: ['server'],
  nano: ['server'],
  node: ['server'],
};

const layers = Object.keys(mayImport);

interface Pattern {
  regex: string;
  message: string;
}

function barred(name: string, isBarred: boolean, message: string): Pattern[] {
  const end = name === 'node' ? ':' : '(/|$)';
  return isBarred ? [{ regex: `^${name}${end}`, message: `${message} See docs/architecture.md.` }] : [];
}

function patternsFor(layer: string): Pattern[] {
  const allowed = [layer, ...(mayImport[layer] ?? [])];
  return [
    ...layers.flatMap((other) =>
      barred(`#${other}`, !allowed.includes(other), `${layer}/ may not import ${other}/.`),
    ),
    ...Object.entries(packageHomes).flatMap(([name, homes]) =>
      barred(name, !homes.includes(layer), `${layer}/ may not use ${name}.`),
    ),
    ...barred('\\.\\.', true, 'Write the layer: #layer/area/file.ts.'),
    ...barred('#tests', true, 'The app may not import its tests.'),
    ...barred('#features', layer === 'features', 'One feature may not import another: meet in app/.'),
  ];
}

const layerRules: Linter.Config[] = layers.map((layer) => ({
  files: [`src/${layer}/**`],
  rules: { 'no-restricted-imports': ['error', { patterns: patternsFor(layer) }] },
}));

const noClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take the time from a Clock.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time from a Clock.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Take ids from an IdSource.',
  },
  { selector: "MemberExpression[object.name='crypto']", message: 'Take ids from an IdSource.' },
];

const noWaiting = [
  { selector: ':function[async=true]', message: 'Domain rules do not wait.' },
  { selector: "TSTypeReference[typeName.name='Promise']", message: 'Domain rules do not wait.' },
];

/** A press that gives its promise away is done once and says when it broke (`ui/use-press.ts`). */
const noDroppedPress = [
  {
    selector: "JSXAttribute UnaryExpression[operator='void']",
    message: 'Give the promise to the button, or to useAttempt.',
  },
];

/** What Chromium 92, the oldest that the app is built for, does not know. Ask `in` first, or write it by hand. */
const tooYoung = [
  {
    selector:
      'CallExpression > MemberExpression.callee[property.name=/^(findLast|findLastIndex|toSorted|toReversed|toSpliced|isSubsetOf|isSupersetOf|isDisjointFrom|showPopover|hidePopover|togglePopover|checkVisibility|startViewTransition)$/]',
    message: 'Chromium 92 does not know this method.',
  },
  {
    selector:
      'MemberExpression[object.name=/^(Object|Map|Promise|Array|AbortSignal|URL)$/][property.name=/^(hasOwn|groupBy|withResolvers|try|fromAsync|timeout|canParse)$/]',
    message: 'Chromium 92 does not know this function.',
  },
  {
    selector: 'CallExpression[callee.name=/^(structuredClone|reportError)$/]',
    message: 'Chromium 92 does not know this function.',
  },
];

const inBrowser = layers.filter((layer) => layer !== 'server');

const machineGlobals = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'indexedDB',
  'fetch',
  'setTimeout',
  'setInterval',
  'process',
  'Buffer',
];

export default defineConfig(
  { ignores: ['dist', 'node_modules', 'data', 'bench-results', 'test-results'] },
  tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true } } },
  { files: ['src/**/*.tsx'], ...reactHooks.configs.flat.recommended },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
    },
  },
  { files: ['*.config.ts', 'tests/vitest.config.ts'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['src/**/*-text.ts', 'src/**/*-schema.ts', 'tests/**'],
    rules: { 'max-lines': ['error', { max: 500 }] },
  },
  {
    files: ['src/**/*-text.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  ...layerRules,
  {
    files: inBrowser.map((layer) => `src/${layer}/**`),
    rules: { 'no-restricted-syntax': ['error', ...tooYoung] },
  },
  {
    files: ['src/domain/**', 'src/usecases/**'],
    rules: {
      'no-restricted-syntax': ['error', ...tooYoung, ...noClock],
      'no-restricted-globals': ['error', ...machineGlobals],
    },
  },
  {
    files: ['src/{ui,features,app,pwa}/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...tooYoung, ...noDroppedPress] },
  },
  {
    files: ['src/domain/**'],
    rules: { 'no-restricted-syntax': ['error', ...tooYoung, ...noClock, ...noWaiting] },
  },
);
