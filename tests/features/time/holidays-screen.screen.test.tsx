import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { duesOf } from '#domain/issues/due.ts';
import { beijingDay } from '#domain/time/day.ts';
import { HolidaysScreen } from '#features/time/holidays-screen.tsx';
import {
  type IssuesOnScreen,
  issuesOnScreen,
  liftedAtDoor,
} from '#tests/features/issues/issues-on-screen.tsx';
import { issueNeeds } from '#tests/support/issue-needs.ts';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { progressOf } from '#usecases/issues/read-progress.ts';
import { createWatchRunningClocks } from '#usecases/issues/watch-running-clocks.ts';
import { createWatchHolidays, readCalendar } from '#usecases/time/read-calendar.ts';
import { createSetHolidays } from '#usecases/time/set-holidays.ts';
import { says } from '#tests/support/says.ts';

afterEach(cleanup);

/** A matter that went to the 联席会议 at the very end of 2026: its 7 working days reach into a year without a plan. */
async function submittedAtYearsEnd(): Promise<IssuesOnScreen & { readonly issue: string }> {
  const onScreen = await issuesOnScreen();
  const { issue } = await liftedAtDoor(onScreen);
  onScreen.device.pass(36 * 24 * 60);
  const done = await onScreen.uses.recordAction(issue, {
    kind: 'submitted',
    clock: 'joint-conference',
    note: '',
  });
  if (!done.ok) throw new Error(done.reason);
  return { ...onScreen, issue };
}

function page({ device, uses, told }: IssuesOnScreen): void {
  const needs = issueNeeds(device);
  render(
    <HolidaysScreen
      uses={{
        holidays: createWatchHolidays(needs),
        running: createWatchRunningClocks(needs),
        setHolidays: createSetHolidays(needs),
        drafts: uses.drafts,
        community: COMMUNITY,
        issueHref: uses.paths.issue,
        now: uses.now,
        tell: (text) => (told as string[]).push(text),
      }}
    />,
  );
}

async function dueOf({ device, issue }: IssuesOnScreen & { readonly issue: string }): Promise<unknown> {
  const record = await device.database.read(issue);
  if (record === undefined) throw new Error('no issue');
  const progress = await progressOf(device.needs, record);
  if (!progress.ok) throw new Error(progress.reason);
  return duesOf(progress.value, await readCalendar(device.needs))[0];
}

test('LY-36: the plan of a year that was 暂定 shows what it moves, and the clock is counted anew', async () => {
  const onScreen = await submittedAtYearsEnd();
  expect(beijingDay(onScreen.uses.now())).toBe('2026-12-28');
  expect(await dueOf(onScreen)).toMatchObject({ day: '2027-01-06', provisional: true });
  page(onScreen);
  await userEvent.selectOptions(await screen.findByLabelText('哪一年'), '2027年（暂定）');
  expect(await screen.findByText('这一年的放假安排还没有')).toBeDefined();
  const save = screen.getByRole('button', { name: '保存这一年的安排' });
  expect((save as HTMLButtonElement).disabled).toBe(true);

  await userEvent.click(screen.getByRole('button', { name: '加上' }));
  expect(screen.getByText('请选好日期。')).toBeDefined();
  fireEvent.change(screen.getByLabelText('从哪天'), { target: { value: '2027-01-01' } });
  fireEvent.change(screen.getByLabelText('到哪天'), { target: { value: '2027-01-03' } });
  await userEvent.click(screen.getByRole('button', { name: '加上' }));
  expect(await screen.findByText(says('1月1日 周五 至 1月3日 周日 放假，共 3 天'))).toBeDefined();
  const moves = within(await screen.findByRole('list', { name: '保存以后，哪些期限会变' }));
  expect(moves.getByRole('link').textContent).toContain('联席会议回复：1月6日 周三（暂定） 改到 1月7日 周四');

  await userEvent.dblClick(save);
  await waitFor(() => expect(onScreen.told).toEqual(['保存好了，期限已经重新数过。']));
  expect(await dueOf(onScreen)).toMatchObject({ day: '2027-01-07', provisional: false });
  expect(await screen.findByRole('option', { name: '2027年' })).toBeDefined();
});

test('a span is taken out again, and the year says what was changed', async () => {
  const onScreen = await issuesOnScreen();
  page(onScreen);
  const labour = await screen.findByRole('button', { name: /^去掉：5月1日 周五 至 5月5日/ });
  await userEvent.click(labour);
  expect(screen.queryByText(says(/^5月1日 周五 至/))).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '保存这一年的安排' }));
  await waitFor(async () => {
    expect((await readCalendar(onScreen.device.needs)).isWorkingDay('2026-05-01')).toBe(true);
  });
});
