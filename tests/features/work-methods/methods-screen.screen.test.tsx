import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { sampleProgress } from '#domain/issues/sample-progress.ts';
import { issueCodes } from '#features/issues/issue-codes-text.ts';
import { IssueScreen } from '#features/issues/issue-screen.tsx';
import { MethodCard } from '#features/issues/method-card.tsx';
import { NewIssueScreen } from '#features/issues/new-issue-screen.tsx';
import { MethodsScreen } from '#features/work-methods/methods-screen.tsx';
import type { MethodsUses } from '#features/work-methods/methods-uses.ts';
import { createMemoryDisk } from '#storage/journal/memory-journal.ts';
import { type IssuesOnScreen, issuesOnScreen } from '#tests/features/issues/issues-on-screen.tsx';
import { issueNeeds } from '#tests/support/issue-needs.ts';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { createWatchKinds } from '#usecases/sessions/read-kinds.ts';
import { createSaveMethod } from '#usecases/work-methods/save-method.ts';
import { createWithdrawMethod } from '#usecases/work-methods/withdraw-method.ts';

afterEach(cleanup);

function methodsUses({ device, uses, gone, told }: IssuesOnScreen): MethodsUses {
  const needs = issueNeeds(device);
  return {
    methods: uses.methods,
    kinds: createWatchKinds(needs),
    saveMethod: createSaveMethod(needs),
    withdrawMethod: createWithdrawMethod(needs),
    drafts: uses.drafts,
    community: COMMUNITY,
    fields: issueCodes.fields,
    Preview: ({ method }) => (
      <MethodCard progress={sampleProgress(method, uses.now())} nameOf={(name) => name} now={uses.now()} />
    ),
    newCode: () => 'own-1',
    address: (id, edit) => ['/methods', id, edit].filter((part) => part !== undefined).join(' '),
    go: (href) => (gone as string[]).push(href),
    tell: (text) => (told as string[]).push(text),
  };
}

/** Names of the steps in the preview, in their order. */
function previewed(): readonly (string | undefined)[] {
  const preview = within(screen.getByRole('complementary', { name: '手机上看到的样子' }));
  return preview.getAllByRole('listitem').map((item) => item.querySelector('span span span')?.textContent);
}

test('lists what new issues can follow; a version shows itself as phones do', async () => {
  const onScreen = await issuesOnScreen();
  const uses = methodsUses(onScreen);
  const { unmount } = render(<MethodsScreen open="" edit={undefined} uses={uses} />);
  const offered = await screen.findByRole('list', { name: '新诉求可以选的' });
  expect(within(offered).getAllByRole('link')).toHaveLength(8);
  expect(within(offered).getByRole('link', { name: /听诊办评.*没有另选时就用它/ })).toBeDefined();
  unmount();
  render(<MethodsScreen open="method:liuyang@1" edit={undefined} uses={uses} />);
  const stepper = await screen.findByRole('list', { name: '听诊办评' });
  expect(within(stepper).getAllByRole('listitem')).toHaveLength(7);
});

test('SY-06: an edited method is checked while it is edited, and becomes the version that new issues follow', async () => {
  const onScreen = await issuesOnScreen();
  const uses = methodsUses(onScreen);
  const { unmount } = render(<MethodsScreen open="method:liuyang@1" edit="version" uses={uses} />);
  const save = await screen.findByRole('button', { name: '存成新的一版' });
  expect((save as HTMLButtonElement).disabled).toBe(true);

  await userEvent.click(screen.getByRole('button', { name: '去掉“办”' }));
  expect(screen.getByText(/^整个工作法：不满意退回到的那一步不在了/)).toBeDefined();
  await userEvent.selectOptions(screen.getByLabelText('退回到哪一步重新办'), '初诊');

  await userEvent.click(screen.getByRole('button', { name: '加一步' }));
  const last = within(
    screen.getAllByRole('group').find((one) => one.textContent.includes('第 7 步')) ?? document.body,
  );
  await userEvent.clear(last.getByLabelText(/^这一步叫什么/));
  expect(screen.getByText(/^第 7 步：名称还空着/)).toBeDefined();
  await userEvent.type(last.getByLabelText(/^这一步叫什么/), '建档');
  await userEvent.click(last.getByRole('button', { name: '社区协调员' }));
  expect(screen.getByText('第 7 步“建档”：还没选谁可以记，请至少选一种人。')).toBeDefined();
  await userEvent.click(last.getByRole('button', { name: '楼长' }));
  await userEvent.click(last.getByRole('button', { name: '办成了什么' }));
  await userEvent.click(screen.getByRole('button', { name: '上移“建档”' }));
  expect(previewed()).toEqual(['听', '初诊', '复诊', '会诊', '回访', '建档', '评']);

  await userEvent.dblClick(save);
  await waitFor(() => expect(onScreen.told).toEqual(['存好了。新登记的诉求会用新的一版。']));
  const [id = ''] = onScreen.gone.map((href) => href.split(' ')[1] ?? '');
  expect(id).toMatch(/^method:liuyang@3-/);
  unmount();

  render(<NewIssueScreen uses={onScreen.uses} />);
  await userEvent.type(await screen.findByLabelText(/^诉求是什么/), '三楼楼道灯不亮');
  await userEvent.click(screen.getByRole('button', { name: '记入台账' }));
  await waitFor(async () => {
    const [issue] = await onScreen.device.database.query({ type: 'issue' });
    expect(issue?.opened.data['method']).toBe(id);
  });
  const [issue] = await onScreen.device.database.query({ type: 'issue' });
  cleanup();
  render(<IssueScreen issueId={issue?.id ?? ''} uses={onScreen.uses} />);
  const stepper = await screen.findByRole('list', { name: '听诊办评' });
  expect(within(stepper).getByText('建档')).toBeDefined();
  expect(screen.getByText('按第 3 版办')).toBeDefined();
});

test('what is half edited is back when the page is opened again, and can be thrown away', async () => {
  const disk = createMemoryDisk();
  const first = await issuesOnScreen('coordinator', disk);
  render(<MethodsScreen open="method:qufu@1" edit="copy" uses={methodsUses(first)} />);
  await userEvent.type(await screen.findByLabelText(/^名称/), '！');
  await waitFor(async () => expect(await first.uses.drafts.keys()).toHaveLength(1));
  cleanup();
  const again = await issuesOnScreen('coordinator', disk);
  render(<MethodsScreen open="method:qufu@1" edit="copy" uses={methodsUses(again)} />);
  const name = await screen.findByLabelText<HTMLInputElement>(/^名称/);
  expect(name.value).toBe('说议办回评（本社区）！');
  await userEvent.click(screen.getByRole('button', { name: '不要了，从头改' }));
  await waitFor(() => expect(name.value).toBe('说议办回评（本社区）'));
});

test('a version is taken off the list for new issues after a question', async () => {
  const onScreen = await issuesOnScreen();
  render(<MethodsScreen open="method:qufu@1" edit={undefined} uses={methodsUses(onScreen)} />);
  await userEvent.click(await screen.findByRole('button', { name: '不再用于新诉求' }));
  await userEvent.click(await screen.findByRole('button', { name: '不再用了' }));
  await waitFor(() => expect(onScreen.told).toEqual(['新诉求选不到这一版了。']));
  await waitFor(() => expect(screen.queryByRole('button', { name: '不再用于新诉求' })).toBeNull());
});

test('a version says what each of its steps asks, without being edited', async () => {
  const onScreen = await issuesOnScreen();
  render(<MethodsScreen open="method:errand@2" edit={undefined} uses={methodsUses(onScreen)} />);
  const rules = within(await screen.findByRole('region', { name: '每一步的要求' }));
  expect(rules.getByText('责任人、陪跑的党员')).toBeDefined();
  expect(rules.getByText(/津贴、补贴（身份证、户口簿、近期照片、银行卡）/)).toBeDefined();
  expect(rules.getByText('做“受理”的人')).toBeDefined();
  expect(rules.getByText('社区 → 街道 → 区（市、县）部门 → 市')).toBeDefined();
});

test('JN-06: a list of papers is written into a step, and an empty one is a fault with its step', async () => {
  const onScreen = await issuesOnScreen();
  render(<MethodsScreen open="method:qufu@1" edit="version" uses={methodsUses(onScreen)} />);
  const user = userEvent.setup();
  const step = within(
    (await screen.findAllByRole('group')).find((one) => one.textContent.includes('第 3 步')) ?? document.body,
  );
  await user.click(step.getByRole('button', { name: '加一个条件' }));
  await user.selectOptions(step.getByLabelText('条件 1'), '逐项核对过的单子');
  expect(screen.getByText(/^第 3 步“办”：单子还没写全/)).toBeDefined();
  await user.type(step.getByLabelText('单子 1 叫什么'), '开工前');
  await user.type(step.getByLabelText(/^单子 1 上有什么/), '图纸{enter}围挡');
  expect(screen.queryByText(/单子还没写全/)).toBeNull();
  await user.click(screen.getByRole('button', { name: '存成新的一版' }));
  await waitFor(() => expect(onScreen.told).toEqual(['存好了。新登记的诉求会用新的一版。']));
  const [saved] = await onScreen.device.database.query({ type: 'method' });
  expect(JSON.stringify(saved?.opened.data)).toContain('"name":"开工前","items":["图纸","围挡"]');
});
