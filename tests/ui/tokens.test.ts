import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, readTokens } from './read-tokens.ts';

const light = readTokens(':root');
const dark = readTokens(":root[data-theme='dark']");
const elder = readTokens(":root[data-view='elder']");

const tones = ['neutral', 'info', 'good', 'warn', 'bad', 'quiet'];
const surfaces = ['page', 'card', 'raised', 'sunken', 'wall'];

const wordsOn: readonly (readonly [string, string])[] = [
  ...surfaces.flatMap((surface) => [['text', surface] as const, ['muted', surface] as const]),
  ...['page', 'card', 'raised', 'sunken', 'accent-soft'].map((surface) => ['accent-text', surface] as const),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-accent', 'accent-active'],
  ['on-toast', 'toast'],
  ['toast-action', 'toast'],
  ...tones.flatMap((tone) => [
    [`${tone}-text`, `${tone}-soft`] as const,
    [`${tone}-text`, 'card'] as const,
    [`${tone}-text`, 'page'] as const,
    [`${tone}-text`, 'raised'] as const,
    [`${tone}-on-solid`, `${tone}-solid`] as const,
    ['text', `${tone}-soft`] as const,
    ['muted', `${tone}-soft`] as const,
    ['accent-text', `${tone}-soft`] as const,
  ]),
];

const signsOn: readonly (readonly [string, string])[] = [
  ...surfaces.map((surface) => ['control-line', surface] as const),
  ...surfaces.map((surface) => ['focus', surface] as const),
  ['accent', 'card'],
  ['accent', 'page'],
  ['good-solid', 'sunken'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('in %s', (_name, tokens) => {
  test.each(wordsOn)('words in %s can be read on %s', (words, surface) => {
    expect(contrast(tokens, words, surface)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(signsOn)('lines and signs in %s can be seen on %s', (sign, surface) => {
    expect(contrast(tokens, sign, surface)).toBeGreaterThanOrEqual(3);
  });
});

test('white on white would be noticed', () => {
  expect(contrast(light, 'card', 'raised')).toBe(1);
});

test('dark gives every colour role its own value', () => {
  const roles = [...light].filter(([, value]) => /^(#|rgba)/.test(value)).map(([name]) => name);
  expect(roles.length).toBeGreaterThan(50);
  expect(
    [...dark.keys()].filter((name) => name.startsWith('--') && !name.startsWith('--shadow')).sort(),
  ).toEqual(roles.sort());
});

describe('in the elder view', () => {
  const rootPixels = (16 * parseFloat(elder.get('font-size') ?? '')) / 100;
  const value = (name: string): number => parseFloat(elder.get(name) ?? light.get(name) ?? '');

  test('type is half as large again', () => {
    expect(rootPixels).toBe(24);
  });

  test.each(['--type-xs', '--type-s', '--type-m', '--type-l', '--type-xl', '--type-xxl'])(
    '%s is at least 18 and at most 30 pixels',
    (name) => {
      expect(value(name) * rootPixels).toBeGreaterThanOrEqual(18);
      expect(value(name) * rootPixels).toBeLessThanOrEqual(30);
    },
  );

  test('targets are 60 pixels, 48 elsewhere, and lines have room', () => {
    expect(elder.get('--target')).toBe('60px');
    expect(light.get('--target')).toBe('48px');
    expect(value('--leading-tight')).toBeGreaterThanOrEqual(1.3);
  });
});

/** What is printed, or read by a camera, is black on white in every appearance. */
const PAPER = ['paper.module.css', 'paper-table.module.css', 'paper-blanks.module.css', 'qr-code.module.css'];

const folder = new URL('../../src/ui/', import.meta.url);
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));

test.each(sheets)('%s has no type below 12 pixels and no line below 1.3', (name) => {
  const css = readFileSync(new URL(name, folder), 'utf8');
  const sizes = [...css.matchAll(/font-size:\s*([\d.]+)rem/g)].map(([, size = '']) => Number(size));
  const leadings = [...css.matchAll(/line-height:\s*([\d.]+);/g)].map(([, leading = '']) => Number(leading));
  expect(sizes.filter((size) => size < 0.75)).toEqual([]);
  expect(leadings.filter((leading) => leading < 1.3)).toEqual([]);
});

test.each(sheets)('%s is understood by Chromium 92', (name) => {
  const css = readFileSync(new URL(name, folder), 'utf8');
  expect(css).not.toMatch(
    /:has\(|:is\(|:where\(|@container|@layer|color-mix|\d[dsl]vh|subgrid|accent-color|^\s*&/m,
  );
});

test.each(sheets.filter((name) => name.endsWith('.module.css')))(
  '%s takes its colours from the tokens',
  (name) => {
    const css = readFileSync(new URL(name, folder), 'utf8');
    const allowed = ['mark.module.css', 'modal.module.css', 'toast.module.css', ...PAPER];
    expect(allowed.includes(name) || !/#[0-9a-f]{3,8}\b|rgba?\(/i.test(css)).toBe(true);
  },
);
