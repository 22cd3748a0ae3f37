import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { WritingDevice } from '#tests/support/writing-device.ts';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { issueNeeds } from '#tests/support/issue-needs.ts';
import { BoardScreen } from '#features/board/board-screen.tsx';
import { DraftScreen } from '#features/board/draft-screen.tsx';
import { NoticeScreen } from '#features/board/notice-screen.tsx';
import { createCorrectIssue } from '#usecases/issues/correct-issue.ts';
import { createOpenIssue } from '#usecases/issues/open-issue.ts';
import { createRecordAction } from '#usecases/issues/record-action.ts';
import { boardOnScreen } from './board-on-screen.tsx';

afterEach(cleanup);

/** 晒 is next; the ledger holds what came of it. */
async function doneWork(device: WritingDevice): Promise<string> {
  const needs = issueNeeds(device);
  const opened = await createOpenIssue(needs)(COMMUNITY, {
    source: 'walk-in',
    summary: '楼道的灯坏了',
    building: 'A8楼',
    method: 'method:shanyang@1',
  });
  if (!opened.ok) throw new Error(opened.reason);
  await createCorrectIssue(needs)(opened.value, {
    outcome: '换了灯，谢谢王淑芬',
    responsible: '张建国',
    unit: '物业公司',
    figures: [{ label: '盏', value: 12 }],
  });
  for (const step of ['ask', 'discuss', 'decide', 'do']) {
    await createRecordAction(needs)(opened.value, { kind: 'step-done', step, note: '' });
  }
  return opened.value;
}

test('from the ledger to the wall: owed, looked at, public, put up', async () => {
  const { device, uses, told, gone, photos } = await boardOnScreen();
  const issue = await doneWork(device);
  const user = userEvent.setup();
  render(<BoardScreen uses={uses} />);
  const owed = await screen.findByRole('link', { name: /楼道的灯坏了/ });
  expect(owed.getAttribute('href')).toBe(uses.paths.draftNotice(issue, 'result'));
  cleanup();

  render(<DraftScreen issueId={issue} what="result" uses={uses} />);
  const sheet = within(await screen.findByRole('article'));
  expect(sheet.getByText('换了灯，谢谢王**，12盏')).toBeTruthy();
  expect(sheet.getByText('张**')).toBeTruthy();
  expect(sheet.getByText('城祥太阳城小区')).toBeTruthy();
  expect(screen.getByText('王淑芬 → 王**')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '10 天' }));
  await user.click(screen.getByRole('button', { name: '公示 10 天' }));
  await waitFor(() => expect(gone).toHaveLength(1));
  const [record] = await device.database.query({ type: 'notice' });
  expect(record?.opened.data).toMatchObject({ from: '2026-11-22', until: '2026-12-01' });
  expect(gone[0]).toBe(uses.paths.notice(record?.id ?? ''));
  cleanup();

  render(<NoticeScreen noticeId={record?.id ?? ''} uses={uses} photos={photos} />);
  expect(await screen.findByRole('img', { name: /扫一扫/ }, { timeout: 10_000 })).toBeTruthy();
  await user.type(screen.getByLabelText('贴在哪里'), '东门公告栏');
  await user.click(screen.getByRole('button', { name: '加照片' }));
  await user.dblClick(screen.getByRole('button', { name: '贴好了' }));
  expect(await screen.findByText('东门公告栏')).toBeTruthy();
  const [photo] = await device.database.query({ type: 'media' });
  expect(photo?.opened.data['of']).toBe(issue);
  expect(screen.getByText(`${issue} 的照片 ${photo?.id ?? ''}`)).toBeTruthy();
  const published = (await device.database.read(issue))?.entries.filter(({ kind }) => kind === 'published');
  expect(published?.map(({ data }) => data['photo'])).toEqual([photo?.id]);
  expect(told.at(-1)).toBe('记好了，公示这一步办完了。');
  cleanup();

  render(<BoardScreen uses={uses} />);
  expect(await screen.findByText('公示中')).toBeTruthy();
  expect(screen.queryByText('该公示的')).toBeNull();
});

test('a result without its outcome is pointed out, and its words can be put right', async () => {
  const { device, uses } = await boardOnScreen();
  const issue = await doneWork(device);
  await createCorrectIssue(issueNeeds(device))(issue, { outcome: '', figures: [] });
  render(<DraftScreen issueId={issue} what="result" uses={uses} />);
  const user = userEvent.setup();
  expect(await screen.findByText(/还没写最要紧的一句/)).toBeTruthy();
  await user.click(screen.getByText('改一改文字'));
  await user.type(screen.getByLabelText('办成了什么'), '灯亮了');
  expect(await within(screen.getByRole('article')).findByText('灯亮了')).toBeTruthy();
  expect(screen.queryByText(/还没写最要紧的一句/)).toBeNull();
});

test('a volunteer sees what hangs and publishes nothing', async () => {
  const { device, uses } = await boardOnScreen('volunteer');
  const issue = await doneWork(device);
  render(<DraftScreen issueId={issue} what="result" uses={uses} />);
  expect(await screen.findByText('公示由楼长或社区协调员来出。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /公示 \d/ })).toBeNull();
});

test('taken off with a reason, it is public no more and says why', async () => {
  const { device, uses, gone, photos } = await boardOnScreen();
  const issue = await doneWork(device);
  const user = userEvent.setup();
  render(<DraftScreen issueId={issue} what="result" uses={uses} />);
  await user.click(await screen.findByRole('button', { name: '公示 7 天' }));
  await waitFor(() => expect(gone).toHaveLength(1));
  cleanup();
  const [record] = await device.database.query({ type: 'notice' });
  render(<NoticeScreen noticeId={record?.id ?? ''} uses={uses} photos={photos} />);
  await user.click(await screen.findByRole('button', { name: '撤下公开页' }));
  await user.type(screen.getByLabelText('为什么撤下？'), '数字写错了');
  await user.click(screen.getAllByRole('button', { name: '撤下公开页' }).at(-1) ?? document.body);
  expect(await screen.findByText('已撤下：数字写错了')).toBeTruthy();
  expect(screen.queryByRole('img', { name: /扫一扫/ })).toBeNull();
});
