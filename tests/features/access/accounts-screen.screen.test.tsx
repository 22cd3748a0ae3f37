import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { ManagedAccount } from '#domain/access/account-state.ts';
import { foldMember } from '#domain/access/member.ts';
import { AccountsScreen } from '#features/access/accounts-screen.tsx';
import { ok, refuse } from '#lib/result.ts';
import { deviceForTest } from '#tests/support/issue-needs.ts';
import { createAssignAccount } from '#usecases/access/assign-account.ts';
import { createCreateAccount } from '#usecases/access/create-account.ts';
import { createWatchNames } from '#usecases/access/watch-members.ts';
import type { ServerOffice } from '#usecases/ports/server-office.ts';

/** A server's accounts in memory; `isThere` is the network. */
function officeInMemory(isThere: () => boolean): ServerOffice {
  const accounts = new Map<string, ManagedAccount>();
  return {
    accounts: async () => (isThere() ? ok([...accounts.values()]) : refuse('unreachable')),
    createAccount: async ({ account, role, grids }) => {
      if (accounts.has(account)) return refuse('taken');
      const scopes = grids.map((grid) => `xbd-d-cxtyc-${grid}`);
      accounts.set(account, { name: account, role, scopes, state: 'first-password' });
      return ok('abc-def-ghj-kmn');
    },
    assignAccount: async ({ account: name, role, grids }) => {
      const account = accounts.get(name);
      if (account === undefined) return refuse('unknown-account');
      if (!isThere()) return refuse('unreachable');
      accounts.set(name, { ...account, role, scopes: grids.map((grid) => `xbd-d-cxtyc-${grid}`) });
      return ok(undefined);
    },
    resetAccount: async (_, name) => {
      const account = accounts.get(name);
      if (account === undefined) return refuse('unknown-account');
      accounts.set(name, { ...account, state: 'first-password' });
      return ok('new-pas-wor-d22');
    },
    disableAccount: async (_, name) => {
      const account = accounts.get(name);
      if (account === undefined) return refuse('unknown-account');
      accounts.set(name, { ...account, state: 'disabled' });
      return ok(undefined);
    },
    createGrid: async () => ok(undefined),
    reportContact: async () => ok(undefined),
    contacts: async () => ok([]),
    reportExport: async () => ok(undefined),
    exportResident: async () => refuse('unknown-resident'),
    eraseResident: async () => refuse('unknown-resident'),
  };
}

test('an account is made, its slip is shown once, it is ended and given back', async () => {
  const { needs, database } = await deviceForTest();
  const told: string[] = [];
  let isThere = false;
  const office = officeInMemory(() => isThere);
  const user = userEvent.setup();
  render(
    <AccountsScreen
      uses={{
        ...office,
        community: 'cxtyc',
        grids: ['a8', 'a9'],
        names: createWatchNames(needs),
        createAccount: createCreateAccount({ ...needs, office }),
        assignAccount: createAssignAccount({ ...needs, office }),
        address: 'https://xbd.example',
        tell: (text) => told.push(text),
      }}
    />,
  );
  await screen.findByText('连不上服务器。开账号和改账号要有网络，请看看网络再试。');
  isThere = true;
  await user.click(screen.getByRole('button', { name: '再试一次' }));
  await screen.findByText('还没有别人的账号。');

  await user.click(screen.getByRole('button', { name: '开新账号' }));
  await user.click(await screen.findByRole('button', { name: '开账号' }));
  await screen.findByText('名字还空着，请填上。');
  await user.type(screen.getByLabelText('姓名或称呼'), 'A8楼志愿者');
  await user.type(screen.getByLabelText('账号'), 'zyuan8');
  await user.selectOptions(screen.getByLabelText('身份'), '走访员');
  await user.click(screen.getByLabelText('A8'));
  await user.click(screen.getByRole('button', { name: '开账号' }));
  await screen.findByText('abc-def-ghj-kmn');
  expect(screen.getByText('https://xbd.example')).toBeTruthy();
  const member = await database.read('member:cxtyc-zyuan8');
  expect(member && foldMember(member)).toMatchObject({
    name: 'A8楼志愿者',
    role: 'volunteer',
    scopes: ['xbd-d-cxtyc-a8'],
  });

  await user.click(screen.getByRole('button', { name: '交给本人了' }));
  expect(screen.queryByText('abc-def-ghj-kmn')).toBeNull();
  await screen.findByText('还没换密码');
  await user.click(screen.getByRole('button', { name: '改身份和楼栋：A8楼志愿者' }));
  expect(await screen.findByText('A8楼志愿者的身份和楼栋')).toBeTruthy();
  await user.selectOptions(screen.getByLabelText('身份'), '楼长');
  await user.click(screen.getByLabelText('A9'));
  isThere = false;
  await user.click(screen.getByRole('button', { name: '就这样改' }));
  await screen.findByText('连不上服务器。开账号和改账号要有网络，请看看网络再试。');
  isThere = true;
  await user.click(screen.getByRole('button', { name: '就这样改' }));
  await screen.findByText('zyuan8 · 楼长 · A8、A9');
  const moved = await database.read('member:cxtyc-zyuan8');
  expect(moved && foldMember(moved)).toMatchObject({
    name: 'A8楼志愿者',
    role: 'building-leader',
    scopes: ['xbd-d-cxtyc-a8', 'xbd-d-cxtyc-a9'],
  });
  expect(told.splice(0)).toEqual(['zyuan8 改好了']);
  await user.click(screen.getByRole('button', { name: '停用：A8楼志愿者' }));
  const ask = await screen.findByText('停用 zyuan8？');
  expect(ask).toBeTruthy();
  await user.click(screen.getAllByRole('button', { name: '停用' }).at(-1) ?? ask);
  await screen.findByText('已停用');
  expect(told).toEqual(['zyuan8 已停用']);
  await user.click(screen.getByRole('button', { name: '重新启用：A8楼志愿者' }));
  await user.click(await screen.findByRole('button', { name: '换新密码' }));
  await screen.findByText('new-pas-wor-d22');
});
