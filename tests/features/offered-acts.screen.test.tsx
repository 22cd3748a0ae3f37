import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { communityRole, ROLES } from '#domain/access/account.ts';
import { READS, worksOnGiven } from '#domain/access/may.ts';
import { mayOffer, SCREEN_ACTS, type ScreenAct } from '#domain/access/screen-acts.ts';
import type { Progress } from '#domain/issues/progress.ts';
import { nextFor } from '#features/issues/next-deed.ts';
import { deedsFor } from '#features/issues/deed.ts';
import { IssuePanel } from '#features/issues/issue-panel.tsx';
import { IssuesScreen } from '#features/issues/issues-screen.tsx';
import { NewIssueScreen } from '#features/issues/new-issue-screen.tsx';
import { InvitationsScreen } from '#features/sessions/invitations-screen.tsx';
import { KindsScreen } from '#features/sessions/kinds-screen.tsx';
import { LiveScreen } from '#features/sessions/live-screen.tsx';
import { MinutesScreen } from '#features/sessions/minutes-screen.tsx';
import { ChangePlanScreen, NewSessionScreen } from '#features/sessions/plan-screen.tsx';
import { ReadBackScreen } from '#features/sessions/read-back-screen.tsx';
import { SessionScreen } from '#features/sessions/session-screen.tsx';
import { SessionsScreen } from '#features/sessions/sessions-screen.tsx';
import { checkRow } from '#server/rules/check-row.ts';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { done, planOn, remarkOn, YEHUA } from '#tests/usecases/sessions/session-desk.ts';
import { createOpenIssue } from '#usecases/issues/open-issue.ts';
import { createRecordAction } from '#usecases/issues/record-action.ts';
import { createCloseSession } from '#usecases/sessions/close-session.ts';
import { issuesOnScreen } from './issues/issues-on-screen.tsx';
import { ME, offered, serverTakes, sorted } from './offered.tsx';
import { sessionsOnScreen } from './sessions/sessions-on-screen.tsx';

afterEach(cleanup);

describe.each(ROLES)('somebody who is %s', (role) => {
  const account = { name: ME, roles: [COMMUNITY, communityRole(role, 'cxtyc')] };

  test.each(Object.keys(SCREEN_ACTS) as ScreenAct[])('is offered %s as the server takes it', (act) => {
    const rule: { type: string; opens?: true; adds?: readonly string[] } = SCREEN_ACTS[act];
    const opens = rule.opens !== true || serverTakes(role, rule.type, []);
    const adds = (rule.adds ?? []).every((kind) => serverTakes(role, rule.type, [kind]));
    expect(mayOffer(account, act, COMMUNITY)).toBe(opens && adds);
    expect(mayOffer(account, act, 'xbd-c-elsewhere')).toBe(false);
    expect(mayOffer({ ...account, roles: [communityRole(role, 'cxtyc')] }, act, COMMUNITY)).toBe(false);
  });

  test('may do everything at a door, where the role may have doors at all', () => {
    if (!READS[role].includes('doors')) return;
    const db = 'xbd-d-cxtyc-a8';
    const user = { name: ME, db, roles: [db, communityRole(role, 'cxtyc')] };
    for (const [type, kinds] of Object.entries(AT_A_DOOR)) {
      const stamp = { by: ME, at: '2026-11-22T10:00:00.000Z', offset: 0, device: 'phone', data: {} };
      const entries = kinds.map((kind) => ({ id: kind, kind, seen: [], ...stamp }));
      const row = { _id: `${type}:1`, type, scope: db, v: 1, opened: stamp, entries };
      expect([type, checkRow(row, null, user)]).toEqual([type, undefined]);
    }
  });

  test('finds on the screens of sessions what the server takes, and nothing else', async () => {
    const { uses, device } = await sessionsOnScreen(undefined, role);
    const planned = await planOn(device, { ...YEHUA, theme: '还没开的' });
    const live = await planOn(device, { ...YEHUA, theme: '正在开的' });
    await remarkOn(device, live, '楼道灯坏了');
    const closed = await planOn(device, { ...YEHUA, theme: '开完的' });
    await remarkOn(device, closed, '楼道灯坏了');
    done(await createCloseSession(device.needs)(closed, ''));
    const plans = serverTakes(role, 'session', []);
    const adds = (kind: string): boolean => serverTakes(role, 'session', [kind]);
    const kinds = serverTakes(role, 'kind', []);
    expect(await offered(<SessionsScreen uses={uses} />, '还没开的')).toEqual(
      sorted({ 安排会谈: plans, [DUE]: plans, 接着记: adds('remark'), 会谈类型: kinds }),
    );
    expect(await offered(<SessionScreen sessionId={planned} uses={uses} />, '还没开的')).toEqual(
      sorted({
        开始会谈: adds('began'),
        挨家挨户通知: adds('began'),
        修改安排: adds('set'),
        这次不开了: adds('set'),
      }),
    );
    expect(await offered(<SessionScreen sessionId={live} uses={uses} />, '正在开的')).toEqual(
      sorted({ 接着记: adds('remark'), 挨家挨户通知: adds('began'), 修改安排: adds('set') }),
    );
    expect(await offered(<MinutesScreen sessionId={closed} uses={uses} />, '会议记录')).toEqual(
      sorted({
        补充记录: adds('amended'),
        会后更正: adds('corrected'),
        '还没完，回去接着记': adds('undone'),
      }),
    );
    expect((await offered(<KindsScreen uses={uses} />, '会谈类型')).length > 0).toBe(kinds);
    for (const Part of [LiveScreen, ReadBackScreen, InvitationsScreen, ChangePlanScreen]) {
      const before = JSON.stringify(await device.database.read(planned));
      render(<Part sessionId={planned} uses={uses} />);
      await waitFor(() => expect(screen.queryByText('您的账号只能查看') === null).toBe(adds('began')));
      if (!adds('began')) expect(JSON.stringify(await device.database.read(planned))).toBe(before);
      cleanup();
    }
    render(<NewSessionScreen kind={undefined} at={undefined} uses={uses} />);
    await waitFor(() => expect(screen.queryByText('您的账号只能查看') === null).toBe(plans));
  });

  test.each([false, true])('finds on an issue what the server takes (given to them: %s)', async (given) => {
    const desk = await issuesOnScreen(role);
    const { device, uses } = desk;
    const writer = { ...device.needs, roleIn: () => 'coordinator' as const };
    const issue = done(
      await createOpenIssue(writer)(COMMUNITY, { source: 'walk-in', summary: '三楼灯不亮', building: '' }),
    );
    const act = createRecordAction(writer);
    done(await act(issue, { kind: 'assigned', to: given ? ME : 'wuye', unit: '物业' }));
    const takes = (...kinds: readonly string[]): boolean => serverTakes(role, 'issue', kinds, given);
    expect(await offered(<IssuesScreen uses={uses} />, '三楼灯不亮')).toEqual(
      sorted({ 记一条: serverTakes(role, 'issue', []), 督查抽查: serverTakes(role, 'check', []) }),
    );
    render(<NewIssueScreen uses={uses} />);
    await waitFor(() =>
      expect(screen.queryByText('您的账号只能查看') === null).toBe(serverTakes(role, 'issue', [])),
    );
    cleanup();
    const record = await device.database.read(issue);
    const progress = await new Promise<Progress>((resolve) => {
      const stop = uses.watchIssue(issue)((seen) => {
        if (seen.ok) resolve(seen.value.progress);
        queueMicrotask(() => stop());
      });
    });
    const mine = deedsFor(progress, { account: ME, role });
    const all = deedsFor(progress, { account: ME, role: 'coordinator' });
    expect(record?.entries.length).toBeGreaterThan(0);
    expect(mine.filter(({ action }) => !takes(action.kind))).toEqual([]);
    // What a method leaves to others is not offered, whatever the table says.
    const free = all.filter(({ key, action }) => !key.startsWith('step:') && action.kind !== 'published');
    const withheld = free.filter((deed) => !mine.some(({ key }) => key === deed.key));
    expect(withheld.filter(({ action }) => takes(action.kind))).toEqual([]);
    render(<IssuePanel issueId={issue} uses={uses} />);
    await screen.findAllByText('三楼灯不亮');
    const isOffered = screen.queryByRole('button', { name: '还可以做' }) !== null;
    expect(isOffered).toBe(takes('set') || mine.length > 1);
    // Whoever is there for what was given to them has a word to say about it as the one thing to do.
    const words = mine.filter(({ action }) => action.kind === 'progress');
    const isWord = nextFor(progress, words, () => false, worksOnGiven(role)).what === 'deed';
    expect(isWord).toBe(role === 'department-handler' && given);
  });
});

/** The row of a weekly session that is due. */
const DUE = '每周夜话：11月27日 周五 20:00安排';

const AT_A_DOOR: Readonly<Record<string, readonly string[]>> = {
  visit: ['set', 'lifted'],
  resident: ['set', 'verified', 'moved', 'consented', 'withdrew'],
  proposal: ['set', 'answered', 'verdict', 'tried', 'no-verdict'],
  invitation: ['invited', 'undone'],
  media: ['removed'],
};
