import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { foldIssue } from '#domain/issues/issue.ts';
import { InboxScreen } from '#features/office/inbox-screen.tsx';
import { TriageBoard } from '#features/office/triage-board.tsx';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { createReadQuietPhones } from '#usecases/access/read-quiet-phones.ts';
import type { SyncSnapshot } from '#usecases/ports/sync.ts';
import { deskOnScreen } from './desk-on-screen.tsx';

afterEach(cleanup);

const quiet: SyncSnapshot = {
  phase: 'resting',
  lastContactAt: undefined,
  waiting: new Set(['visit:1']),
  refused: new Map([['visit:2', 'shape: no']]),
  scopes: [],
  received: 0,
  trouble: undefined,
};

test('the morning says what waits, leads into the ledger, and admits what it cannot know', async () => {
  const { ledgerUses, device } = await deskOnScreen(28);
  render(
    <InboxScreen
      uses={{
        ...ledgerUses,
        readQuietPhones: createReadQuietPhones({
          ...device.needs,
          community: COMMUNITY,
          office: { contacts: async () => ({ ok: true, value: [] }) },
        }),
        sync: {
          snapshot: () => quiet,
          watch: () => () => undefined,
          syncNow: async () => undefined,
          retry: async () => undefined,
        },
        syncHref: '/me/sync',
        ledgerHref: ({ view, open = '' }) => `/ledger/${view}/${open}`,
      }}
    />,
  );
  const untriaged = await screen.findByRole('link', { name: /没定去向/ });
  expect([untriaged.textContent, untriaged.getAttribute('href')]).toEqual([
    '没定去向8 条',
    '/ledger/untriaged/',
  ]);
  const late = within(screen.getByRole('list', { name: '已超期' }));
  expect(late.getAllByRole('link')[0]?.getAttribute('href')).toMatch(/^\/ledger\/pressing\/issue:/);
  expect(screen.getByRole('link', { name: /1 条记录服务器没有收/ }).getAttribute('href')).toBe('/me/sync');
  expect(await screen.findByText(/只有那台手机知道/)).toBeDefined();
});

test('a card is moved by the arrow keys and by its own field, one entry each', async () => {
  const { triageUses, device, told } = await deskOnScreen(3);
  render(<TriageBoard uses={triageUses} />);
  const first = await screen.findByRole('button', { name: /^A1楼三楼楼道灯不亮/ });
  first.focus();
  await userEvent.keyboard('{ArrowRight}');
  await waitFor(() => expect(told).toEqual(['去向定为“立行立改”。']));
  const atOnce = within(screen.getByRole('region', { name: '立行立改' }));
  const there = await atOnce.findByRole('button', { name: /^A1楼三楼楼道灯不亮/ });
  // Whoever goes by keys goes on from the card, wherever it is.
  await waitFor(() => expect(document.activeElement).toBe(there));
  await userEvent.selectOptions(screen.getByLabelText(/^移到：A2楼/), '上报');
  await waitFor(() => expect(told).toHaveLength(2));
  const records = await device.database.query({ type: 'issue' });
  expect(records.map((record) => foldIssue(record).triage)).toEqual(['at-once', 'passed-up', undefined]);
});

test('two that say the same lie side by side and are joined', async () => {
  const { triageUses, told } = await deskOnScreen(11);
  render(<TriageBoard uses={triageUses} />);
  await userEvent.click(await screen.findByRole('button', { name: /^A1楼三楼楼道灯不亮/ }));
  const panel = within(screen.getByRole('region', { name: '诉求' }));
  await userEvent.click(panel.getAllByRole('button', { name: '并到这一条' })[0] ?? document.body);
  await waitFor(() => expect(told).toEqual(['并好了。']));
});

test('any other open issue is found by words and joined, on the board itself', async () => {
  const { triageUses, device, told } = await deskOnScreen(11);
  render(<TriageBoard uses={triageUses} />);
  await userEvent.click(await screen.findByRole('button', { name: /^A1楼三楼楼道灯不亮/ }));
  await userEvent.click(screen.getByRole('button', { name: '并到别的一条' }));
  const sheet = within(await screen.findByRole('dialog', { name: '并到别的一条' }));
  await userEvent.type(sheet.getByRole('searchbox'), '充电桩');
  await userEvent.click(await sheet.findByRole('button', { name: /^并到这一条：A2楼地下车库充电桩/ }));
  await waitFor(() => expect(told).toEqual(['并好了。']));
  expect(screen.queryByRole('dialog')).toBeNull();
  const [joined, into] = (await device.database.query({ type: 'issue' })).map((record) => record.entries);
  expect(joined?.at(-1)).toMatchObject({ kind: 'joined', data: { into: `issue:${'1'.padStart(26, '0')}` } });
  expect(into?.at(-1)).toMatchObject({ kind: 'took-in' });
});

test('one is split among departments on the board itself, each part a card of its own', async () => {
  const { triageUses, told } = await deskOnScreen(3);
  render(<TriageBoard uses={triageUses} />);
  await userEvent.click(await screen.findByRole('button', { name: /^A1楼三楼楼道灯不亮/ }));
  await userEvent.click(screen.getByRole('button', { name: '分给几个部门办' }));
  const sheet = within(await screen.findByRole('dialog', { name: '分给几个部门办' }));
  for (const [nth, [unit, summary]] of [
    ['供电所', '换掉老线路'],
    ['物业', '装声控灯'],
  ].entries()) {
    await userEvent.type(sheet.getByLabelText(`第 ${nth + 1} 个部门`), unit ?? '');
    await userEvent.type(sheet.getAllByLabelText('要这个部门办什么')[nth] ?? document.body, summary ?? '');
  }
  await userEvent.click(sheet.getByRole('button', { name: '分给这些部门' }));
  await waitFor(() => expect(told).toEqual(['分好了。']));
  expect(await screen.findByRole('button', { name: '换掉老线路' })).toBeDefined();
  expect(screen.getByRole('button', { name: '装声控灯' })).toBeDefined();
});

test('by step the cards show how far each has come and stay where they are', async () => {
  const { triageUses } = await deskOnScreen(12);
  render(<TriageBoard uses={triageUses} />);
  await userEvent.click(await screen.findByRole('button', { name: '按步骤' }));
  const lanes = within(screen.getByRole('group', { name: '诉求分拣板' })).getAllByRole('region');
  expect(lanes.map((lane) => lane.getAttribute('aria-label'))).toEqual(['听', '初诊', '办', '回访', '评']);
  expect(screen.queryByLabelText(/^移到：/)).toBeNull();
});
