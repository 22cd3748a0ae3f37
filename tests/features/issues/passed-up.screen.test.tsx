import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { mayOffer } from '#domain/access/screen-acts.ts';
import { passedUpFrom } from '#domain/issues/passed-up.ts';
import { openRecord } from '#domain/records/drafting.ts';
import { IssuesScreen } from '#features/issues/issues-screen.tsx';
import { PassedUpItemScreen } from '#features/issues/passed-up-item-screen.tsx';
import { PassedUpScreen } from '#features/issues/passed-up-screen.tsx';
import type { PassedUpUses } from '#features/issues/passed-up-uses.ts';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { createReplyFromAbove, createWatchPassedUp } from '#usecases/issues/passed-up.ts';
import { issuesOnScreen } from './issues-on-screen.tsx';
import { says } from '#tests/support/says.ts';

afterEach(cleanup);

const STREET = 'xbd-s-jiedao';
const ID = 'passed-up:cxtyc-1';

async function openStreet(roles = [STREET, 'street-contact:jiedao']): Promise<PassedUpUses> {
  const { device, uses } = await issuesOnScreen('street-contact');
  const stamp = { by: 'loudzhang', at: '2026-11-22T10:00:00.000Z', offset: 0, device: 'phone' };
  const issue = openRecord('issue:1', COMMUNITY, stamp, { summary: '主干道路灯不亮', building: 'A8楼' });
  const escalated = { to: 'street', reason: '路灯归市政' };
  const entries = [{ id: 'e', kind: 'escalated', seen: [], ...stamp, data: escalated }];
  const part = { community: 'cxtyc', communityName: '城祥太阳城小区', streetName: '太阳城街道' };
  const passedUp = passedUpFrom({ ...issue, entries }, STREET, part);
  if (passedUp === undefined) throw new Error('It was passed up.');
  await device.database.takeIn({ scope: STREET, records: [passedUp], deletedIds: [], checkpoint: 1 });
  const account = { name: 'zhiyuan', roles };
  return {
    ...uses,
    hasStreet: true,
    passedUp: createWatchPassedUp(device.needs),
    replyFromAbove: createReplyFromAbove({ ...device.needs, account }),
    may: (act, scope) => mayOffer(account, act, scope),
  };
}

test('a street finds what was passed up, reads why, and replies once', async () => {
  const user = userEvent.setup();
  const uses = await openStreet();
  render(<PassedUpScreen uses={uses} />);
  const row = await screen.findByRole('link', { name: /A8楼 · 主干道路灯不亮/ });
  expect(row.getAttribute('href')).toBe(`/passed-up/${encodeURIComponent(ID)}`);
  expect(within(row).getByText('还没回复')).toBeTruthy();
  expect(row.textContent).toContain('城祥太阳城小区');
  cleanup();

  render(<PassedUpItemScreen id={ID} uses={uses} />);
  expect(await screen.findByText(/为什么报上来：路灯归市政/)).toBeTruthy();
  const history = screen.getByRole('list', { name: '办理记录' });
  // Members of the community are not known here: it reads which community it was.
  expect(history.textContent).toContain('城祥太阳城小区 报到街道');
  await user.click(screen.getByRole('button', { name: '回复' }));
  expect((await screen.findByRole('alert')).textContent).toBe('请写几个字。');
  await user.type(screen.getByLabelText('回复社区'), '已派市政，周五来修');
  await user.click(screen.getByRole('button', { name: '回复' }));
  expect(await within(history).findByText(says('11月22日 街道 进展：已派市政，周五来修'))).toBeTruthy();
  cleanup();

  render(<PassedUpScreen uses={uses} />);
  expect(await screen.findByText('回复过了')).toBeTruthy();
});

test('whoever only reads there is offered no reply, and none is kept', async () => {
  const uses = await openStreet([STREET, 'coordinator:jiedao']);
  render(<PassedUpItemScreen id={ID} uses={uses} />);
  await screen.findByText(/为什么报上来/);
  expect(screen.queryByRole('button', { name: '回复' })).toBeNull();
  expect(await uses.replyFromAbove(ID, '收到')).toMatchObject({ reason: 'not-your-role' });
});

test('the ledger leads there, where the account has a street', async () => {
  const { uses } = await issuesOnScreen('street-contact');
  render(<IssuesScreen uses={{ ...uses, hasStreet: true }} />);
  expect((await screen.findByRole('link', { name: '上报件' })).getAttribute('href')).toBe('/passed-up');
});
