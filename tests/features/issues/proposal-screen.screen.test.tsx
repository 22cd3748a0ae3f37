import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { foldProposal } from '#domain/proposals/proposal.ts';
import type { Entry } from '#domain/records/record.ts';
import { IssueScreen } from '#features/issues/issue-screen.tsx';
import { ProposalScreen } from '#features/issues/proposal-screen.tsx';
import { type IssuesOnScreen, issuesOnScreen, liftedAtDoor } from './issues-on-screen.tsx';
import { says } from '#tests/support/says.ts';

afterEach(cleanup);

interface Lifted {
  readonly issue: string;
  readonly proposal: string;
}

async function handled(onScreen: IssuesOnScreen): Promise<Lifted> {
  const lifted = await liftedAtDoor(onScreen);
  const { recordAction } = onScreen.uses;
  await recordAction(lifted.issue, { kind: 'claimed' });
  await recordAction(lifted.issue, { kind: 'step-done', step: 'listen', note: '' });
  await recordAction(
    lifted.issue,
    { kind: 'step-done', step: 'first-diagnosis', note: '' },
    { category: 'services', responsible: '电工', dueOn: '2026-12-01', measures: '换灯', size: 'small' },
  );
  await recordAction(
    lifted.issue,
    { kind: 'step-done', step: 'handle', note: '换了新灯' },
    { handling: 'by-members' },
  );
  return lifted;
}

async function answered(onScreen: IssuesOnScreen): Promise<Lifted> {
  const lifted = await handled(onScreen);
  render(
    <ProposalScreen issueId={lifted.issue} proposalId={lifted.proposal} isFromDoor uses={onScreen.uses} />,
  );
  await userEvent.type(await screen.findByLabelText('告诉了居民什么'), '灯换好了');
  await userEvent.click(screen.getByRole('button', { name: '记下答复' }));
  await screen.findByText(says('11月22日已答复（当面）：灯换好了'));
  return lifted;
}

async function proposalIn({ device }: IssuesOnScreen): Promise<ReturnType<typeof foldProposal>[]> {
  return (await device.database.query({ type: 'proposal' })).map(foldProposal);
}

test('the resident taps a face on a screen that shows none of the notes, and is asked once more', async () => {
  const onScreen = await issuesOnScreen('volunteer');
  await answered(onScreen);
  await userEvent.click(screen.getByRole('button', { name: '把手机转给居民看' }));
  const turned = screen.getByRole('dialog', { name: '您提的这件事，办得满意吗？' });
  expect(
    within(turned)
      .getAllByRole('button')
      .slice(0, 3)
      .map((face) => face.textContent),
  ).toEqual(['满意', '基本满意', '不满意']);
  expect(within(turned).queryByText(/楼道灯坏了半个月/)).toBeNull();
  await userEvent.click(within(turned).getByRole('button', { name: '满意' }));
  expect(within(turned).getByText('您选的是')).toBeDefined();
  expect(within(turned).getByText('满意')).toBeDefined();
  await userEvent.click(within(turned).getByRole('button', { name: '重选' }));
  await userEvent.click(within(turned).getByRole('button', { name: '基本满意' }));
  await userEvent.click(within(turned).getByRole('button', { name: '确定' }));
  await userEvent.click(await screen.findByRole('button', { name: '记下评价' }));
  expect(await screen.findByText('居民评价：基本满意')).toBeDefined();
  expect(await proposalIn(onScreen)).toMatchObject([
    { verdict: 'basically', verdicts: [{ way: 'in-person' }] },
  ]);
});

async function entriesOf({ device }: IssuesOnScreen, issue: string, kind: string): Promise<readonly Entry[]> {
  const record = await device.database.read(issue);
  return record?.entries.filter((entry) => entry.kind === kind) ?? [];
}

test('不满意 needs its cause and opens a second round, with an answer owed anew', async () => {
  const onScreen = await issuesOnScreen();
  const { issue } = await answered(onScreen);
  await userEvent.click(screen.getByRole('button', { name: '把手机转给居民看' }));
  await userEvent.click(screen.getByRole('button', { name: '不满意' }));
  await userEvent.click(screen.getByRole('button', { name: '确定' }));
  await userEvent.click(await screen.findByRole('button', { name: '记下评价' }));
  expect(await screen.findByText('请写一句为什么不满意。')).toBeDefined();
  await userEvent.type(screen.getByLabelText('居民为什么不满意'), '灯又灭了');
  await userEvent.dblClick(screen.getByRole('button', { name: '记下评价' }));
  expect(await screen.findByText(/居民上次不满意/)).toBeDefined();
  expect(await entriesOf(onScreen, issue, 'verdict')).toHaveLength(1);
  cleanup();
  render(<IssueScreen issueId={issue} uses={onScreen.uses} />);
  expect(await screen.findByText('有居民不满意：灯又灭了')).toBeDefined();
  expect(screen.getByRole('button', { name: '做完“办”' })).toBeDefined();
  expect(screen.getByText(says('11月22日 zhiyuan 提出人评价（当面）：不满意：灯又灭了'))).toBeDefined();
});

test('a verdict taken by phone is noted as such', async () => {
  const onScreen = await issuesOnScreen('volunteer');
  await answered(onScreen);
  await userEvent.click(screen.getByRole('button', { name: '电话里评价' }));
  await userEvent.click(screen.getByRole('button', { name: '满意' }));
  await userEvent.click(screen.getByRole('button', { name: '确定' }));
  await userEvent.click(await screen.findByRole('button', { name: '记下评价' }));
  await screen.findByText('居民评价：满意');
  expect(await proposalIn(onScreen)).toMatchObject([{ verdicts: [{ way: 'phone', verdict: 'satisfied' }] }]);
});

test('联系不上 is a reason only after two tries, and lets the issue be closed', async () => {
  const onScreen = await issuesOnScreen();
  const { issue } = await answered(onScreen);
  await userEvent.click(screen.getByText('没能请居民评价'));
  await userEvent.click(screen.getByRole('button', { name: '联系不上' }));
  await userEvent.click(screen.getByRole('button', { name: '记下原因' }));
  expect(await screen.findByText('找的次数还不够，换个时间再找一次。')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: '上门没找到' }));
  await screen.findByText('已经找过 1 次。');
  await userEvent.click(screen.getByRole('button', { name: '电话没打通' }));
  await screen.findByText('已经找过 2 次。');
  await userEvent.click(screen.getByRole('button', { name: '记下原因' }));
  expect(await screen.findByText('没能评价：联系不上')).toBeDefined();
  cleanup();
  render(<IssueScreen issueId={issue} uses={onScreen.uses} />);
  await userEvent.click(await screen.findByRole('button', { name: '办结' }));
  await userEvent.click(await screen.findByRole('button', { name: '记好' }));
  expect(await screen.findByText('已经办结，谢谢大家。')).toBeDefined();
});

test('words that a newer app wrote ask for an update; no answer and no verdict can be added to them', async () => {
  const onScreen = await issuesOnScreen();
  const { issue, proposal } = await handled(onScreen);
  const { database } = onScreen.device;
  const record = await database.read(proposal);
  if (record === undefined) throw new Error('The proposal is not on the device.');
  const newer = { ...record, v: 2 };
  await database.takeIn({ scope: record.scope, records: [newer], deletedIds: [], checkpoint: 2 });
  render(<ProposalScreen issueId={issue} proposalId={proposal} isFromDoor={false} uses={onScreen.uses} />);
  expect(await screen.findByText(/新版本写的/)).toBeDefined();
  expect(screen.queryByLabelText('告诉了居民什么')).toBeNull();
  expect(screen.queryByRole('button', { name: '记下答复' })).toBeNull();
});
