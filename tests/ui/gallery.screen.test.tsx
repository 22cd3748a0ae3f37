import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyAppearance } from '#ui/appearance.ts';
import { Gallery } from '#ui/gallery.tsx';
import { iconShapes } from '#ui/icon-shapes.ts';

const page = document.documentElement;

beforeEach(() => {
  page.lang = 'zh-CN';
  document.title = '组件陈列';
  applyAppearance({ view: 'standard', theme: 'auto' }, page);
});

afterEach(cleanup);

function attributes(): (string | null)[] {
  return [page.getAttribute('data-view'), page.getAttribute('data-theme')];
}

/** Colours need a real browser; the tokens have their own test, and axe runs on every screen end to end. */
async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

test('axe finds no fault in any component', async () => {
  render(<Gallery />);
  expect(await faults()).toEqual([]);
});

test('axe finds no fault in an open sheet', async () => {
  render(<Gallery />);
  await userEvent.click(screen.getByRole('button', { name: '打开抽屉' }));
  expect(await faults()).toEqual([]);
});

test('axe would find a button without a name', async () => {
  render(<button />);
  expect(await faults()).toEqual(expect.arrayContaining([expect.stringMatching(/^button-name/)]));
});

test('the page turns elder and dark, and leaves the app as it found it', async () => {
  const { unmount } = render(<Gallery />);
  await userEvent.click(screen.getByRole('button', { name: '长辈版' }));
  await userEvent.click(screen.getByRole('button', { name: '深色' }));
  expect(attributes()).toEqual(['elder', 'dark']);
  unmount();
  expect(attributes()).toEqual(['standard', 'light']);
});

test('every icon is shown', () => {
  render(<Gallery />);
  const shown = screen.getAllByRole('img').map((icon) => icon.getAttribute('aria-label'));
  expect(shown).toEqual(expect.arrayContaining(Object.keys(iconShapes)));
});
