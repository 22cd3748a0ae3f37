import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ConsultationScreen } from '#features/issues/consultation-screen.tsx';
import { IssueScreen } from '#features/issues/issue-screen.tsx';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { remarkOn, planOn, YEHUA } from '#tests/usecases/sessions/session-desk.ts';
import { issuesOnScreen, type IssuesOnScreen, liftedAtDoor } from './issues-on-screen.tsx';
import { says } from '#tests/support/says.ts';

afterEach(cleanup);

async function openedUnder(onScreen: IssuesOnScreen, method: string): Promise<string> {
  const opened = await onScreen.uses.openIssue(COMMUNITY, {
    source: 'walk-in',
    summary: '楼道的灯坏了',
    building: 'A8楼',
    method,
  });
  if (!opened.ok) throw new Error(opened.reason);
  await onScreen.uses.recordAction(opened.value, { kind: 'claimed' });
  return opened.value;
}

test('三议 (ZZ-02): the step asks for its session and its figures, and says when they do not add up', async () => {
  const onScreen = await issuesOnScreen();
  const issue = await openedUnder(onScreen, 'method:zhengzhou@2');
  await onScreen.uses.correctIssue(issue, { triage: 'annual-plan' });
  await onScreen.uses.recordAction(issue, { kind: 'step-done', step: 'collect', note: '' });
  const session = await planOn(onScreen.device, { ...YEHUA, kind: 'liangwei', kindName: '社区“两委”会议' });
  await remarkOn(onScreen.device, session, '议灯的事');
  render(<IssueScreen issueId={issue} uses={onScreen.uses} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '记“两委提议”这场会' }));
  await user.selectOptions(await screen.findByLabelText('是哪一场会'), session);
  await user.type(screen.getByLabelText('应到人数'), '9');
  await user.type(screen.getByLabelText('到会人数'), '7');
  await user.type(screen.getByLabelText('同意'), '8');
  await user.click(screen.getByRole('button', { name: '记好' }));
  expect(await screen.findByText(/数字对不上/)).toBeTruthy();
  await user.clear(screen.getByLabelText('同意'));
  await user.type(screen.getByLabelText('同意'), '6');
  await user.click(screen.getByRole('button', { name: '记好' }));
  expect(
    await screen.findByText(says(/提议（11月22日的会）通过，应到 9 人，到会 7 人，同意 6、反对 0、弃权 0/)),
  ).toBeTruthy();
  expect(await screen.findByRole('button', { name: '记“相关单位商议”这场会' })).toBeTruthy();
  const [way] = screen.getAllByRole('link', { name: '看这场会' });
  expect(way?.getAttribute('href')).toBe(onScreen.uses.paths.session(session));
});

test('LY-36: after 不满意 the way to the 联席会议 is shown, and taken by one tap', async () => {
  const onScreen = await issuesOnScreen();
  const { issue, proposal } = await liftedAtDoor(onScreen);
  const { recordAction } = onScreen.uses;
  await recordAction(issue, { kind: 'answered', proposal, way: 'phone', adopted: true, text: '换了灯' });
  await recordAction(issue, {
    kind: 'verdict',
    proposal,
    verdict: 'unsatisfied',
    way: 'phone',
    cause: '还是暗',
  });
  render(<IssueScreen issueId={issue} uses={onScreen.uses} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '提交联席会议' }));
  await user.click(await screen.findByRole('button', { name: '记好' }));
  expect(await screen.findByText(/提交，开始计时/)).toBeTruthy();
  expect(screen.queryByText('这次改不了的，可以提交联席会议')).toBeNull();
});

test('SJ-05: nobody’s verdict is chosen before those at the meeting gave theirs', async () => {
  const onScreen = await issuesOnScreen();
  const issue = await openedUnder(onScreen, 'method:shanyang@1');
  const session = await planOn(onScreen.device);
  await remarkOn(onScreen.device, session, '灯亮了');
  const told = { kind: 'answered', proposal: '', way: 'session', adopted: true, text: '换了灯' } as const;
  await onScreen.uses.recordAction(issue, told);
  render(<IssueScreen issueId={issue} uses={onScreen.uses} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '还可以做' }));
  await user.click(await screen.findByRole('button', { name: '在会上请大家评价' }));
  const save = await screen.findByRole<HTMLButtonElement>('button', { name: '记好' });
  await user.selectOptions(await screen.findByLabelText('是哪一场会'), session);
  expect(save.disabled || save.getAttribute('aria-disabled') === 'true').toBe(true);
  await user.click(screen.getByRole('button', { name: '基本满意' }));
  await user.click(save);
  expect(await screen.findByText(/提出人评价（会上）：基本满意/)).toBeTruthy();
});

test('the 会诊单 holds what is known on one page, names as 张**, and room to write', async () => {
  const onScreen = await issuesOnScreen();
  const { issue } = await liftedAtDoor(onScreen);
  await onScreen.uses.correctIssue(issue, {
    responsible: '张建国',
    unit: '物业公司',
    cause: '线路老化',
    partners: '业主委员会、供电所',
  });
  await onScreen.uses.recordAction(issue, { kind: 'step-done', step: 'listen', note: '三楼都说暗' });
  render(<ConsultationScreen issueId={issue} uses={onScreen.uses} />);
  const sheet = within(await screen.findByRole('article', { name: '会诊单' }));
  expect(sheet.getByText('张**')).toBeTruthy();
  expect(sheet.getByText('线路老化')).toBeTruthy();
  expect(sheet.getByText('听：三楼都说暗')).toBeTruthy();
  expect(sheet.getByText(says('11月22日 周日，1 位居民'))).toBeTruthy();
  const table = within(sheet.getByRole('table', { name: '各部门意见' }));
  // Whoever else has a share in it finds its own line (LY-44).
  for (const name of ['物业公司', '业主委员会', '供电所']) {
    expect(table.getByRole('cell', { name })).toBeTruthy();
  }
  expect(table.getAllByRole('row').length).toBeGreaterThanOrEqual(5);
});

test('LY-21: of a major decision the screen says which of the four bodies comes next, and which meeting it waits for', async () => {
  const onScreen = await issuesOnScreen();
  const { issue } = await liftedAtDoor(onScreen);
  const { recordAction } = onScreen.uses;
  await recordAction(issue, { kind: 'claimed' });
  await recordAction(issue, { kind: 'step-done', step: 'listen', note: '' });
  const fields = { category: 'services', responsible: '社区', dueOn: '2026-12-01', measures: '先议再办' };
  await recordAction(
    issue,
    { kind: 'step-done', step: 'first-diagnosis', note: '' },
    { ...fields, size: 'large' },
  );
  render(<IssueScreen issueId={issue} uses={onScreen.uses} />);
  await userEvent.click(await screen.findByRole('button', { name: '记“商定：提议”这场会' }));
  expect(await screen.findByText(/^还没有开过支部委员会议。/)).toBeDefined();
});

test('JX-01: a step whose evening was never held leads to where it is planned', async () => {
  const onScreen = await issuesOnScreen();
  const issue = await openedUnder(onScreen, 'method:jiaxiang@1');
  render(<IssueScreen issueId={issue} uses={onScreen.uses} />);
  await userEvent.click(await screen.findByRole('button', { name: '做完“夜话”' }));
  expect(await screen.findByText(/^还没有开过每周夜话/)).toBeTruthy();
  const way = screen.getByRole('link', { name: '去记这场会' });
  expect(way.getAttribute('href')).toBe(onScreen.uses.paths.newSession('yehua'));
});
