import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createChecksUses } from '#app/checks-uses.ts';
import { paths } from '#app/paths.ts';
import { createProjectUses } from '#app/project-uses.ts';
import { type Account, communityRole, ROLES } from '#domain/access/account.ts';
import { mayOffer } from '#domain/access/screen-acts.ts';
import { passedUpFrom } from '#domain/issues/passed-up.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { BoardScreen } from '#features/board/board-screen.tsx';
import { DraftScreen } from '#features/board/draft-screen.tsx';
import { NoticeScreen } from '#features/board/notice-screen.tsx';
import { CheckScreen } from '#features/evaluation/check-screen.tsx';
import { ChecksScreen } from '#features/evaluation/checks-screen.tsx';
import { PointsScreen } from '#features/evaluation/points-screen.tsx';
import { PassedUpItemScreen } from '#features/issues/passed-up-item-screen.tsx';
import { MediaSection } from '#features/media/media-section.tsx';
import { MeScreen } from '#features/me/me-screen.tsx';
import { ProjectScreen } from '#features/projects/project-screen.tsx';
import { ProjectsScreen } from '#features/projects/projects-screen.tsx';
import { createMediaFiles } from '#sync/media-files.ts';
import { createSyncStatus } from '#sync/sync-status.ts';
import { issueNeeds } from '#tests/support/issue-needs.ts';
import { openMemoryMediaBox } from '#tests/support/memory-media-box.ts';
import { createMediaDisk } from '#tests/support/memory-media-box.ts';
import { memoryDrafts, memoryRecordings } from '#tests/support/memory-recordings.ts';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { done } from '#tests/usecases/sessions/session-desk.ts';
import { createWatchNames } from '#usecases/access/watch-members.ts';
import { createWatchOwedLines } from '#usecases/projects/read-projects.ts';
import { createReadPoints } from '#usecases/evaluation/read-points.ts';
import { createSwitchPoints } from '#usecases/evaluation/switch-points.ts';
import { createCorrectIssue } from '#usecases/issues/correct-issue.ts';
import { createOpenIssue } from '#usecases/issues/open-issue.ts';
import { createReplyFromAbove, createWatchPassedUp } from '#usecases/issues/passed-up.ts';
import { createRecordAction } from '#usecases/issues/record-action.ts';
import { createAttachMedia } from '#usecases/media/attach-media.ts';
import { createBeginRecording } from '#usecases/media/recover-recordings.ts';
import { createRemoveMedia } from '#usecases/media/remove-media.ts';
import { createWatchMedia } from '#usecases/media/watch-media.ts';
import { createUnsentWork } from '#sync/unsent-work.ts';
import { boardOnScreen } from './board/board-on-screen.tsx';
import { issuesOnScreen } from './issues/issues-on-screen.tsx';
import { ME, offered, serverTakes, sorted } from './offered.tsx';

// The DOM of these tests lays nothing out, so nothing ever comes into view.
beforeEach(() => void vi.stubGlobal('IntersectionObserver', undefined));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const READING = [/^(公示|公示栏|我的|上报件|台账|督查抽查|打印|公示栏网页|打开公开页|看这条诉求|打开看看)$/];
const STREET = 'xbd-s-jiedao';

describe.each(ROLES)('somebody who is %s', (role) => {
  const account: Account = { name: ME, roles: [COMMUNITY, communityRole(role, 'cxtyc')] };

  test('finds at photos and memos what the server takes: adding, and taking off their own', async () => {
    const { device, uses } = await issuesOnScreen(role);
    const files = createMediaFiles(await openMemoryMediaBox(), async () => ({
      ok: false,
      reason: 'not-there',
    }));
    const needs = { ...device.needs, files };
    const subject = { id: 'issue:1', scope: COMMUNITY };
    const photo = { kind: 'photo', stage: undefined, contentType: 'image/jpeg', seconds: 0 } as const;
    for (const by of [ME, 'loudzhang']) {
      const author = { ...needs.author, account: by };
      done(
        await createAttachMedia({ ...needs, author })(subject, { ...photo, bytes: new Uint8Array([255]) }),
      );
    }
    const recordings = memoryRecordings(createMediaDisk(), await memoryDrafts());
    const media = {
      account: ME,
      may: uses.may,
      watchMedia: createWatchMedia(needs),
      attachMedia: createAttachMedia(needs),
      beginRecording: createBeginRecording({ ...needs, recordings }),
      removeMedia: createRemoveMedia(needs),
      files,
      names: uses.names,
      tell: () => undefined,
      Standing: () => null,
    };
    const section = <MediaSection subject={subject} isStaged={false} uses={media} />;
    const isOpen = serverTakes(role, 'media', []);
    expect(await offered(section, '照片和录音', [/^(再试一次)?$/])).toEqual(
      sorted({ 加照片: isOpen, 录一段话: isOpen, 删掉: serverTakes(role, 'media', ['removed']) }),
    );
  });

  test('finds on the board what the server takes', async () => {
    const { device, uses, photos } = await boardOnScreen(role);
    const issue = await doneWork(device);
    const publishes = serverTakes(role, 'notice', []);
    const board = await offered(
      <BoardScreen uses={uses} />,
      publishes ? '楼道的灯坏了' : '现在没有公示',
      READING,
    );
    expect(board.map((name) => name.includes('楼道的灯坏了'))).toEqual(publishes ? [true] : []);
    render(<DraftScreen issueId={issue} what="result" uses={uses} />);
    await screen.findByText(publishes ? /公示 7 天/ : '公示由楼长或社区协调员来出。');
    expect(screen.queryByRole('button', { name: /公示 \d/ }) !== null).toBe(publishes);
    cleanup();
    const stamp = { by: 'xietiao', at: '2026-11-22T10:00:00.000Z', offset: 0, device: 'desk' };
    const notice = openRecord('notice:1', COMMUNITY, stamp, {
      ...{ kind: 'result', about: issue, round: 1, title: '灯修好了', lines: [] },
      ...{ from: '2026-11-22', until: '2026-11-28' },
    });
    await device.database.takeIn({ scope: COMMUNITY, records: [notice], deletedIds: [], checkpoint: 'n' });
    const shown = await offered(
      <NoticeScreen noticeId="notice:1" uses={uses} photos={photos} />,
      '公示中',
      READING,
    );
    expect(publishes ? [] : shown).toEqual([]);
    expect(shown.includes('撤下公开页')).toBe(serverTakes(role, 'notice', ['set']));
    expect(shown.includes('贴好了')).toBe(serverTakes(role, 'notice', ['posted']));
  });

  test('finds at the points the switch if the server takes it', async () => {
    const { device } = await issuesOnScreen(role);
    const uses = {
      readPoints: createReadPoints(device.needs),
      switchPoints: createSwitchPoints(device.needs),
      community: COMMUNITY,
      maySwitch: mayOffer(account, 'switch-points', COMMUNITY),
      paths,
      tell: () => undefined,
    };
    const shown = await offered(<PointsScreen uses={uses} />, '小区没有启用积分', READING);
    expect(shown.length).toBe(Number(serverTakes(role, 'community', ['set'])));
  });

  test('finds at the spot checks what the server takes', async () => {
    const desk = await issuesOnScreen(role);
    const uses = createChecksUses(desk.device.needs, account, desk.uses);
    const draws = serverTakes(role, 'check', []);
    expect(await offered(<ChecksScreen uses={uses} />, '还没有抽查过', READING)).toEqual(
      sorted({ 抽一次: draws }),
    );
    const stamp = { by: 'ducha', at: '2026-11-22T10:00:00.000Z', offset: 0, device: 'desk' };
    const issue = openRecord('issue:9', COMMUNITY, stamp, { summary: '三楼灯不亮', building: '' });
    const check = openRecord('check:1', COMMUNITY, stamp, {
      ...{ what: 'handling', from: '2026-08-25', until: '2026-11-22', seed: 7, pool: 1 },
      drawn: [issue.id],
    });
    const records = [issue, check];
    await desk.device.database.takeIn({ scope: COMMUNITY, records, deletedIds: [], checkpoint: 'n' });
    expect(await offered(<CheckScreen checkId="check:1" uses={uses} />, '三楼灯不亮', READING)).toEqual(
      sorted({ 写核对情况: serverTakes(role, 'check', ['found']) }),
    );
  });

  test('is offered a reply at a street as the server takes it there', async () => {
    const { device, uses } = await issuesOnScreen(role);
    const stamp = { by: 'loudzhang', at: '2026-11-22T10:00:00.000Z', offset: 0, device: 'phone' };
    const issue = openRecord('issue:1', COMMUNITY, stamp, { summary: '主干道路灯不亮', building: 'A8楼' });
    const data = { to: 'street', reason: '路灯归市政' };
    const entries = [{ id: 'e', kind: 'escalated', seen: [], ...stamp, data }];
    const part = { community: 'cxtyc', communityName: '小区', streetName: '街道' };
    const passedUp = passedUpFrom({ ...issue, entries }, STREET, part);
    if (passedUp === undefined) throw new Error('It was passed up.');
    await device.database.takeIn({ scope: STREET, records: [passedUp], deletedIds: [], checkpoint: 1 });
    const there = { name: ME, roles: [STREET, communityRole(role, 'jiedao')] };
    const street = {
      ...uses,
      hasStreet: true,
      passedUp: createWatchPassedUp(device.needs),
      replyFromAbove: createReplyFromAbove({ ...device.needs, account: there }),
      may: (act: Parameters<typeof uses.may>[0], scope: string) => mayOffer(there, act, scope),
    };
    render(<PassedUpItemScreen id={passedUp.id} uses={street} />);
    await screen.findByText(/为什么报上来/);
    const isTaken = serverTakes(role, 'passed-up', ['progress'], false, { db: STREET, part: 'jiedao' });
    expect(screen.queryByRole('button', { name: '回复' }) !== null).toBe(isTaken);
    expect(isTaken).toBe(role === 'street-contact');
  });

  test('finds at a project what the server takes: changing it, its stages, its money', async () => {
    const { device, uses } = await issuesOnScreen(role);
    const stamp = { by: 'xietiao', at: '2026-11-22T10:00:00.000Z', offset: 0, device: 'desk' };
    const line = { id: 'l1', kind: 'line', seen: [], ...stamp, data: { way: 'in', fen: 100, words: '挂件' } };
    const data = {
      kind: 'help',
      name: '四步帮扶',
      stages: ['开口'],
      keepers: { cash: ME, books: 'jianwei' },
    };
    const project = { ...openRecord('project:1', COMMUNITY, stamp, data), entries: [line] };
    await device.database.takeIn({ scope: COMMUNITY, records: [project], deletedIds: [], checkpoint: 'p' });
    const projects = createProjectUses(device.needs, account, uses);
    const takes = (kind: string): boolean => serverTakes(role, 'project', [kind]);
    const shown = await offered(<ProjectScreen projectId="project:1" uses={projects} />, '四步帮扶', [
      /^项目$/,
    ]);
    expect(shown).toEqual(
      sorted({
        修改: takes('set'),
        换人: takes('set'),
        这一步做到了开口: takes('stage-done'),
        记一笔: takes('line'),
        确认: takes('agreed'),
        作废: takes('struck'),
      }),
    );
    const list = await offered(<ProjectsScreen uses={projects} />, '四步帮扶', [/四步帮扶/]);
    expect(list).toEqual(
      sorted({ 立项: serverTakes(role, 'project', []), 拨一笔: serverTakes(role, 'fund', []) }),
    );
  });

  test('finds the way to the desk among their own things only as a coordinator', async () => {
    const { device } = await issuesOnScreen(role);
    const box = await openMemoryMediaBox();
    const status = createSyncStatus(createUnsentWork(device.database.outbox, box), [COMMUNITY]);
    const uses = {
      ...{ account, role, version: '1', paths, hasLock: () => false },
      names: createWatchNames(device.needs),
      sync: { ...status, syncNow: async () => undefined, retry: async () => undefined },
      storageState: async () => ({ isPersistent: true, used: undefined, quota: undefined }),
      owedLines: createWatchOwedLines(device.needs, account.name),
      showsPoints: async () => mayOffer(account, 'switch-points', COMMUNITY),
      signOut: async () => undefined,
      changePerson: () => undefined,
    };
    const always = [/^(同步|项目|帮助|锁屏密码|换人|退出)/];
    const shown = await offered(<MeScreen uses={uses} appearance={null} />, '换人', always);
    const isCoordinator = role === 'coordinator';
    expect(shown.some((name) => name.includes('工作台'))).toBe(isCoordinator);
    expect(shown.length).toBe(isCoordinator ? 2 : 0);
  });
});

/** 晒 is next; the ledger holds what came of it. */
async function doneWork(device: Parameters<typeof issueNeeds>[0]): Promise<string> {
  const needs = issueNeeds(device);
  const asked = { source: 'walk-in', summary: '楼道的灯坏了', building: 'A8楼' } as const;
  const issue = done(await createOpenIssue(needs)(COMMUNITY, { ...asked, method: 'method:shanyang@1' }));
  done(await createCorrectIssue(needs)(issue, { outcome: '换了灯' }));
  for (const step of ['ask', 'discuss', 'decide', 'do'])
    done(await createRecordAction(needs)(issue, { kind: 'step-done', step, note: '' }));
  return issue;
}
