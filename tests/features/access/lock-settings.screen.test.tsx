import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { paths } from '#app/paths.ts';
import { LockSettingsScreen } from '#features/access/lock-settings-screen.tsx';
import { ok, refuse } from '#lib/result.ts';
import type { KeyKeeper } from '#storage/keys/key-keeper.ts';
import { createMemoryKeys } from '#tests/storage/support/memory-keys.ts';

afterEach(cleanup);

interface OnScreen {
  readonly keeper: KeyKeeper;
  readonly told: readonly string[];
  readonly locked: () => number;
}

async function show(isSet: boolean): Promise<OnScreen> {
  const keeper = await createMemoryKeys().open();
  if (isSet) await keeper.setSecret('pin', '246813');
  const told: string[] = [];
  let locked = 0;
  render(
    <LockSettingsScreen
      uses={{
        lock: keeper,
        paths,
        deposit: async (password) => {
          if (password !== 'stool-2026') return refuse('unreachable');
          await keeper.deposit('salt-of-this-phone', password);
          return ok(undefined);
        },
        lockNow: () => (locked += 1),
        idleMinutes: 10,
        setIdleMinutes: () => undefined,
        tell: (text) => told.push(text),
      }}
    />,
  );
  return { keeper, told, locked: () => locked };
}

async function press(digits: string): Promise<void> {
  for (const digit of digits) {
    const key = screen.getByRole<HTMLButtonElement>('button', { name: digit });
    await expect.poll(() => key.disabled).toBe(false);
    await userEvent.click(key);
  }
}

test('no PIN without a way back: the account’s password is deposited first', async () => {
  const { keeper, told } = await show(false);
  await userEvent.click(screen.getByRole('button', { name: '设锁屏密码' }));
  await userEvent.type(screen.getByLabelText('账号密码'), 'no network');
  await userEvent.click(screen.getByRole('button', { name: '下一步' }));
  await screen.findByText(/连不上服务器/);
  expect(keeper.standing()).toBeUndefined();
  await userEvent.clear(screen.getByLabelText('账号密码'));
  await userEvent.type(screen.getByLabelText('账号密码'), 'stool-2026');
  await userEvent.click(screen.getByRole('button', { name: '下一步' }));
  await screen.findByText('请设 6 位数字');
  await press('190753');
  await screen.findByText('再输一次');
  await press('190753');
  await screen.findByText('锁屏密码已经启用');
  expect(told).toEqual(['锁屏密码设好了。']);
  expect(keeper.standing()).toMatchObject({ kind: 'pin', canRecover: true });
});

test('the present PIN is asked before it is changed', async () => {
  const { keeper } = await show(true);
  await userEvent.click(screen.getByRole('button', { name: '换锁屏密码' }));
  await press('111111');
  await screen.findByText('不对，还可以试 9 次。');
  await press('246813');
  await screen.findByText('请设 6 位数字');
  await userEvent.click(screen.getByRole('button', { name: '一句话' }));
  await userEvent.type(screen.getByLabelText('编一句话，8 个字以上'), '板凳虽小能坐人呀{Enter}');
  await userEvent.type(await screen.findByLabelText('再写一次'), '板凳虽小能坐人呀{Enter}');
  await screen.findByText('锁屏密码已经启用');
  keeper.close();
  expect((await keeper.unlock('246813')).ok).toBe(false);
  expect((await keeper.unlock('板凳虽小能坐人呀')).ok).toBe(true);
});

test('taking the lock off needs the PIN and a yes', async () => {
  const { keeper, told } = await show(true);
  await userEvent.click(screen.getByRole('button', { name: '不用锁屏密码了' }));
  await press('246813');
  await userEvent.click(await screen.findByRole('button', { name: '不用了' }));
  await screen.findByText('还没有设锁屏密码');
  expect(told).toEqual(['锁屏密码已经取消。']);
  expect(keeper.standing()).toBeUndefined();
});

test('立即锁定 locks', async () => {
  const { locked } = await show(true);
  await userEvent.click(screen.getByRole('button', { name: /立即锁定/ }));
  expect(locked()).toBe(1);
});
