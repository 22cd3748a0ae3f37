import { render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createChecksUses } from '#app/checks-uses.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { BoardScreen } from '#features/board/board-screen.tsx';
import { NoticeScreen as BoardNoticeScreen } from '#features/board/notice-screen.tsx';
import { CheckScreen } from '#features/evaluation/check-screen.tsx';
import { PassedUpItemScreen } from '#features/issues/passed-up-item-screen.tsx';
import { IssueScreen } from '#features/issues/issue-screen.tsx';
import { IssuesScreen } from '#features/issues/issues-screen.tsx';
import { MinutesScreen } from '#features/sessions/minutes-screen.tsx';
import { NoticeScreen } from '#features/sessions/notice-screen.tsx';
import { DoorScreen } from '#features/visits/door-screen.tsx';
import { boardPage, noticePage } from '#server/public/page.ts';
import type { JsonObject } from '#lib/json.ts';
import type { Notice } from '#domain/board/notice.ts';
import { activeParts, SCRIPT_PAYLOADS } from '#tests/support/script-payloads.ts';
import { COMMUNITY, DOORS, type WritingDevice } from '#tests/support/writing-device.ts';
import { done, planOn, remarkOn, YEHUA } from '#tests/usecases/sessions/session-desk.ts';
import { createReplyFromAbove, createWatchPassedUp } from '#usecases/issues/passed-up.ts';
import { createCloseSession } from '#usecases/sessions/close-session.ts';
import { boardOnScreen } from './board/board-on-screen.tsx';
import { issuesOnScreen } from './issues/issues-on-screen.tsx';
import { sessionsOnScreen } from './sessions/sessions-on-screen.tsx';
import { visitsOnScreen } from './visits/screens-with-records.tsx';

/** All of them in one text, as somebody might paste it. */
const ALL = SCRIPT_PAYLOADS.join('\n');
const LAST = SCRIPT_PAYLOADS[SCRIPT_PAYLOADS.length - 1] ?? '';

function page(): HTMLElement {
  return document.body;
}

async function paper(): Promise<void> {
  await waitFor(() => expect(document.querySelector('article')).not.toBeNull(), { timeout: 15_000 });
}

async function takeIn(
  { database, needs }: WritingDevice,
  scope: string,
  type: string,
  data: (payload: string) => JsonObject,
): Promise<void> {
  const stamp = { by: 'zhiyuan', at: new Date(needs.clock.now()).toISOString(), offset: 0, device: 'forged' };
  const records = SCRIPT_PAYLOADS.map((payload, nth) =>
    openRecord(`${type}:payload-${nth}`, scope, stamp, data(payload)),
  );
  await database.takeIn({ scope, records, deletedIds: [], checkpoint: 2 });
}

test('there are three hundred, all different, and the net catches them where nothing is escaped', () => {
  expect(new Set(SCRIPT_PAYLOADS).size).toBe(300);
  const bare = SCRIPT_PAYLOADS.filter((payload) => {
    const root = document.createElement('div');
    root.innerHTML = payload;
    return activeParts(root).length > 0;
  });
  expect(bare.length).toBeGreaterThan(150);
});

test(
  'the ledger shows each of them as words, and so does one issue that holds all',
  { timeout: 60_000 },
  async () => {
    const onScreen = await issuesOnScreen();
    await takeIn(onScreen.device, COMMUNITY, 'issue', (summary) => ({
      summary,
      building: summary,
      source: 'walk-in',
    }));
    const ledger = render(<IssuesScreen uses={onScreen.uses} />);
    await screen.findAllByText(/alert\('xss'\)/, {}, { timeout: 15_000 });
    expect(activeParts(page())).toEqual([]);
    ledger.unmount();
    const stamp = { by: 'zhiyuan', at: '2026-11-22T12:00:00.000Z', offset: 0, device: 'forged' };
    const one = openRecord('issue:all', COMMUNITY, stamp, {
      summary: ALL,
      building: ALL,
      measures: ALL,
      responsible: ALL,
    });
    await onScreen.device.database.takeIn({
      scope: COMMUNITY,
      records: [one],
      deletedIds: [],
      checkpoint: 3,
    });
    render(<IssueScreen issueId="issue:all" uses={onScreen.uses} />);
    await screen.findAllByText((text) => text.includes(LAST), {}, { timeout: 15_000 });
    expect(activeParts(page())).toEqual([]);
  },
);

test('a door shows its visits, residents and open answers as words', { timeout: 60_000 }, async () => {
  const onScreen = await visitsOnScreen();
  const { device } = onScreen;
  await takeIn(device, DOORS, 'visit', (note) => ({
    place: device.door.id,
    outcome: 'met',
    opinion: 'given',
    note,
  }));
  await takeIn(device, DOORS, 'proposal', (words) => ({
    place: device.door.id,
    who: words,
    words,
    issue: 'issue:1',
  }));
  render(<DoorScreen placeId={device.door.id} uses={onScreen.uses} />);
  await screen.findAllByText((text) => text.includes('alert'), {}, { timeout: 15_000 });
  expect(activeParts(page())).toEqual([]);
});

test('minutes and the notice for the stairwell print them as words', { timeout: 60_000 }, async () => {
  const { device, uses } = await sessionsOnScreen();
  const plan = { ...YEHUA, theme: ALL, place: ALL, host: ALL, agenda: [ALL] };
  const id = await planOn(device, plan);
  for (const payload of SCRIPT_PAYLOADS.filter((_, nth) => nth % 5 === 0))
    await remarkOn(device, id, payload, payload);
  done(await createCloseSession(device.needs)(id, ALL));
  const minutes = render(<MinutesScreen sessionId={id} uses={uses} />);
  await paper();
  expect(activeParts(page())).toEqual([]);
  minutes.unmount();
  render(<NoticeScreen sessionId={id} uses={uses} />);
  await paper();
  expect(activeParts(page())).toEqual([]);
});

test(
  'the board, a poster, a check and a 上报件 show each of them as words',
  { timeout: 60_000 },
  async () => {
    const board = await boardOnScreen();
    await takeIn(board.device, COMMUNITY, 'notice', (payload) => ({
      ...{ kind: 'result', about: payload, head: payload, title: payload, news: payload, voice: payload },
      ...{
        lines: [{ label: payload, text: payload }],
        issuer: payload,
        from: '2026-11-20',
        until: '2026-11-30',
      },
    }));
    const list = render(<BoardScreen uses={board.uses} />);
    await screen.findAllByText(/alert\('xss'\)/, {}, { timeout: 15_000 });
    expect(activeParts(page())).toEqual([]);
    list.unmount();
    // Whole at once on one sheet.
    const stamp = { by: 'zhiyuan', at: '2026-11-22T12:00:00.000Z', offset: 0, device: 'forged' };
    const everything = {
      ...{ kind: 'decision', about: 'issue:1', head: ALL, title: ALL, news: ALL, voice: ALL, issuer: ALL },
      ...{
        lines: SCRIPT_PAYLOADS.map((text) => ({ label: text, text })),
        from: '2026-11-20',
        until: '2026-11-30',
      },
    };
    const words = { record: 'issue:1', result: 'differs', words: ALL };
    const drawn = { kind: 'handling', from: ALL, to: ALL, seed: ALL, pool: 1, drawn: ['issue:1'] };
    const check = openRecord('check:all', COMMUNITY, stamp, drawn);
    const found = { id: 'f', kind: 'found', seen: [], ...stamp, data: words };
    const passedUp = openRecord('passed-up:all', COMMUNITY, stamp, {
      ...{
        issue: 'issue:1',
        community: 'cxtyc',
        communityName: ALL,
        summary: ALL,
        building: ALL,
        reason: ALL,
      },
    });
    const replied = { id: 'r', kind: 'progress', seen: [], ...stamp, data: { note: ALL, from: 'street' } };
    const { device } = board;
    await device.database.takeIn({
      scope: COMMUNITY,
      records: [
        openRecord('notice:all', COMMUNITY, stamp, everything),
        openRecord('issue:1', COMMUNITY, stamp, { summary: ALL }),
        { ...check, entries: [found] },
        { ...passedUp, entries: [replied] },
      ],
      deletedIds: [],
      checkpoint: 3,
    });
    const poster = render(
      <BoardNoticeScreen noticeId="notice:all" uses={board.uses} photos={board.photos} />,
    );
    await paper();
    expect(activeParts(page())).toEqual([]);
    poster.unmount();
    const { uses } = await issuesOnScreen();
    const account = { name: 'ducha', roles: [COMMUNITY, 'supervisor:cxtyc'] };
    const shown = render(
      <CheckScreen checkId="check:all" uses={createChecksUses(device.needs, account, uses)} />,
    );
    await screen.findAllByText((text) => text.includes(LAST), {}, { timeout: 15_000 });
    expect(activeParts(page())).toEqual([]);
    shown.unmount();
    const street = {
      ...uses,
      passedUp: createWatchPassedUp(device.needs),
      replyFromAbove: createReplyFromAbove({ ...device.needs, account }),
      may: () => true,
    };
    render(<PassedUpItemScreen id="passed-up:all" uses={street} />);
    await screen.findAllByText((text) => text.includes(LAST), {}, { timeout: 15_000 });
    expect(activeParts(page())).toEqual([]);
  },
);

test('the public page, which is made of text, escapes each of them', () => {
  const at = Date.parse('2026-11-22T12:00:00.000Z');
  const notices = SCRIPT_PAYLOADS.map((payload, nth): Notice => ({
    id: `notice:${nth}${payload}`,
    scope: COMMUNITY,
    by: payload,
    at,
    kind: nth % 2 === 0 ? 'decision' : 'result',
    about: payload,
    title: payload,
    news: payload,
    lines: [{ label: payload, text: payload }],
    head: payload,
    voice: payload,
    issuer: payload,
    from: '2026-11-20',
    until: '2026-11-30',
    withdrawn: '',
    postings: [],
  }));
  const pages = [
    boardPage('cxtyc', { name: ALL, notices }, at),
    ...notices.map((notice) => noticePage('cxtyc', notice)),
  ];
  for (const text of pages) {
    const root = document.createElement('div');
    root.innerHTML = text.slice(text.indexOf('<body>') + 6);
    expect(activeParts(root)).toEqual([]);
    expect(text.match(/<script|<[a-z]+[^<>]*\son\w+=/gi)).toBeNull();
  }
  expect(pages[1]).toContain('&lt;script&gt;');
});
