import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AppFrame } from '#ui/app-frame.tsx';
import { applyAppearance } from '#ui/appearance.ts';
import { Card } from '#ui/card.tsx';
import { Screen } from '#ui/screen.tsx';
import { Section } from '#ui/section.tsx';
import { TabBar } from '#ui/tab-bar.tsx';

afterEach(cleanup);

test('a screen has one heading, a real link back and takes the focus that nobody has', () => {
  render(
    <Screen title="A8-602" back={{ href: '/a8', label: '返回' }}>
      内容
    </Screen>,
  );
  const heading = screen.getByRole('heading', { level: 1, name: 'A8-602' });
  expect(document.activeElement).toBe(heading);
  expect(screen.getByRole('link', { name: '返回' }).getAttribute('href')).toBe('/a8');
  expect(screen.getByRole('main').textContent).toBe('内容');
});

test('a new title does not take the focus from somebody who types', () => {
  const typing = (title: string) => (
    <Screen title={title}>
      <input aria-label="搜索" />
    </Screen>
  );
  const { rerender } = render(typing('一户'));
  screen.getByLabelText('搜索').focus();
  rerender(typing('两户'));
  expect(document.activeElement).toBe(screen.getByLabelText('搜索'));
});

test('a pressed button that makes room for something else leaves the focus at the head of its screen', () => {
  const step = (isDone: boolean) => (
    <Screen title="锁屏密码">{isDone ? <p>锁屏密码已经启用</p> : <button>设锁屏密码</button>}</Screen>
  );
  const { rerender } = render(step(false));
  screen.getByRole('button').focus();
  rerender(step(true));
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});

test('the tab bar names itself and the tab that is open', () => {
  render(
    <TabBar
      label="主导航"
      current="/ledger"
      tabs={[
        { href: '/', label: '走访', icon: 'visit' },
        { href: '/ledger', label: '台账', icon: 'ledger', badge: '3' },
      ]}
    />,
  );
  expect(screen.getByRole('navigation', { name: '主导航' })).toBeDefined();
  expect(screen.getByRole('link', { name: /台账/ }).getAttribute('aria-current')).toBe('page');
  expect(screen.getByRole('link', { name: /走访/ }).hasAttribute('aria-current')).toBe(false);
});

test('headings in a section go one level down', () => {
  render(
    <Section title="住户" count={2}>
      <Card title="张阿姨">内容</Card>
    </Section>,
  );
  expect(screen.getByRole('heading', { level: 2, name: '住户 2' })).toBeDefined();
  expect(screen.getByRole('heading', { level: 3, name: '张阿姨' })).toBeDefined();
});

test('going up finds the screen as it was left, going down begins at the top', () => {
  const at = (path: string) => (
    <AppFrame nav="导航" path={path}>
      <p>{path}</p>
    </AppFrame>
  );
  const { rerender } = render(at('/a8'));
  const scroller = (): HTMLElement => screen.getByText(/^\//).parentElement ?? document.body;
  scroller().scrollTop = 240;
  scroller().dispatchEvent(new Event('scroll'));
  rerender(at('/a8/602'));
  expect(scroller().scrollTop).toBe(0);
  rerender(at('/a8'));
  expect(scroller().scrollTop).toBe(240);
  rerender(at('/ledger'));
  expect(scroller().scrollTop).toBe(0);
});

test('view and theme become attributes of the page', () => {
  const root = document.createElement('html');
  applyAppearance({ view: 'elder', theme: 'dark' }, root);
  expect([root.getAttribute('data-view'), root.getAttribute('data-theme')]).toEqual(['elder', 'dark']);
});

test('left to the device, the page is light or dark as the device is', () => {
  const root = document.createElement('html');
  applyAppearance({ view: 'standard', theme: 'auto' }, root);
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  expect(root.getAttribute('data-theme')).toBe(isDark ? 'dark' : 'light');
});
