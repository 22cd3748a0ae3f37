import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { actionDraft } from '#domain/issues/action.ts';
import { draftEntry } from '#domain/records/drafting.ts';
import { issueCodes } from '#features/issues/issue-codes-text.ts';
import { IssueScreen } from '#features/issues/issue-screen.tsx';
import { type IssuesOnScreen, issuesOnScreen, liftedAtDoor } from './issues-on-screen.tsx';
import { says } from '#tests/support/says.ts';

afterEach(cleanup);

async function openIssue(onScreen: IssuesOnScreen, issue: string): Promise<void> {
  cleanup();
  render(<IssueScreen issueId={issue} uses={onScreen.uses} />);
  await screen.findByRole('heading', { name: '接下来' });
}

test('a lifted issue follows the usual method and shows its steps, the first one as the current one', async () => {
  const onScreen = await issuesOnScreen();
  const { issue } = await liftedAtDoor(onScreen);
  await openIssue(onScreen, issue);
  const steps = within(screen.getByRole('list', { name: '听诊办评' })).getAllByRole('listitem');
  expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([
    'step',
    ...Array.from({ length: 9 }, () => null),
  ]);
  expect(screen.getByText('三楼楼道灯不亮')).toBeDefined();
  expect(screen.getByText('A8楼')).toBeDefined();
  expect(screen.getByText('待上传')).toBeDefined();
});

test('a volunteer is offered to take it on, and the history says so in a sentence', async () => {
  const onScreen = await issuesOnScreen('volunteer');
  const { issue } = await liftedAtDoor(onScreen);
  await openIssue(onScreen, issue);
  await userEvent.click(screen.getByRole('button', { name: '我来办' }));
  await userEvent.click(await screen.findByRole('button', { name: '记好' }));
  expect(await screen.findByText(says('11月22日 zhiyuan 认领了这条诉求'))).toBeDefined();
  expect(screen.getByText('zhiyuan在办')).toBeDefined();
  expect(screen.getByRole('button', { name: '做完“听”' })).toBeDefined();
});

test('a step asks for the fields that it needs and says in a sentence what is missing', async () => {
  const onScreen = await issuesOnScreen('building-leader');
  const { issue } = await liftedAtDoor(onScreen);
  await onScreen.uses.recordAction(issue, { kind: 'claimed' });
  await onScreen.uses.recordAction(issue, { kind: 'step-done', step: 'listen', note: '' });
  await openIssue(onScreen, issue);
  await userEvent.click(screen.getByRole('button', { name: '做完“初诊”' }));
  await userEvent.click(screen.getByRole('button', { name: '记好' }));
  expect(await screen.findByText('还有该填的没填。')).toBeDefined();
  await userEvent.selectOptions(screen.getByLabelText('分类'), '便民服务');
  await userEvent.selectOptions(screen.getByLabelText('大事小事'), '小事，马上办');
  await userEvent.type(screen.getByLabelText('责任人'), '物业电工');
  await userEvent.type(screen.getByLabelText('解决时限'), '2026-12-01');
  await userEvent.type(screen.getByLabelText('工作措施'), '换一盏声控灯');
  await userEvent.type(screen.getByLabelText('说明'), '线路没问题，灯泡坏了');
  await userEvent.click(screen.getByRole('button', { name: '记好' }));
  expect(await screen.findByText(says('11月22日 zhiyuan 初诊：线路没问题，灯泡坏了'))).toBeDefined();
  expect(screen.getByText(says('12月1日前'))).toBeDefined();
  expect(screen.getByRole('button', { name: '做完“办”' })).toBeDefined();
});

test('what no longer fits after a merge stands in the history with its reason, and counts for nothing', async () => {
  const onScreen = await issuesOnScreen('building-leader');
  const { issue } = await liftedAtDoor(onScreen);
  await onScreen.uses.recordAction(issue, { kind: 'step-done', step: 'listen', note: '我去看了' });
  const record = await onScreen.device.database.read(issue);
  if (record === undefined) throw new Error('not saved');
  const stamp = { by: 'loudzhang', at: '2026-11-22T12:30:00.000Z', offset: 0, device: 'phone-9' };
  const action = { kind: 'step-done', step: 'listen', note: '我也去看了' } as const;
  // Written without having seen the other one.
  const entry = { ...draftEntry(record, 'far-1', stamp, actionDraft(action)), seen: [] };
  const records = [{ ...record, entries: [...record.entries, entry] }];
  await onScreen.device.database.takeIn({ scope: record.scope, records, deletedIds: [], checkpoint: 9 });
  await openIssue(onScreen, issue);
  const line = (await screen.findByText(says('11月22日 loudzhang 听：我也去看了'))).closest('li');
  expect(line?.textContent).toContain('没有算数：这一步先前已经做完');
  const stepper = screen.getByRole('list', { name: '听诊办评' });
  expect(within(stepper).queryByText(/我也去看了/)).toBeNull();
});

test('words that name the proposer are refused and stay in the form', async () => {
  const onScreen = await issuesOnScreen();
  const { issue } = await liftedAtDoor(onScreen);
  await openIssue(onScreen, issue);
  await userEvent.click(screen.getByRole('button', { name: '还可以做' }));
  await userEvent.click(await screen.findByText('写一句进展'));
  const note = await screen.findByLabelText<HTMLTextAreaElement>('说明');
  await userEvent.type(note, '王淑芬家门口的灯');
  await userEvent.click(screen.getByRole('button', { name: '记好' }));
  expect(await screen.findByText(/写到了姓名、电话或门牌/)).toBeDefined();
  expect(note.value).toBe('王淑芬家门口的灯');
  await userEvent.clear(note);
  await userEvent.click(screen.getByRole('button', { name: '记好' }));
  expect(await screen.findByText('请写一句话。')).toBeDefined();
});

test('a volunteer is offered nothing that only others may do, and is told whose turn it is', async () => {
  const onScreen = await issuesOnScreen('volunteer');
  const { issue } = await liftedAtDoor(onScreen);
  await onScreen.uses.recordAction(issue, { kind: 'claimed' });
  await onScreen.uses.recordAction(issue, { kind: 'step-done', step: 'listen', note: '' });
  await openIssue(onScreen, issue);
  expect(screen.getByText('现在轮到“初诊”，不是您这里办。')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: '还可以做' }));
  const others = within(await screen.findByRole('list', { name: '还可以做什么' }));
  expect(others.queryByText('交给谁办')).toBeNull();
  expect(others.queryByText('先暂停')).toBeNull();
  expect(others.getByText('往上报：街道')).toBeDefined();
});

test('an issue is split over departments, and joined with one that says the same', async () => {
  const onScreen = await issuesOnScreen();
  const { issue } = await liftedAtDoor(onScreen);
  const other = await onScreen.uses.openIssue(onScreen.uses.communities[0] ?? '', {
    source: 'call',
    summary: '三楼楼道的灯不亮了',
    building: 'A8楼',
  });
  await openIssue(onScreen, issue);
  await userEvent.click(screen.getByRole('button', { name: '还可以做' }));
  await userEvent.click(await screen.findByText('分给几个部门办'));
  await userEvent.type(await screen.findByLabelText('第 1 个部门'), '物业');
  await userEvent.click(screen.getByRole('button', { name: '分给这些部门' }));
  expect(await screen.findByText('还空着，请写上一句。')).toBeDefined();
  await userEvent.type(screen.getAllByLabelText('要这个部门办什么')[0] ?? document.body, '换灯');
  await userEvent.click(screen.getByRole('button', { name: '分给这些部门' }));
  expect(await screen.findByText(says('11月22日 zhiyuan 分给 1 个部门办'))).toBeDefined();
  // A part is no other issue that says the same.
  await userEvent.click(screen.getByRole('button', { name: '还可以做' }));
  await userEvent.click(await screen.findByText('和另一条并在一起'));
  await userEvent.type(await screen.findByRole('searchbox', { name: '找没办结的诉求' }), '换灯');
  expect(await screen.findByText('没有这样的诉求。换几个字再找。')).toBeDefined();
  await openIssue(onScreen, other.ok ? other.value : '');
  await userEvent.click(screen.getByRole('button', { name: '还可以做' }));
  await userEvent.click(await screen.findByText('和另一条并在一起'));
  await userEvent.click(await screen.findByRole('button', { name: /^并到这一条：/ }));
  await waitFor(() => expect(screen.getByText('已经并到另一条里一起办。')).toBeDefined());
});

test('any open issue of the community is found by words or initials, joined, and parted again', async () => {
  const onScreen = await issuesOnScreen();
  const { issue } = await liftedAtDoor(onScreen);
  const open = (scope: string, summary: string): ReturnType<typeof onScreen.uses.openIssue> =>
    onScreen.uses.openIssue(scope, { source: 'call', summary, building: '' });
  const [here = ''] = onScreen.uses.communities;
  const shed = await open(here, '充电棚插座没有电');
  await open(here, '门口的路坑坑洼洼');
  await open('xbd-c-elsewhere', '别处充电棚的插座');
  await openIssue(onScreen, issue);
  await userEvent.click(screen.getByRole('button', { name: '还可以做' }));
  await userEvent.click(await screen.findByText('和另一条并在一起'));
  expect(await screen.findByText(/^没有差不多的诉求/)).toBeDefined();
  const field = screen.getByRole('searchbox', { name: '找没办结的诉求' });
  const offered = (): readonly (string | null)[] =>
    screen.queryAllByRole('button', { name: /^并到这一条：/ }).map((one) => one.getAttribute('aria-label'));
  await userEvent.type(field, '插座');
  await waitFor(() => expect(offered()).toEqual(['并到这一条：充电棚插座没有电']));
  await userEvent.clear(field);
  await userEvent.type(field, '三楼');
  expect(await screen.findByText('没有这样的诉求。换几个字再找。')).toBeDefined();
  await userEvent.clear(field);
  await userEvent.type(field, 'cdp');
  await waitFor(() => expect(offered()).toEqual(['并到这一条：充电棚插座没有电']));
  await userEvent.click(screen.getByRole('button', { name: '并到这一条：充电棚插座没有电' }));
  expect(await screen.findByText('已经并到另一条里一起办。')).toBeDefined();
  expect(screen.getByRole('link', { name: '去看那一条' }).getAttribute('href')).toBe(
    onScreen.uses.paths.issue(shed.ok ? shed.value : ''),
  );
  await userEvent.click(screen.getByRole('button', { name: '还可以做' }));
  await userEvent.click(await screen.findByText('从那一条里分出来'));
  expect(screen.getByText(says('11月22日 zhiyuan 并入另一条同样的诉求：充电棚插座没有电'))).toBeDefined();
  await userEvent.type(await screen.findByRole('textbox'), '不是一回事');
  await userEvent.click(screen.getByRole('button', { name: '记好' }));
  expect(await screen.findByText(says('11月22日 zhiyuan 从另一条里分了出来：不是一回事'))).toBeDefined();
  expect(screen.queryByText('已经并到另一条里一起办。')).toBeNull();
});

test('another proposer joins at the desk and is owed an answer like the first', async () => {
  const onScreen = await issuesOnScreen();
  const { issue } = await liftedAtDoor(onScreen);
  await openIssue(onScreen, issue);
  await userEvent.click(screen.getByRole('button', { name: '还可以做' }));
  await userEvent.click(await screen.findByText('添一位提出人'));
  await userEvent.click(await screen.findByRole('button', { name: '添一位提出人' }));
  expect(await screen.findByText('请选这位居民住哪一户。')).toBeDefined();
  await userEvent.click(screen.getByText(issueCodes.sources.call));
  await userEvent.selectOptions(await screen.findByLabelText('住哪一户', { exact: false }), 'A8-1-301');
  await userEvent.type(screen.getByLabelText('原话'), '我家门口也黑');
  await userEvent.click(screen.getByRole('button', { name: '添一位提出人' }));
  expect(await screen.findByText('“我家门口也黑”')).toBeDefined();
  expect(screen.getAllByText('还没答复')).toHaveLength(2);
});

test('of many who say the same, whoever is owed something is read first, and the others on demand', async () => {
  const onScreen = await issuesOnScreen();
  const { issue, proposal } = await liftedAtDoor(onScreen);
  const place = onScreen.device.door;
  for (let nth = 2; nth <= 9; nth += 1) {
    const said = { place, who: '', words: `第${nth}位说`, at: { source: 'call' } } as const;
    expect((await onScreen.uses.addProposal(issue, said)).ok).toBe(true);
  }
  await onScreen.uses.answerProposer(proposal, { way: 'in-person', adopted: true, text: '修好了' });
  const judged = { verdict: 'satisfied', way: 'in-person', cause: '', words: '' } as const;
  expect((await onScreen.uses.takeVerdict(proposal, judged)).ok).toBe(true);
  await openIssue(onScreen, issue);
  const words = (): number =>
    within(screen.getByRole('list', { name: '居民的原话' })).getAllByRole('listitem').length;
  await waitFor(() => expect(screen.queryByText('满意')).toBeNull());
  expect(words()).toBe(6);
  await userEvent.click(screen.getByRole('button', { name: '再看 3 位居民的原话' }));
  expect(words()).toBe(9);
  expect(screen.getByText('满意')).toBeDefined();
});

test('a deed half typed is back when the page is opened again, and gone once saved', async () => {
  const onScreen = await issuesOnScreen();
  const { issue } = await liftedAtDoor(onScreen);
  const openDeed = async (): Promise<HTMLTextAreaElement> => {
    await openIssue(onScreen, issue);
    await userEvent.click(screen.getByRole('button', { name: '还可以做' }));
    await userEvent.click(await screen.findByText('写一句进展'));
    return screen.findByLabelText<HTMLTextAreaElement>('说明');
  };
  await userEvent.type(await openDeed(), '灯泡已经买了');
  expect((await openDeed()).value).toBe('灯泡已经买了');
  await userEvent.click(screen.getByRole('button', { name: '记好' }));
  expect(await screen.findByText(says('11月22日 zhiyuan 进展：灯泡已经买了'))).toBeDefined();
  expect((await openDeed()).value).toBe('');
});
