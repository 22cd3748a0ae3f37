import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { createChecksUses } from '#app/checks-uses.ts';
import { communityRole, type Role } from '#domain/access/account.ts';
import { CheckScreen } from '#features/evaluation/check-screen.tsx';
import { ChecksScreen } from '#features/evaluation/checks-screen.tsx';
import type { ChecksUses } from '#features/evaluation/checks-uses.ts';
import { IssuePanel } from '#features/issues/issue-panel.tsx';
import { IssuesScreen } from '#features/issues/issues-screen.tsx';
import { issuesOnScreen, type IssuesOnScreen } from '#tests/features/issues/issues-on-screen.tsx';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { done } from '#tests/usecases/sessions/session-desk.ts';
import { createOpenIssue } from '#usecases/issues/open-issue.ts';

afterEach(cleanup);

function checksOf(desk: IssuesOnScreen, role: Role): ChecksUses {
  const account = { name: 'ducha', roles: [COMMUNITY, communityRole(role, 'cxtyc')] };
  return createChecksUses(desk.device.needs, account, desk.uses);
}

test('督查 draws, looks, writes what was found; the issue shows it in its history', async () => {
  const user = userEvent.setup();
  const desk = await issuesOnScreen('supervisor');
  const open = createOpenIssue({ ...desk.device.needs, roleIn: () => 'coordinator' });
  const issue = done(await open(COMMUNITY, { source: 'walk-in', summary: '三楼灯不亮', building: 'A8楼' }));
  const uses = checksOf(desk, 'supervisor');

  render(<IssuesScreen uses={desk.uses} />);
  expect((await screen.findByRole('link', { name: '督查抽查' })).getAttribute('href')).toBe('/checks');
  cleanup();

  render(<ChecksScreen uses={uses} />);
  expect(await screen.findByText('还没有抽查过')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '抽一次' }));
  await user.click(await screen.findByRole('button', { name: '督走访' }));
  await user.click(screen.getByRole('button', { name: '抽签' }));
  expect((await screen.findByRole('alert')).textContent).toContain('督走访请协调员来抽');
  await user.click(screen.getByRole('button', { name: '督办理' }));
  await user.click(screen.getByRole('button', { name: '抽签' }));
  const row = await screen.findByText(/督办理 · 2026-08-25 至 2026-11-22/);
  const href = row.closest('a')?.getAttribute('href') ?? '';
  expect(desk.gone).toEqual([href]);
  cleanup();

  render(<CheckScreen checkId={decodeURIComponent(href.slice('/checks/'.length))} uses={uses} />);
  expect(await screen.findByText('从 1 件里抽出 1 件')).toBeTruthy();
  const drawn = await screen.findByRole('list', { name: '抽到的' });
  expect(within(drawn).getByText('三楼灯不亮')).toBeTruthy();
  expect(within(drawn).getByRole('link', { name: '打开看看' }).getAttribute('href')).toContain('/issues/');
  await user.click(within(drawn).getByRole('button', { name: '写核对情况' }));
  await user.click(await screen.findByRole('button', { name: '有出入' }));
  await user.type(screen.getByLabelText('看到的、听到的'), '灯还没亮，李阿姨说的');
  await user.click(screen.getByRole('button', { name: '记下' }));
  expect((await screen.findByRole('alert')).textContent).toContain('请去掉再记下');
  await user.clear(screen.getByLabelText('看到的、听到的'));
  await user.type(screen.getByLabelText('看到的、听到的'), '灯还没亮');
  await user.click(screen.getByRole('button', { name: '记下' }));
  expect(await within(drawn).findByText('灯还没亮')).toBeTruthy();
  cleanup();

  render(<IssuePanel issueId={issue} uses={desk.uses} />);
  const history = await screen.findByRole('list', { name: '办理记录' });
  expect(await within(history).findByText(/督办理，有出入：灯还没亮/)).toBeTruthy();
  expect(within(history).getByRole('link', { name: '督查抽查' }).getAttribute('href')).toBe(href);
});

test.each([
  ['oversight-committee', false],
  ['volunteer', false],
  ['coordinator', true],
] as const)('a %s may draw: %s', async (role, may) => {
  const desk = await issuesOnScreen(role);
  const open = createOpenIssue({ ...desk.device.needs, roleIn: () => 'coordinator' });
  done(await open(COMMUNITY, { source: 'walk-in', summary: '三楼灯不亮', building: 'A8楼' }));
  const day = { from: '2026-11-01', to: '2026-11-30' };
  const id = done(
    await checksOf(desk, 'supervisor').drawCheck(COMMUNITY, { kind: 'handling', ...day, size: 1 }),
  );
  render(<ChecksScreen uses={checksOf(desk, role)} />);
  expect(await screen.findByText('核对了 0/1')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '抽一次' }) !== null).toBe(may);
  cleanup();
  render(<CheckScreen checkId={id} uses={checksOf(desk, role)} />);
  await screen.findByText('三楼灯不亮');
  expect(screen.queryByRole('button', { name: '写核对情况' }) !== null).toBe(may);
  cleanup();
  render(<IssuesScreen uses={desk.uses} />);
  await screen.findByText('三楼灯不亮');
  await waitFor(() =>
    expect(screen.queryByRole('link', { name: '督查抽查' }) !== null).toBe(role !== 'volunteer'),
  );
});
