import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { foldIssue } from '#domain/issues/issue.ts';
import { LedgerDesk } from '#features/office/ledger-desk.tsx';
import { liftedAtDoor } from '#tests/features/issues/issues-on-screen.tsx';
import { type DeskOnScreen, deskOnScreen } from './desk-on-screen.tsx';

afterEach(cleanup);

async function openDesk(count: number): Promise<DeskOnScreen> {
  const desk = await deskOnScreen(count);
  render(<LedgerDesk uses={desk.ledgerUses} />);
  await screen.findByText(/^\d+ 条$/);
  return desk;
}

function matters(): readonly string[] {
  return within(screen.getByRole('grid', { name: '诉求台账' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[1]?.textContent ?? '');
}

test('opens with what goes on, newest first, and says how many each view has', async () => {
  await openDesk(28);
  expect(screen.getByRole('button', { name: '在办 26' }).getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByRole('button', { name: '已办结 2' })).toBeDefined();
  expect(matters()[0]).toContain('第 27 次');
});

test('is narrowed by a view, a filter, words and pinyin initials', async () => {
  await openDesk(28);
  await userEvent.click(screen.getByRole('button', { name: /^全部/ }));
  await userEvent.selectOptions(screen.getByLabelText('地点'), 'A1楼');
  await waitFor(() => expect(matters()).toHaveLength(2));
  const search = screen.getByRole('searchbox');
  await userEvent.type(search, '楼道灯');
  await waitFor(() => expect(matters()).toHaveLength(1));
  await userEvent.click(screen.getByRole('button', { name: '清空条件' }));
  await userEvent.type(search, 'ldd');
  await waitFor(() => expect(matters()).toHaveLength(3));
  expect(matters().every((matter) => matter.includes('楼道灯'))).toBe(true);
});

test('chosen by keys and decided on together, in one entry each', async () => {
  const desk = await openDesk(28);
  await userEvent.keyboard('/');
  expect(document.activeElement?.getAttribute('type')).toBe('search');
  screen.getByRole('grid', { name: '诉求台账' }).focus();
  await userEvent.keyboard('{ArrowDown} {ArrowDown} ');
  const bulk = within(screen.getByRole('group', { name: '对选中的诉求' }));
  expect(bulk.getByText('选中 2 条')).toBeDefined();
  expect(bulk.getByRole('button', { name: '改这 2 条' }).hasAttribute('disabled')).toBe(true);
  await userEvent.selectOptions(bulk.getByLabelText('去向改为'), '立行立改');
  await userEvent.click(bulk.getByRole('button', { name: '改这 2 条' }));
  await waitFor(() => expect(desk.told).toContain('改好了 2 条。'));
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('grid'));
  const records = await desk.device.database.query({ type: 'issue', order: 'newest', limit: 2 });
  expect(records.map((record) => foldIssue(record).triage)).toContain('at-once');
});

test('what is so already is not said to be changed; cleared, a view is as it was before', async () => {
  const desk = await openDesk(28);
  expect(screen.queryByRole('button', { name: '清空条件' })).toBeNull();
  await userEvent.selectOptions(screen.getByLabelText('去向'), '立行立改');
  screen.getByRole('grid', { name: '诉求台账' }).focus();
  await userEvent.keyboard('{ArrowDown} ');
  const bulk = within(screen.getByRole('group', { name: '对选中的诉求' }));
  await userEvent.selectOptions(bulk.getByLabelText('去向改为'), '立行立改');
  await userEvent.click(bulk.getByRole('button', { name: '改这 1 条' }));
  await waitFor(() => expect(desk.told).toEqual(['本来就是这样，不用改。']));
  await userEvent.click(screen.getByRole('button', { name: '清空条件' }));
  expect(screen.getByRole('button', { name: '在办 26' }).getAttribute('aria-pressed')).toBe('true');
});

test('a row opens beside the table, escape closes it', async () => {
  await openDesk(3);
  screen.getByRole('grid', { name: '诉求台账' }).focus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  const panel = within(await screen.findByRole('region', { name: '诉求' }));
  expect(await panel.findByRole('heading', { name: '接下来' })).toBeDefined();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('region', { name: '诉求' })).toBeNull();
});

test('a view with its columns is kept under a name and forgotten again', async () => {
  await openDesk(14);
  await userEvent.selectOptions(screen.getByLabelText('分类'), '基层党建');
  await userEvent.click(screen.getByRole('button', { name: '列和更多' }));
  await userEvent.click(await screen.findByRole('switch', { name: '责任单位' }));
  await userEvent.type(screen.getByLabelText('起个名字'), '党建的');
  await userEvent.click(screen.getByRole('button', { name: '存好' }));
  expect(screen.getByRole('button', { name: /^党建的/ }).getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByRole('columnheader', { name: '责任单位' })).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: '列和更多' }));
  await userEvent.click(await screen.findByRole('button', { name: '删掉“党建的”' }));
  expect(screen.queryByRole('button', { name: /^党建的/ })).toBeNull();
});

test('a proposer is answered beside the table, and the way back leads to the issue', async () => {
  const desk = await deskOnScreen(0);
  const { issue } = await liftedAtDoor(desk);
  render(<LedgerDesk uses={desk.ledgerUses} start={{ open: issue, view: undefined }} />);
  const panel = within(await screen.findByRole('region', { name: '诉求' }));
  await userEvent.click(await panel.findByRole('button', { name: /楼道灯坏了半个月/ }));
  await userEvent.type(await panel.findByLabelText(/告诉了居民什么/), '换好了');
  await userEvent.click(panel.getByRole('button', { name: '记下答复' }));
  expect(await panel.findByText(/换好了/)).toBeDefined();
  await userEvent.click(panel.getByRole('button', { name: '诉求' }));
  expect(await panel.findByRole('list', { name: '办理记录' })).toBeDefined();
  expect(desk.gone).toEqual([]);
});
