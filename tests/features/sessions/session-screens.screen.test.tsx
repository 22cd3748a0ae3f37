import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { InvitationsScreen } from '#features/sessions/invitations-screen.tsx';
import { KindsScreen } from '#features/sessions/kinds-screen.tsx';
import { MinutesScreen } from '#features/sessions/minutes-screen.tsx';
import { NoticeScreen } from '#features/sessions/notice-screen.tsx';
import { NewSessionScreen } from '#features/sessions/plan-screen.tsx';
import { ReadBackScreen } from '#features/sessions/read-back-screen.tsx';
import { SessionScreen } from '#features/sessions/session-screen.tsx';
import { SessionsScreen } from '#features/sessions/sessions-screen.tsx';
import { createCloseSession } from '#usecases/sessions/close-session.ts';
import {
  done,
  planOn,
  readSession,
  remarkOn,
  TONIGHT,
  YEHUA,
} from '#tests/usecases/sessions/session-desk.ts';
import { issueNeeds } from '#tests/support/issue-needs.ts';
import { COMMUNITY, type WritingDevice } from '#tests/support/writing-device.ts';
import { createOpenIssue } from '#usecases/issues/open-issue.ts';
import { createRecordAction } from '#usecases/issues/record-action.ts';
import { openDrafts, sessionsOnScreen } from './sessions-on-screen.tsx';
import { says } from '#tests/support/says.ts';

afterEach(cleanup);

/** An issue that a session agreed to put forward; its id. */
async function deliberatedIn(device: WritingDevice, session: string): Promise<string> {
  const needs = issueNeeds(device);
  const issue = done(
    await createOpenIssue(needs)(COMMUNITY, {
      source: 'walk-in',
      summary: '楼道的灯坏了',
      building: 'A8楼',
      method: 'method:zhengzhou@2',
    }),
  );
  const record = createRecordAction(needs);
  done(await record(issue, { kind: 'step-done', step: 'collect', note: '' }));
  const votes = { entitled: 9, present: 7, inFavour: 6, against: 0, abstained: 1 };
  const held = { kind: 'deliberated', of: 'proposal', session, agreed: true, note: '列入年度计划' } as const;
  done(await record(issue, { ...held, ...votes }, { triage: 'annual-plan' }));
  return issue;
}

const WEEK_MS = 7 * 86_400_000;

test('the list shows what is on, what is coming with a count-down, what is due and what was', async () => {
  const { device, uses } = await sessionsOnScreen();
  await planOn(device, { ...YEHUA, theme: '正在聊的', startsAt: TONIGHT - 60_000 }).then(async (id) =>
    remarkOn(device, id, '开始了'),
  );
  await planOn(device, { ...YEHUA, kind: 'kentanhui', theme: '后天聊', startsAt: TONIGHT + 2 * 86_400_000 });
  const past = await planOn(device, { ...YEHUA, theme: '两周前聊的', startsAt: TONIGHT - 3 * WEEK_MS });
  done(await createCloseSession(device.needs)(past, ''));
  render(<SessionsScreen uses={uses} />);
  expect(await screen.findByRole('link', { name: '接着记' })).toBeTruthy();
  expect(screen.getByText('还有 2 天')).toBeTruthy();
  expect(screen.getByText('两周前聊的')).toBeTruthy();
  expect(screen.getByText(says(/每周夜话：11月27日 周五 20:00/))).toBeTruthy();
});

test('JX-10: one place shows what is coming there and what was, and a plan says what else is on that day', async () => {
  const { device, uses } = await sessionsOnScreen();
  const there = { ...YEHUA, building: '', buildingName: '', place: '红帆驿站' };
  await planOn(device, {
    ...there,
    kind: 'dangri',
    kindName: '主题党日',
    theme: '驿站的事',
    startsAt: TONIGHT + WEEK_MS,
  });
  await planOn(device, { ...YEHUA, theme: 'A8楼的事', startsAt: TONIGHT + 2 * WEEK_MS });
  const user = userEvent.setup();
  render(<SessionsScreen uses={uses} />);
  await user.selectOptions(await screen.findByLabelText('地点'), '红帆驿站');
  expect(screen.getByText('驿站的事')).toBeTruthy();
  expect(screen.queryByText('A8楼的事')).toBeNull();
  cleanup();
  render(<NewSessionScreen kind="fuwu" at={TONIGHT + WEEK_MS} uses={uses} />);
  await user.type(await screen.findByLabelText(/^具体地点/), '红帆驿站');
  expect(await screen.findByText('这天这里还有：20:00 主题党日。')).toBeTruthy();
}, 20_000);

test('a week without its session is named', async () => {
  const { device, uses } = await sessionsOnScreen();
  const past = await planOn(device, { ...YEHUA, startsAt: TONIGHT - 2 * WEEK_MS });
  done(await createCloseSession(device.needs)(past, ''));
  render(<SessionsScreen uses={uses} />);
  expect(await screen.findByText(says(/11月13日 周五、11月20日 周五没有记录/))).toBeTruthy();
});

test('figures count sessions and substantive opinions apart (LY-13), for the chosen kind', async () => {
  const { device, uses } = await sessionsOnScreen();
  const id = await planOn(device, { ...YEHUA, startsAt: TONIGHT - WEEK_MS });
  const remark = await remarkOn(device, id, '灯坏了');
  await remarkOn(device, id, '都挺好');
  done(await uses.takeIntoLedger(id, { remarks: [remark], summary: '灯坏了', door: undefined }));
  done(await createCloseSession(device.needs)(id, ''));
  render(<SessionsScreen uses={uses} />);
  const figure = async (name: string): Promise<string | null | undefined> =>
    (await screen.findByText(name)).nextElementSibling?.textContent;
  expect([await figure('开了'), await figure('发言'), await figure('实质性意见')]).toEqual([
    '1 次',
    '2 条',
    '1 条',
  ]);
});

test('a 夜话 is planned in a few taps: its evening, its place and its agenda are proposed', async () => {
  const { device, uses, gone } = await sessionsOnScreen();
  render(<NewSessionScreen kind="yehua" at={undefined} uses={uses} />);
  expect((await screen.findByLabelText<HTMLInputElement>('日期')).value).toBe('2026-11-27');
  expect(screen.getByLabelText<HTMLInputElement>('时间').value).toBe('20:00');
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('主题'), '电动车充电');
  await user.click(screen.getByRole('button', { name: '安排好了' }));
  await waitFor(() => expect(gone).toHaveLength(1));
  const [record] = await device.database.query({ type: 'session' });
  expect(record?.opened.data).toMatchObject({
    kind: 'yehua',
    theme: '电动车充电',
    building: 'place:cxtyc-a8',
    startsAt: '2026-11-27T12:00:00.000Z',
  });
});

test('a date on a public holiday moves by one tap to a day around it, and back', async () => {
  const { device, uses, gone } = await sessionsOnScreen();
  device.pass(-60 * 24 * 60);
  render(<NewSessionScreen kind="yehua" at={Date.parse('2026-10-02T12:00:00.000Z')} uses={uses} />);
  const user = userEvent.setup();
  expect(await screen.findByText(says(/^10月2日 周五是节假日/))).toBeTruthy();
  const days = within(screen.getByRole('group', { name: '换到哪一天' })).getAllByRole('button');
  expect(days.map(({ textContent }) => textContent)).toEqual([
    '9月30日 周三节前',
    '10月2日 周五放假也开',
    '10月8日 周四节后',
    '10月9日 周五下一次',
  ]);
  await user.click(screen.getByRole('button', { name: /9月30日/ }));
  expect(await screen.findByText(says('原来该是10月2日 周五，那天是节假日，换了一天。'))).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '安排好了' }));
  await waitFor(() => expect(gone).toHaveLength(1));
  const [record] = await device.database.query({ type: 'session' });
  expect(record?.opened.data).toMatchObject({ startsAt: '2026-09-30T12:00:00.000Z' });
});

test('the list proposes a date on a public holiday with the days it could move to', async () => {
  const { device, uses } = await sessionsOnScreen();
  const past = await planOn(device, { ...YEHUA, startsAt: Date.parse('2026-09-25T12:00:00.000Z') });
  done(await createCloseSession(device.needs)(past, ''));
  device.pass(-54 * 24 * 60);
  render(<SessionsScreen uses={uses} />);
  expect(await screen.findByText(says(/每周夜话：10月2日 周五 20:00/))).toBeTruthy();
  expect(
    await screen.findByText(
      says('这天是节假日，可以换到9月30日 周三、10月8日 周四、10月9日 周五，由您来定。'),
    ),
  ).toBeTruthy();
});

test('ZZ-18: an activity begins with what people need, and leads back to their issue', async () => {
  const { device, uses } = await sessionsOnScreen();
  const need = { issue: 'issue:need', theme: '老人想在家门口量血压' };
  const went: string[] = [];
  const go = (href: string): void => void went.push(href);
  render(<NewSessionScreen kind={undefined} at={undefined} need={need} uses={{ ...uses, go }} />);
  expect(await screen.findByDisplayValue(need.theme)).toBeTruthy();
  expect(screen.getByLabelText<HTMLSelectElement>('类型').value).toBe('huodong');
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('日期'), '2026-11-28');
  await user.click(screen.getByRole('button', { name: '安排好了' }));
  await waitFor(() => expect(went).toHaveLength(1));
  cleanup();
  const [planned] = await device.database.query({ type: 'session' });
  render(<SessionScreen sessionId={planned?.id ?? ''} uses={uses} />);
  const link = await screen.findByRole('link', { name: '为哪条诉求办的' });
  expect(link.getAttribute('href')).toBe(uses.paths.issue(need.issue));
});

test('a plan half typed is back', async () => {
  const { uses, draftsDisk } = await sessionsOnScreen();
  const holiday = Date.parse('2026-10-01T12:00:00.000Z');
  render(<NewSessionScreen kind="yehua" at={holiday} uses={uses} />);
  await userEvent.setup().type(await screen.findByLabelText('主题'), '写到一半');
  await waitFor(async () =>
    expect(await (await openDrafts(draftsDisk)).read('session-plan:yehua')).toContain('写到一半'),
  );
  cleanup();
  render(
    <NewSessionScreen kind="yehua" at={holiday} uses={{ ...uses, drafts: await openDrafts(draftsDisk) }} />,
  );
  expect(await screen.findByDisplayValue('写到一半')).toBeTruthy();
});

test('what was off the theme last time can be the theme now', async () => {
  const { device, uses } = await sessionsOnScreen();
  const past = await planOn(device, { ...YEHUA, startsAt: TONIGHT - WEEK_MS });
  done(await uses.noteRemark(past, { words: '广场舞太吵', who: '', agenda: '', offTheme: true }));
  done(await createCloseSession(device.needs)(past, ''));
  render(<NewSessionScreen kind="yehua" at={undefined} uses={uses} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /广场舞太吵/ }));
  expect(screen.getByLabelText<HTMLInputElement>('主题').value).toBe('广场舞太吵');
});

test('several themes in one plan: one is chosen by a tap, the others wait and are proposed for the next', async () => {
  const { device, uses, gone } = await sessionsOnScreen();
  render(<NewSessionScreen kind="yehua" at={undefined} uses={uses} />);
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('主题'), '路灯、停车、垃圾分类');
  await screen.findByText(/这里写了 3 个主题/);
  await user.click(screen.getByRole('button', { name: '这次聊“停车”' }));
  expect(screen.getByLabelText<HTMLInputElement>('主题').value).toBe('停车');
  expect(screen.getByLabelText<HTMLTextAreaElement>('留到下次的议题').value).toBe('路灯\n垃圾分类');
  await user.click(screen.getByRole('button', { name: '安排好了' }));
  await waitFor(() => expect(gone).toHaveLength(1));
  const [record] = await device.database.query({ type: 'session' });
  expect(record?.opened.data).toMatchObject({ theme: '停车', later: ['路灯', '垃圾分类'] });
  cleanup();
  render(<NewSessionScreen kind="yehua" at={undefined} uses={uses} />);
  expect(await screen.findByRole('button', { name: /垃圾分类/ })).toBeTruthy();
});

test('a kind that is for several themes asks nothing', async () => {
  const { uses } = await sessionsOnScreen();
  render(<NewSessionScreen kind="lianxi" at={undefined} uses={uses} />);
  await userEvent.setup().type(await screen.findByLabelText('主题'), '路灯、停车');
  expect(screen.queryByText(/这里写了 2 个主题/)).toBeNull();
});

test('without a day nothing is planned, and the form says so', async () => {
  const { device, uses } = await sessionsOnScreen();
  render(<NewSessionScreen kind="kentanhui" at={undefined} uses={uses} />);
  await userEvent.setup().click(await screen.findByRole('button', { name: '安排好了' }));
  expect(await screen.findByText('请选好日期和时间。')).toBeTruthy();
  expect(await device.database.query({ type: 'session' })).toEqual([]);
});

test('calling off needs a reason, and can be taken back', async () => {
  const { device, uses } = await sessionsOnScreen();
  const id = await planOn(device);
  render(<SessionScreen sessionId={id} uses={uses} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '这次不开了' }));
  await user.type(await screen.findByLabelText('为什么不开？'), '下大雨');
  await user.click(screen.getByRole('button', { name: '知道了，这次不开' }));
  await screen.findByText('这次不开了：下大雨');
  device.pass(1);
  await user.click(screen.getByRole('button', { name: '还是要开' }));
  await waitFor(() => expect(screen.queryByText('这次不开了：下大雨')).toBeNull());
});

test('read-back shows what goes into the ledger; those present agree; the session ends', async () => {
  const { device, uses, gone } = await sessionsOnScreen();
  const id = await planOn(device);
  const remark = await remarkOn(device, id, '灯坏了');
  done(await uses.takeIntoLedger(id, { remarks: [remark], summary: '楼道灯坏了', door: undefined }));
  render(<ReadBackScreen sessionId={id} uses={uses} />);
  const user = userEvent.setup();
  expect(await screen.findByText('1. 楼道灯坏了')).toBeTruthy();
  await user.dblClick(screen.getByRole('button', { name: '大家都同意' }));
  await screen.findByText('20:00 大家听过，都同意。');
  expect((await readSession(device, id)).steps.filter(({ what }) => what === 'agreed')).toHaveLength(1);
  await user.type(screen.getByLabelText('小结'), '三天内修好。');
  await user.dblClick(screen.getByRole('button', { name: '结束会谈' }));
  await waitFor(() => expect(gone).toEqual([uses.paths.session(id, 'minutes')]));
  expect(await readSession(device, id)).toMatchObject({
    state: 'closed',
    closing: { summary: '三天内修好。' },
  });
});

test('what those present agreed to is taken back, and so is an end that came too early', async () => {
  const { device, uses, gone } = await sessionsOnScreen();
  const id = await planOn(device);
  render(<ReadBackScreen sessionId={id} uses={uses} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '大家都同意' }));
  device.pass(1);
  await user.click(await screen.findByRole('button', { name: '撤回' }));
  expect(await screen.findByRole('button', { name: '大家都同意' })).toBeTruthy();
  cleanup();
  done(await createCloseSession(device.needs)(id, ''));
  render(<MinutesScreen sessionId={id} uses={uses} />);
  device.pass(1);
  await user.click(await screen.findByRole('button', { name: '还没完，回去接着记' }));
  await waitFor(() => expect(gone).toEqual([uses.paths.session(id, 'live')]));
  expect((await readSession(device, id)).closing).toBeUndefined();
});

test('minutes show lines, ledger and correction with its reason; no phone number, names masked by choice', async () => {
  const { device, uses } = await sessionsOnScreen();
  const id = await planOn(device);
  const remark = await remarkOn(device, id, '灯坏了,找我 13800138000', '王阿姨');
  done(await createCloseSession(device.needs)(id, '三天内修好。'));
  device.pass(5);
  const words = '三楼灯坏了,找我 13800138000';
  done(await uses.correctRemark(id, remark, { words, who: '王阿姨', offTheme: false, reason: '会后核实' }));
  done(await uses.amendMinutes(id, '物业已答应', '会后来电'));
  render(<MinutesScreen sessionId={id} uses={uses} />);
  const sheet = within(await screen.findByRole('article', { name: '会议记录' }));
  expect(sheet.getByText(/三楼灯坏了,找我 \*\*\*$/)).toBeTruthy();
  expect(sheet.getByText(/原因：会后核实/)).toBeTruthy();
  expect(sheet.getByText(/物业已答应.*原因：会后来电/)).toBeTruthy();
  expect(sheet.queryByText(/13800138000/)).toBeNull();
  expect(sheet.getByText(/王阿姨/)).toBeTruthy();
  await userEvent.setup().click(screen.getByLabelText('隐去姓名'));
  expect(sheet.queryByText(/王阿姨/)).toBeNull();
  expect(sheet.getByText(/王\*\*/)).toBeTruthy();
});

test('masked minutes hide whom the words name: a resident of the building, 王阿姨, a door', async () => {
  const { device, uses } = await sessionsOnScreen();
  const id = await planOn(device);
  await remarkOn(device, id, '王淑芬家A8-1-302漏水，李大爷也说过');
  done(await createCloseSession(device.needs)(id, '王淑芬家的先修。'));
  render(<MinutesScreen sessionId={id} uses={uses} />);
  const sheet = within(await screen.findByRole('article', { name: '会议记录' }));
  expect(await sheet.findByText(/王淑芬家A8-1-302漏水/)).toBeTruthy();
  await userEvent.setup().click(screen.getByLabelText('隐去姓名'));
  expect(await sheet.findByText(/王\*\*家\*\*\*漏水，李\*\*也说过/)).toBeTruthy();
  expect(sheet.getByText('王**家的先修。')).toBeTruthy();
});

test('三议 (ZZ-02): what a session decided stands in its minutes with the figures, and leads to the issue', async () => {
  const { device, uses } = await sessionsOnScreen();
  const id = await planOn(device, { ...YEHUA, kind: 'liangwei', kindName: '社区“两委”会议' });
  const issue = await deliberatedIn(device, id);
  render(<MinutesScreen sessionId={id} uses={uses} />);
  const sheet = within(await screen.findByRole('article', { name: '会议记录' }));
  expect(await sheet.findByText('楼道的灯坏了')).toBeTruthy();
  expect(
    sheet.getByText('提议通过。应到 9 人，到会 7 人，同意 6、反对 0、弃权 1。议定：列入年度计划'),
  ).toBeTruthy();
  cleanup();
  render(<SessionScreen sessionId={id} uses={uses} />);
  const way = await screen.findByRole('link', { name: /楼道的灯坏了/ });
  expect(way.getAttribute('href')).toBe(uses.paths.issue(issue));
});

test('doors are ticked as they are told', async () => {
  const { device, uses } = await sessionsOnScreen();
  const id = await planOn(device);
  render(<InvitationsScreen sessionId={id} uses={uses} />);
  const user = userEvent.setup();
  await user.click(await screen.findByLabelText('A8-1-302'));
  await screen.findByText('通知了 1 户，共 2 户');
  device.pass(1);
  await user.click(screen.getByLabelText('A8-1-302'));
  await screen.findByText('通知了 0 户，共 2 户');
});

test('the notice for the stairwell says when, where and what', async () => {
  const { device, uses } = await sessionsOnScreen();
  const id = await planOn(device);
  render(<NoticeScreen sessionId={id} uses={uses} />);
  const sheet = within(await screen.findByRole('article'));
  expect(sheet.getByText(says('11月22日 周日 20:00'))).toBeTruthy();
  expect(sheet.getByText('A8楼活动室')).toBeTruthy();
  expect(sheet.getByText(YEHUA.theme)).toBeTruthy();
});

test('a session is made public after a look, and its sheet gets the code that opens the page', async () => {
  const { device, uses, told } = await sessionsOnScreen();
  const id = await planOn(device, { ...YEHUA, theme: '王淑芬家门口的灯' });
  render(<NoticeScreen sessionId={id} uses={uses} />);
  const user = userEvent.setup();
  expect(await screen.findByText('已隐去 1 处')).toBeTruthy();
  expect(screen.getByText('王淑芬 → 王**')).toBeTruthy();
  expect(screen.queryByRole('img', { name: /扫一扫/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: '公开' }));
  expect(await screen.findByRole('img', { name: /扫一扫/ }, { timeout: 10_000 })).toBeTruthy();
  expect(told.at(-1)?.text).toContain('已公开');
  const [record] = await device.database.query({ type: 'notice' });
  expect(record?.opened.data).toMatchObject({
    about: id,
    title: '每周夜话：王**家门口的灯',
    until: '2026-11-22',
  });
  expect(JSON.stringify(record)).not.toContain(YEHUA.host);
});

test('what was changed after publishing is pointed out and put right by one tap', async () => {
  const { device, uses } = await sessionsOnScreen();
  const id = await planOn(device, { ...YEHUA, venue: 'home', place: '王阿姨家302' });
  render(<NoticeScreen sessionId={id} uses={uses} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '公开' }));
  await screen.findByText('已公开');
  done(await uses.callOffSession(id, '下大雨'));
  expect(await screen.findByText('安排改过了，公开页还是原来的。')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '更新公开页' }));
  await waitFor(() => expect(screen.queryByText('安排改过了，公开页还是原来的。')).toBeNull());
  const [record] = await device.database.query({ type: 'notice' });
  expect(JSON.stringify(record)).toContain('这次不开了：下大雨');
  expect(JSON.stringify(record)).not.toMatch(/302|王阿姨/);
});

test('a coordinator moves the weekly evening', async () => {
  const { uses } = await sessionsOnScreen();
  render(<KindsScreen uses={uses} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /每周夜话/ }));
  await user.selectOptions(await screen.findByLabelText('周几'), '周三');
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText(/每周三 20:00/)).toBeTruthy();
});

test('a session that is not on the device says so', async () => {
  const { uses } = await sessionsOnScreen();
  render(<SessionScreen sessionId="session:elsewhere" uses={uses} />);
  expect(await screen.findByText('这台手机上没有这场会谈')).toBeTruthy();
});
