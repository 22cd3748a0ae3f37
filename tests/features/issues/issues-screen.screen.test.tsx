import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { foldIssue } from '#domain/issues/issue.ts';
import { foldProposal } from '#domain/proposals/proposal.ts';
import { IssuesScreen } from '#features/issues/issues-screen.tsx';
import { NewIssueScreen } from '#features/issues/new-issue-screen.tsx';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { type IssuesOnScreen, issuesOnScreen, liftedAtDoor } from './issues-on-screen.tsx';

afterEach(cleanup);

async function openedIssue({ uses }: IssuesOnScreen, summary: string): Promise<string> {
  const opened = await uses.openIssue(COMMUNITY, { source: 'call', summary, building: '' });
  return opened.ok ? opened.value : '';
}

async function summaries(): Promise<readonly string[]> {
  await screen.findByRole('list', { name: '台账' });
  return screen
    .getAllByRole('link', { name: /记入/ })
    .map((link) => /^[^·，]*/.exec(link.textContent)?.[0] ?? '');
}

test('the ledger is filtered by what is mine, from my doors, due, overdue and by step', async () => {
  const onScreen = await issuesOnScreen();
  await liftedAtDoor(onScreen);
  const mine = await openedIssue(onScreen, '井盖松动');
  const late = await openedIssue(onScreen, '路灯不亮');
  const soon = await openedIssue(onScreen, '树枝挡窗');
  await onScreen.uses.recordAction(mine, { kind: 'claimed' });
  await onScreen.uses.recordAction(mine, { kind: 'step-done', step: 'listen', note: '' });
  await onScreen.uses.correctIssue(late, { dueOn: '2026-11-20' });
  await onScreen.uses.correctIssue(soon, { dueOn: '2026-11-24' });
  render(<IssuesScreen uses={onScreen.uses} />);
  expect(await summaries()).toHaveLength(4);
  for (const [filter, shown] of [
    ['我在办的', '井盖松动'],
    ['我管的门户提出的', '三楼楼道灯不亮'],
    ['已超期的', '路灯不亮'],
    ['快到期的', '树枝挡窗'],
  ] as const) {
    await userEvent.selectOptions(screen.getByLabelText('看哪些'), `${filter}（1）`);
    await waitFor(async () => {
      const found = await summaries();
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(shown);
    });
  }
  await userEvent.selectOptions(screen.getByLabelText('看哪些'), '全部（4）');
  await userEvent.selectOptions(screen.getByLabelText('办到哪一步'), '初诊（1）');
  await waitFor(async () => expect(await summaries()).toHaveLength(1));
  expect((await summaries())[0]).toContain('井盖松动');
});

test('steps and counts are those of all issues, however few are shown', async () => {
  const onScreen = await issuesOnScreen();
  const oldest = await openedIssue(onScreen, '最早的一条');
  await onScreen.uses.recordAction(oldest, { kind: 'step-done', step: 'listen', note: '' });
  onScreen.device.pass(1);
  for (let nth = 1; nth <= 60; nth += 1) await openedIssue(onScreen, `第${nth}条`);
  render(<IssuesScreen uses={onScreen.uses} />);
  expect(await summaries()).toHaveLength(50);
  const steps = await screen.findByLabelText('办到哪一步');
  await waitFor(() => expect(steps.textContent).toBe('不限听（60）初诊（1）'));
  await userEvent.selectOptions(steps, '初诊（1）');
  await waitFor(async () => expect((await summaries()).join()).toContain('最早的一条'));
});

test('fifty are shown, and more on demand', async () => {
  const onScreen = await issuesOnScreen();
  for (let nth = 1; nth <= 52; nth += 1) await openedIssue(onScreen, `第${nth}条`);
  render(<IssuesScreen uses={onScreen.uses} />);
  expect(await summaries()).toHaveLength(50);
  await userEvent.click(await screen.findByRole('button', { name: '再看一些' }));
  await waitFor(async () => expect(await summaries()).toHaveLength(52));
});

test('a caller’s matter goes into the ledger with a proposal at the door, like ones being shown meanwhile', async () => {
  const onScreen = await issuesOnScreen();
  const known = await openedIssue(onScreen, '楼道里的灯坏了');
  render(<NewIssueScreen uses={onScreen.uses} />);
  await userEvent.click(await screen.findByRole('button', { name: '来电' }));
  await userEvent.selectOptions(await screen.findByLabelText('说的是哪里'), 'A8楼');
  await userEvent.type(screen.getByLabelText('诉求是什么'), '楼道的灯坏了，王淑芬说');
  const alike = await screen.findByRole('link', { name: /楼道里的灯坏了/ });
  expect(alike.getAttribute('href')).toBe(onScreen.uses.paths.issue(known));
  await userEvent.selectOptions(await screen.findByLabelText('提出人住哪一户'), 'A8-1-302');
  await userEvent.type(screen.getByLabelText('怎么称呼'), '王阿姨');
  await userEvent.click(screen.getByRole('button', { name: '记入台账' }));
  expect(await screen.findByText(/写到了姓名、电话或门牌/)).toBeDefined();
  await userEvent.clear(screen.getByLabelText('诉求是什么'));
  await userEvent.type(screen.getByLabelText('诉求是什么'), '楼道的灯坏了');
  await userEvent.click(screen.getByRole('button', { name: '记入台账' }));
  await waitFor(() => expect(onScreen.told).toEqual(['记入台账了。']));
  const { database } = onScreen.device;
  const issues = (await database.query({ type: 'issue' })).map(foldIssue);
  expect(issues.find(({ id }) => id !== known)).toMatchObject({
    source: 'call',
    building: 'A8楼',
    method: 'method:liuyang@2',
  });
  expect((await database.query({ type: 'proposal' })).map(foldProposal)).toMatchObject([
    { who: '王阿姨', words: '楼道的灯坏了' },
  ]);
});
