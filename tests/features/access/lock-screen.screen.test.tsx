import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { LockScreen, type LockScreenProps } from '#features/access/lock-screen.tsx';
import { ok, refuse } from '#lib/result.ts';
import type { KeyKeeper } from '#storage/keys/key-keeper.ts';
import { createMemoryKeys, type MemoryKeys } from '#tests/storage/support/memory-keys.ts';

afterEach(cleanup);

interface OnScreen {
  readonly keys: MemoryKeys;
  readonly keeper: KeyKeeper;
  readonly opened: () => number;
}

async function show(kind: 'pin' | 'passphrase' = 'pin', hasRecovery = true): Promise<OnScreen> {
  const keys = createMemoryKeys();
  const keeper = await keys.open();
  if (hasRecovery) await keeper.deposit('salt-of-this-phone', 'secret of stool-2026');
  await keeper.setSecret(kind, kind === 'pin' ? '246813' : '板凳虽小能坐人呀');
  keeper.close();
  let opened = 0;
  const recover: LockScreenProps['recover'] = async (password) =>
    password === 'stool-2026' ? keeper.recover(`secret of ${password}`) : refuse('wrong-password');
  render(
    <LockScreen
      name="loudzhang"
      lock={keeper}
      recover={recover}
      onOpened={() => (opened += 1)}
      onChangePerson={() => undefined}
    />,
  );
  return { keys, keeper, opened: () => opened };
}

async function press(digits: string): Promise<void> {
  for (const digit of digits) {
    const key = screen.getByRole<HTMLButtonElement>('button', { name: digit });
    await expect.poll(() => key.disabled).toBe(false);
    await userEvent.click(key);
  }
}

test('six digits open, and the lock takes them with the last one', async () => {
  const { keeper, opened } = await show();
  await press('246813');
  await expect.poll(opened).toBe(1);
  expect(keeper.isOpen()).toBe(true);
});

test('a keyboard types the digits as well', async () => {
  const { opened } = await show();
  await userEvent.keyboard('29{Backspace}46813');
  await expect.poll(opened).toBe(1);
});

test('a wrong one says how many tries are left, then how long to wait', async () => {
  const { opened, keys } = await show();
  await press('111111');
  await screen.findByText('不对，还可以试 9 次。');
  for (let count = 0; count < 4; count += 1) {
    await press('111111');
    if (count < 3) await screen.findByText(`不对，还可以试 ${8 - count} 次。`);
  }
  await screen.findByText('错了好几次，请等 30 秒再试。');
  expect(screen.getByRole('button', { name: '1' })).toHaveProperty('disabled', true);
  keys.pass(30_000);
  await expect.poll(() => screen.queryByText(/请等/), { timeout: 5_000 }).toBeNull();
  await press('246813');
  await expect.poll(opened).toBe(1);
});

test('a forgotten PIN is replaced by the account’s password', async () => {
  const { keeper, opened } = await show();
  await userEvent.click(screen.getByRole('button', { name: '忘了锁屏密码' }));
  await userEvent.type(screen.getByLabelText('账号密码'), 'wrong');
  await userEvent.click(screen.getByRole('button', { name: '打开' }));
  await screen.findByText(/账号密码不对/);
  expect(keeper.isOpen()).toBe(false);
  await userEvent.clear(screen.getByLabelText('账号密码'));
  await userEvent.type(screen.getByLabelText('账号密码'), 'stool-2026');
  await userEvent.click(screen.getByRole('button', { name: '打开' }));
  await screen.findByRole('heading', { name: '设新的锁屏密码' });
  await press('123456');
  await screen.findByText('太好猜了，请换一个。');
  await press('190753');
  await screen.findByText('再输一次');
  await press('190754');
  await screen.findByText('两次不一样，请重新设。');
  await press('190753');
  await screen.findByText('再输一次');
  await press('190753');
  await expect.poll(opened).toBe(1);
  keeper.close();
  expect(await keeper.unlock('190753')).toEqual(ok(undefined));
});

test('after ten wrong ones only the account’s password is asked for', async () => {
  const { keys, keeper } = await show();
  for (let count = 0; count < 10; count += 1) {
    await keeper.unlock('000000');
    keys.pass(keeper.standing()?.waitMs ?? 0);
  }
  await screen.findByText('错了十次，锁屏密码暂时不能用了。');
  expect(screen.queryByRole('button', { name: '返回' })).toBeNull();
  expect(screen.getByLabelText('账号密码')).toBeTruthy();
});

test('a lost half of the key is told as what it is', async () => {
  const { keys, keeper } = await show();
  keys.loseDeviceKey();
  await press('246813');
  await screen.findByText(/弄丢了这台手机的半把钥匙/);
  expect(keeper.standing()?.triesLeft).toBe(10);
});

test('without a way back the screen says plainly what is left', async () => {
  await show('pin', false);
  await userEvent.click(screen.getByRole('button', { name: '忘了锁屏密码' }));
  expect(screen.getByText(/没有存下找回的办法，打不开了/)).toBeTruthy();
});

test('a sentence opens as well', async () => {
  const { opened } = await show('passphrase');
  await userEvent.type(screen.getByLabelText('锁屏密码'), '板凳虽小能坐人呀{Enter}');
  await expect.poll(opened).toBe(1);
});
