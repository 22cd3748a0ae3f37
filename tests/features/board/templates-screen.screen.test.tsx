import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { DraftScreen } from '#features/board/draft-screen.tsx';
import { TemplatesScreen, type TemplatesUses } from '#features/board/templates-screen.tsx';
import { issueNeeds } from '#tests/support/issue-needs.ts';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { createKeepPaperTexts } from '#usecases/board/keep-paper-texts.ts';
import { createOpenIssue } from '#usecases/issues/open-issue.ts';
import { type BoardOnScreen, boardOnScreen } from './board-on-screen.tsx';

afterEach(cleanup);

function templatesOf({ device, uses }: BoardOnScreen, role: 'coordinator' | 'volunteer'): TemplatesUses {
  return {
    ...uses,
    keepPaperTexts: createKeepPaperTexts({ ...device.needs, role }),
    community: COMMUNITY,
    excelHref: '/office/excel',
    kindsHref: '/sessions/kinds',
  };
}

test('what a community always writes is seen on paper, checked, kept, and stands on the next notice', async () => {
  const onScreen = await boardOnScreen();
  const { device, uses, told } = onScreen;
  render(<TemplatesScreen uses={templatesOf(onScreen, 'coordinator')} />);
  const user = userEvent.setup();
  const paper = within(await screen.findByRole('article'));
  expect(paper.getByText('决议公示')).toBeDefined();
  await user.type(screen.getByLabelText('决议公示的抬头'), '两公开·决议');
  await user.type(screen.getByLabelText('有不同意见，找谁说'), '打物业电话说。');
  expect(paper.getByText('两公开·决议')).toBeDefined();
  await user.clear(screen.getByLabelText('平常公示几天'));
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('天数填 1 到 90。')).toBeDefined();
  await user.type(screen.getByLabelText('平常公示几天'), '12');
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(told).toHaveLength(1));
  cleanup();
  const opened = await createOpenIssue(issueNeeds(device))(COMMUNITY, {
    source: 'walk-in',
    summary: '楼道的灯坏了',
    building: 'A8楼',
  });
  if (!opened.ok) throw new Error(opened.reason);
  render(<DraftScreen issueId={opened.value} what="decision" uses={uses} />);
  const sheet = within(await screen.findByRole('article'));
  expect(sheet.getByText('两公开·决议')).toBeDefined();
  expect(sheet.getByText(/打物业电话说。/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: '公示 12 天' }));
  await waitFor(async () => {
    const [record] = await device.database.query({ type: 'notice' });
    expect(record?.opened.data).toMatchObject({ head: '两公开·决议', voice: '打物业电话说。' });
  });
});

test('only a coordinator keeps templates', async () => {
  const onScreen = await boardOnScreen();
  render(<TemplatesScreen uses={templatesOf(onScreen, 'volunteer')} />);
  await userEvent.click(await screen.findByRole('button', { name: '保存' }));
  expect(await screen.findByText('文书模板由社区协调员来改。')).toBeDefined();
});
