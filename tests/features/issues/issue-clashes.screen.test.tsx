import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { foldIssue } from '#domain/issues/issue.ts';
import { draftEntry, openRecord, setField } from '#domain/records/drafting.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { IssueScreen } from '#features/issues/issue-screen.tsx';
import { IssuesScreen } from '#features/issues/issues-screen.tsx';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { type IssuesOnScreen, issuesOnScreen } from './issues-on-screen.tsx';

afterEach(cleanup);

const ID = 'issue:01KAN7V7Q4Y2M0X1S9J3Z5T8WB';
const stampOf = (by: string, minute: number) => ({
  by,
  at: `2026-11-22T11:1${minute}:00.000Z`,
  offset: 0,
  device: by,
});
const opened = openRecord(ID, COMMUNITY, stampOf('zhiyuan', 0), {
  summary: '三楼楼道灯不亮',
  building: 'A8楼',
  proposals: [],
  source: 'visit',
});
const changedByTwo: FieldRecord = {
  ...opened,
  entries: [
    draftEntry(opened, 'size-1', stampOf('zhiyuan', 1), setField('size', 'small')),
    draftEntry(opened, 'size-2', stampOf('xietiao', 2), setField('size', 'big')),
  ],
};

async function arrived(record: FieldRecord): Promise<IssuesOnScreen> {
  const onScreen = await issuesOnScreen();
  await onScreen.device.database.takeIn({
    scope: COMMUNITY,
    records: [record],
    deletedIds: [],
    checkpoint: 2,
  });
  return onScreen;
}

test('two people who changed one issue: both values with who and when, and one tap chooses', async () => {
  const { device, uses, told } = await arrived(changedByTwo);
  render(<IssueScreen issueId={ID} uses={uses} />);
  const card = await screen.findByRole('list', { name: '两人都改了：大事小事' });
  const [mine, theirs] = within(card).getAllByRole('listitem');
  expect(mine?.textContent).toMatch(/zhiyuan.*11月22日.*19:11/);
  expect(theirs?.textContent).toMatch(/xietiao.*11月22日.*19:12/);
  if (mine === undefined) throw new Error('The version is not there.');
  await userEvent.click(within(mine).getByRole('button', { name: /用这个/ }));
  await waitFor(() => expect(screen.queryByText('两人都改了：大事小事')).toBeNull());
  expect(told).toEqual(['选好了，另一个还能看到']);
  const record = await device.database.read(ID);
  expect(record?.entries).toHaveLength(3);
  expect(record && foldIssue(record)).toMatchObject({ size: 'small', clashes: [] });
});

test('the ledger says which issue two people changed', async () => {
  const { uses } = await arrived(changedByTwo);
  render(<IssuesScreen uses={uses} />);
  expect(await screen.findByText('两人都改了')).toBeDefined();
});

test('an issue that a newer app wrote asks for an update, offers nothing to do, and stays as it is', async () => {
  const newer = { ...changedByTwo, v: 2 };
  const { uses, device } = await arrived(newer);
  render(<IssueScreen issueId={ID} uses={uses} />);
  expect(await screen.findByText(/这条诉求是新版本写的/)).toBeDefined();
  expect(screen.queryByRole('heading', { name: '接下来' })).toBeNull();
  expect(screen.queryByRole('button', { name: /用这个/ })).toBeNull();
  cleanup();
  render(<IssuesScreen uses={uses} />);
  expect(await screen.findByText('需要更新应用')).toBeDefined();
  expect(await device.database.read(ID)).toEqual(newer);
});
