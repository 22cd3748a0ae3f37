import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { IssueScreen } from '#features/issues/issue-screen.tsx';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { issuesOnScreen, type IssuesOnScreen } from './issues-on-screen.tsx';

afterEach(cleanup);

async function errandTaken({ uses }: IssuesOnScreen): Promise<string> {
  const opened = await uses.openIssue(COMMUNITY, {
    source: 'call',
    summary: '老人要办高龄津贴',
    building: 'A8楼',
    method: 'method:errand@2',
  });
  if (!opened.ok) throw new Error(opened.reason);
  await uses.recordAction(opened.value, { kind: 'claimed' });
  const taken = await uses.recordAction(
    opened.value,
    { kind: 'step-done', step: 'accept', note: '' },
    { responsible: '走访员', companion: '一名党员' },
  );
  if (!taken.ok) throw new Error(taken.reason);
  return opened.value;
}

test('JN-06: the papers of an errand are ticked, what is wanting is said, and all there is the step done', async () => {
  const onScreen = await issuesOnScreen('volunteer');
  const issue = await errandTaken(onScreen);
  render(<IssueScreen issueId={issue} uses={onScreen.uses} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '逐项核对：核材料' }));
  await user.selectOptions(await screen.findByLabelText('按哪张单子'), '津贴、补贴');
  for (const paper of ['身份证', '户口簿', '银行卡']) {
    await user.click(screen.getByRole('button', { name: paper }));
  }
  expect(screen.getByText('还缺：近期照片')).toBeDefined();
  await user.click(screen.getByRole('button', { name: '记好' }));
  const stepper = await screen.findByRole('list', { name: '红色代办' });
  expect(
    await within(stepper).findByText(/津贴、补贴，齐了：身份证、户口簿、银行卡；还缺：近期照片/),
  ).toBeDefined();

  await user.click(screen.getByRole('button', { name: '逐项核对：核材料' }));
  await user.click(await screen.findByRole('button', { name: '近期照片' }));
  expect(screen.getByText('都齐了。')).toBeDefined();
  await user.click(screen.getByRole('button', { name: '记好' }));
  expect(await screen.findByRole('button', { name: '做完“代办”' })).toBeDefined();
});

test('JN-07, JN-08: the errand says whom to turn to and who goes along, also after it was handed on', async () => {
  const onScreen = await issuesOnScreen('volunteer');
  const issue = await errandTaken(onScreen);
  await onScreen.uses.recordAction(issue, { kind: 'handed-over', to: 'a8-louzhang', note: '' });
  render(<IssueScreen issueId={issue} uses={onScreen.uses} />);
  expect(await screen.findByText('有事找zhiyuan（首接的人）')).toBeDefined();
  await waitFor(() => expect(screen.getByText('a8-louzhang在办')).toBeDefined());
  expect(screen.getByText('陪跑的党员').nextSibling?.textContent).toBe('一名党员');
});
