import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactElement, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { PlacesScreen } from '#features/roster/places-screen.tsx';
import type { PlacesUses } from '#features/roster/places-uses.ts';
import { ok, refuse } from '#lib/result.ts';
import { deviceForTest } from '#tests/support/issue-needs.ts';
import { DOORS } from '#tests/support/writing-device.ts';
import { createChangePlaces } from '#usecases/roster/change-places.ts';
import { createReadPlaceUse } from '#usecases/roster/read-place-use.ts';
import { createReadRoster } from '#usecases/roster/read-roster.ts';

afterEach(cleanup);

interface OnScreen {
  readonly uses: PlacesUses;
  readonly told: readonly string[];
}

async function placesOnScreen(): Promise<OnScreen> {
  const { needs } = await deviceForTest();
  const told: string[] = [];
  return {
    told,
    uses: {
      roster: createReadRoster(needs),
      changePlaces: createChangePlaces({ ...needs, role: 'coordinator' }),
      readPlaceUse: createReadPlaceUse(needs),
      makeGrid: async (code) => (code === 'a8' ? refuse('unreachable') : ok(undefined)),
      doorScopes: [DOORS],
      address: (building = '', door = '') => `?${building}&${door}`,
      doorPath: (id) => `/doors/${id}`,
      go: () => undefined,
      tell: (text) => told.push(text),
    },
  };
}

/** As the address bar would: what is gone to is shown. */
function Page({ uses }: { readonly uses: PlacesUses }): ReactElement {
  const [[building, door], setOpen] = useState<readonly [string, string]>(['', '']);
  const go = (href: string): void => {
    const [one = '', other = ''] = href.slice(1).split('&');
    setOpen([one, other]);
  };
  return (
    <div
      onClickCapture={(event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : null;
        if (link === null) return;
        event.preventDefault();
        go(link.getAttribute('href') ?? '?');
      }}
    >
      <PlacesScreen building={building} door={door} uses={{ ...uses, go }} />
    </div>
  );
}

test('a building is added, its doors are seen before they are written', async () => {
  const { uses, told } = await placesOnScreen();
  render(<Page uses={uses} />);
  await userEvent.click(await screen.findByRole('button', { name: '加一处' }));
  const sheet = within(screen.getByRole('dialog'));
  await userEvent.click(sheet.getByRole('button', { name: '保存' }));
  expect(await sheet.findByText('请写名称。')).toBeDefined();
  await userEvent.type(sheet.getByLabelText(/名称/), 'B3楼');
  await userEvent.dblClick(sheet.getByRole('button', { name: '保存' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'B3楼' })).toBeDefined();
  await userEvent.clear(screen.getByLabelText('到几层'));
  expect(screen.getByText('楼层从低到高填，1 层到 99 层。')).toBeDefined();
  await userEvent.type(screen.getByLabelText('到几层'), '3');
  expect(screen.getByText('会加 6 户：B3-1-101 到 B3-1-302')).toBeDefined();
  await userEvent.dblClick(screen.getByRole('button', { name: '加这 6 户' }));
  expect(await screen.findByRole('link', { name: /B3-1-302/ })).toBeDefined();
  expect(told).toEqual(['加好了“B3楼”。', '加好了 6 户。']);
});

test('a door says what refers to it before it is closed, and is marked afterwards', async () => {
  const { uses, told } = await placesOnScreen();
  render(<Page uses={uses} />);
  await userEvent.click(await screen.findByRole('link', { name: /A8楼/ }));
  await userEvent.click(await screen.findByRole('link', { name: /A8-1-302/ }));
  const sheet = within(await screen.findByRole('dialog'));
  expect(await sheet.findByText(/这里有 1 位居民/)).toBeDefined();
  await userEvent.click(sheet.getByRole('button', { name: '停用' }));
  await waitFor(() => expect(told).toEqual(['停用了，以前的记录都在。']));
  expect(await screen.findByRole('link', { name: /A8-1-302，停用/, hidden: true })).toBeDefined();
  expect(sheet.getByRole('button', { name: '重新启用' })).toBeDefined();
});

test('a grid is opened by its code; one that stands, or a code that is none, is said before', async () => {
  const { uses, told } = await placesOnScreen();
  render(<Page uses={uses} />);
  await userEvent.click(await screen.findByRole('button', { name: '加网格' }));
  const code = await screen.findByLabelText(/网格代号/);
  await userEvent.type(code, 'A8');
  expect(screen.getByText('网格 A8 已经有了。')).toBeDefined();
  await userEvent.type(code, '楼');
  await userEvent.click(screen.getByRole('button', { name: '开通这个网格' }));
  expect(screen.getByText('代号只能是字母和数字，最多 24 个。')).toBeDefined();
  await userEvent.clear(code);
  await userEvent.type(code, 'A19');
  await userEvent.click(screen.getByRole('button', { name: '开通这个网格' }));
  await waitFor(() => expect(told).toEqual(['网格 A19 开通了，可以往里加楼栋，也可以在“账号”里分给人。']));
});

test('SY-12, JX-08: an old building and a 双报到 unit are marked, and counted and seen in the list', async () => {
  const { uses, told } = await placesOnScreen();
  await uses.changePlaces.addRespondent(DOORS, 'organisation', '某小学');
  render(<Page uses={uses} />);
  await userEvent.click(await screen.findByText('某小学'));
  const sheet = within(await screen.findByRole('dialog'));
  expect(sheet.queryByLabelText(/谁分包/)).toBeNull();
  await userEvent.click(sheet.getByRole('button', { name: '双报到' }));
  await userEvent.click(sheet.getByRole('button', { name: '记下情况' }));
  await waitFor(() => expect(told).toEqual(['改好了。']));
  await userEvent.click(sheet.getByRole('button', { name: '关闭' }));
  await userEvent.click(await screen.findByRole('link', { name: /A8楼/ }));
  await userEvent.click(await screen.findByRole('button', { name: '老旧' }));
  await userEvent.type(screen.getByLabelText(/谁分包/), '某局');
  await userEvent.click(screen.getByRole('button', { name: '记下情况' }));
  await waitFor(() => expect(told).toHaveLength(2));
  await userEvent.click(screen.getByRole('link', { name: /楼栋和门牌/ }));
  expect(await screen.findByText('1 栋楼里，老旧 1 栋。')).toBeDefined();
  expect(screen.getByText(/分包：某局/)).toBeDefined();
  expect(screen.getByText('双报到')).toBeDefined();
});
