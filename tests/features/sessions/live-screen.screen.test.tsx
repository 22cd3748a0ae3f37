import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { LiveScreen } from '#features/sessions/live-screen.tsx';
import {
  carry,
  done,
  planOn,
  readSession,
  remarkOn,
  TONIGHT,
  YEHUA,
} from '#tests/usecases/sessions/session-desk.ts';
import { createWritingDevice } from '#tests/support/writing-device.ts';
import { createCloseSession } from '#usecases/sessions/close-session.ts';
import { createCountArrival } from '#usecases/sessions/count-arrival.ts';
import { openDrafts, sessionsOnScreen, type SessionsOnScreen } from './sessions-on-screen.tsx';

afterEach(cleanup);

async function live(plan = YEHUA): Promise<SessionsOnScreen & { readonly id: string }> {
  const on = await sessionsOnScreen();
  const id = await planOn(on.device, plan);
  render(<LiveScreen sessionId={id} uses={on.uses} />);
  await screen.findByRole('button', { name: '普通群众来了一位' });
  return { ...on, id };
}

async function come(person: string, times: number): Promise<void> {
  const user = userEvent.setup();
  for (let nth = 0; nth < times; nth += 1) {
    await user.click(screen.getByRole('button', { name: `${person}来了一位` }));
  }
}

async function shows(person: string, count: number): Promise<void> {
  const counter = await screen.findByRole('group', { name: person });
  await waitFor(() => expect(within(counter).getByText(String(count))).toBeTruthy());
}

test('20 arrivals: the meter counts down to the last missing 群众代表 and crosses 60 %', async () => {
  await live();
  await come('书记', 8);
  await come('居民代表', 2);
  await come('普通群众', 9);
  await shows('普通群众', 9);
  expect((await screen.findByRole('meter')).getAttribute('aria-valuetext')).toBe(
    '11 / 19 · 还差 1 位群众代表',
  );
  await come('普通群众', 1);
  await waitFor(() =>
    expect(screen.getByRole('meter').getAttribute('aria-valuetext')).toBe('12 / 20 · 够 60% 了'),
  );
});

test('a theme that is no 民生实事 has no meter', async () => {
  await live({ ...YEHUA, area: 'neighbours' });
  expect(screen.queryByRole('meter')).toBeNull();
});

test('a line is kept at once, unnamed unless somebody writes a 称呼, and the field is free again', async () => {
  const { device, id } = await live();
  const user = userEvent.setup();
  const field = await screen.findByLabelText('记一句话');
  await user.type(field, '楼道的灯坏了{Enter}');
  await screen.findByText('楼道的灯坏了');
  expect(screen.getByText(/^\d\d:\d\d · 一位居民$/)).toBeTruthy();
  await waitFor(() => expect((field as HTMLInputElement).value).toBe(''));
  expect((await readSession(device, id)).remarks).toMatchObject([{ words: '楼道的灯坏了', who: '' }]);
});

test('Enter that an input method needs does not send', async () => {
  const { device, id } = await live();
  const field = await screen.findByLabelText('记一句话');
  await userEvent.setup().type(field, 'lou');
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
  expect((await readSession(device, id)).remarks).toEqual([]);
});

test('one gesture takes a line into the ledger, and the last step can be taken back and put back', async () => {
  const { device, id } = await live();
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('记一句话'), '王淑芬说楼道的灯坏了{Enter}');
  await user.click(await screen.findByRole('button', { name: '入台账' }));
  await screen.findByText('已记入台账');
  expect(screen.getByRole('status').textContent).toBe('记入台账了：居民说楼道的灯坏了');
  const [issue] = await device.database.query({ type: 'issue' });
  expect(issue?.opened.data).toMatchObject({ session: id, building: 'A8楼' });
  await user.click(screen.getByRole('button', { name: '撤销：记入台账' }));
  await waitFor(() => expect(screen.queryByText('已记入台账')).toBeNull());
  device.pass(1);
  await user.click(screen.getByRole('button', { name: '放回来' }));
  await screen.findByText('已记入台账');
});

test('a line taken long ago comes back out of the ledger, and only then can be taken off', async () => {
  const { device, id } = await live();
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('记一句话'), '灯坏了{Enter}');
  await user.click(await screen.findByRole('button', { name: '入台账' }));
  await screen.findByText('已记入台账');
  device.pass(1);
  await user.type(screen.getByLabelText('记一句话'), '别的都好{Enter}');
  await screen.findByText('别的都好');
  await user.click(screen.getAllByRole('button', { name: '更多' })[1] ?? document.body);
  expect(screen.queryByRole('button', { name: '撤掉这条' })).toBeNull();
  device.pass(1);
  await user.click(await screen.findByRole('button', { name: '从台账撤回' }));
  await waitFor(async () => expect((await readSession(device, id)).taken).toEqual([]));
  expect((await readSession(device, id)).remarks).toHaveLength(2);
});

test('opened by mistake: the beginning is taken back, and the session is planned as before', async () => {
  const { device, uses, gone, id } = await live();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '撤销：开始会谈' }));
  await waitFor(() => expect(gone).toEqual([uses.paths.session(id)]));
  expect((await readSession(device, id)).state).toBe('planned');
});

test('by keyboard: Ctrl + Enter notes a line and takes it into the ledger, Alt + Z takes the last step back', async () => {
  const { device, id } = await live();
  const user = userEvent.setup();
  await user.keyboard('/');
  expect(document.activeElement).toBe(screen.getByLabelText('记一句话'));
  await user.type(screen.getByLabelText('记一句话'), '电梯卡人{Control>}{Enter}{/Control}');
  await screen.findByText('已记入台账');
  expect((await readSession(device, id)).taken).toHaveLength(1);
  await user.keyboard('{Alt>}[KeyZ]{/Alt}');
  await waitFor(() => expect(screen.queryByText('已记入台账')).toBeNull());
});

test('Alt and a digit count somebody in', async () => {
  await live();
  await shows('居民代表', 0);
  await userEvent.setup().keyboard('{Alt>}[Digit1][Digit1]{/Alt}');
  await shows('居民代表', 2);
});

test('an unfinished line is back after a killed tab', async () => {
  const { uses, draftsDisk, id } = await live();
  await userEvent.setup().type(await screen.findByLabelText('记一句话'), '说到一半');
  await waitFor(async () =>
    expect(await (await openDrafts(draftsDisk)).read(`session-line:${id}`)).toContain('说到一半'),
  );
  cleanup();
  render(<LiveScreen sessionId={id} uses={{ ...uses, drafts: await openDrafts(draftsDisk) }} />);
  expect(await screen.findByDisplayValue('说到一半')).toBeTruthy();
});

test('a line that was on its way when the tab died comes back once, unless it had arrived', async () => {
  const on = await sessionsOnScreen();
  const id = await planOn(on.device);
  const line = (sending: string): string =>
    JSON.stringify({ words: '', who: '', offTheme: false, agenda: '', sending });
  await on.uses.drafts.write(`session-line:${id}`, line('没到的话'));
  render(<LiveScreen sessionId={id} uses={on.uses} />);
  expect(await screen.findByDisplayValue('没到的话')).toBeTruthy();
  cleanup();
  await remarkOn(on.device, id, '到了的话');
  await on.uses.drafts.write(`session-line:${id}`, line('到了的话'));
  render(<LiveScreen sessionId={id} uses={on.uses} />);
  await waitFor(() => expect(screen.queryByDisplayValue('没到的话')).toBeNull());
  expect((await screen.findByLabelText<HTMLInputElement>('记一句话')).value).toBe('');
});

test('it opens with what became of last time', async () => {
  const on = await sessionsOnScreen();
  const past = await planOn(on.device, { ...YEHUA, startsAt: TONIGHT - 7 * 86_400_000 });
  const remark = await remarkOn(on.device, past, '路面塌了');
  done(await on.uses.takeIntoLedger(past, { remarks: [remark], summary: '路面塌了', door: undefined }));
  done(await createCloseSession(on.device.needs)(past, ''));
  const id = await planOn(on.device);
  render(<LiveScreen sessionId={id} uses={on.uses} />);
  await screen.findByText('上次 1 件，已办 0');
  expect(screen.getByText('路面塌了')).toBeTruthy();
  await userEvent.setup().click(screen.getByRole('button', { name: '念完了，看看谁来了' }));
  expect(await screen.findByRole('button', { name: '普通群众来了一位' })).toBeTruthy();
});

test('where another phone counts, this one shows its tally and can take the counting over', async () => {
  const on = await sessionsOnScreen();
  const id = await planOn(on.device);
  const other = await createWritingDevice('loudzhang', 'phone-2');
  await carry(on.device, other, id);
  done(await createCountArrival(other.needs)(id, { person: 'resident', delta: 12, who: '' }));
  await carry(other, on.device, id);
  render(<LiveScreen sessionId={id} uses={on.uses} />);
  await screen.findByText('loudzhang在数人，已经 12 人。');
  expect(screen.queryByRole('button', { name: '普通群众来了一位' })).toBeNull();
  on.device.pass(1);
  await userEvent.setup().click(screen.getByRole('button', { name: '我来接着数' }));
  await come('普通群众', 1).catch(() => undefined);
  await screen.findByRole('group', { name: '普通群众' });
  await waitFor(async () =>
    expect((await readSession(on.device, id)).attendance.tally?.device).toBe('phone-1'),
  );
});

test('tied to a door, what was said is an answer owed there', async () => {
  const { device } = await live();
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('记一句话'), '灯坏了{Enter}');
  await user.click(await screen.findByRole('button', { name: '更多' }));
  await user.selectOptions(await screen.findByLabelText('是哪一户说的（可以不填）'), 'A8-1-302');
  await user.click(screen.getByRole('button', { name: '放进台账' }));
  await waitFor(async () =>
    expect(await device.database.query({ type: 'proposal', place: device.door.id })).toHaveLength(1),
  );
});

test('a line that says what the ledger has already is joined to it by one tap', async () => {
  const { device, id } = await live();
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('记一句话'), '楼道的灯坏了{Control>}{Enter}{/Control}');
  await screen.findByText('已记入台账');
  device.pass(1);
  await user.type(screen.getByLabelText('记一句话'), '楼道的灯还是没修{Enter}');
  await screen.findByText('楼道的灯还是没修');
  await user.click(screen.getAllByRole('button', { name: '更多' })[0] ?? document.body);
  await user.click(await screen.findByRole('button', { name: '并到这一条：楼道的灯坏了' }));
  await waitFor(async () => {
    const { taken } = await readSession(device, id);
    expect(new Set(taken.map(({ issue }) => issue)).size).toBe(1);
    expect(taken).toHaveLength(2);
  });
});

test('off the theme is kept for next time', async () => {
  const { device, id } = await live();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '一位居民' }));
  await user.click(await screen.findByLabelText('离题，留到下次'));
  await user.click(screen.getByRole('button', { name: '好了' }));
  await user.type(screen.getByLabelText('记一句话'), '广场舞太吵{Enter}');
  await screen.findByText('下次议题');
  expect((await readSession(device, id)).remarks).toMatchObject([{ words: '广场舞太吵', offTheme: true }]);
});

test('the theme is in sight, and a line that left it goes to 下次议题 by one tap', async () => {
  const { device, id } = await live();
  expect(screen.getByText(`主题：${YEHUA.theme}`)).toBeTruthy();
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('记一句话'), '广场舞太吵{Enter}');
  await user.click(await screen.findByRole('button', { name: '离题' }));
  await screen.findByText('下次议题');
  expect((await readSession(device, id)).remarks).toMatchObject([{ words: '广场舞太吵', offTheme: true }]);
  await user.click(screen.getByRole('button', { name: '撤销：修改发言' }));
  await waitFor(() => expect(screen.queryByText('下次议题')).toBeNull());
});

test('night is chosen for the session and gone with it', async () => {
  document.documentElement.dataset['theme'] = 'light';
  await live();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '收尾' }));
  await user.click(screen.getByRole('button', { name: /^夜间/ }));
  expect(document.documentElement.dataset['theme']).toBe('dark');
  await user.click(screen.getByRole('button', { name: /^白天/ }));
  expect(document.documentElement.dataset['theme']).toBe('light');
  await user.click(screen.getByRole('button', { name: /^夜间/ }));
  cleanup();
  expect(document.documentElement.dataset['theme']).toBe('light');
});
