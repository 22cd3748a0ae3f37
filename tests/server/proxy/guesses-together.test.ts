import { randomUUID } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLockOut } from '#server/accounts/lock-out.ts';
import { createSharedGuesses } from '#server/proxy/guesses-together.ts';
import { createServerDatabase } from '#server/proxy/server-database.ts';
import { type KeeperStore, keeperStores } from '#tests/server/keeper/keeper-stores.ts';

const HOUR = 3_600_000;

describe.each(Object.entries(keeperStores))('processes before %s', (_, start) => {
  async function open(): Promise<KeeperStore & { readonly account: string }> {
    const store = await start();
    onTestFinished(async () => {
      await store.admin.ask('DELETE', 'xbd-server');
      await store.stop();
    });
    return { ...store, account: `zhiyuan-${randomUUID()}` };
  }

  test('three of them let ten guesses an hour at an account through, whatever the addresses', async () => {
    const { ask, account } = await open();
    let now = HOUR;
    const processes = [1, 2, 3].map(() =>
      createLockOut(
        () => now,
        createSharedGuesses(createServerDatabase(ask), () => now, 'admin'),
      ),
    );
    let tried = 0;
    const guess = async (nth: number): Promise<string | undefined> =>
      processes[nth % 3]?.attempt(account, `10.0.0.${nth}`, async () => {
        tried += 1;
        return false;
      });
    const ends = await Promise.all(Array.from({ length: 24 }, (__, nth) => guess(nth)));
    expect([tried, ends.filter((end) => end === 'locked').length]).toEqual([10, 14]);
    expect(await processes[0]?.attempt(`${account}2`, '10.0.0.1', async () => true)).toBe('right');
    now += HOUR + 1;
    expect(await guess(1)).toBe('wrong');
  });

  test('right passwords cost no guess, and the server does not count its own account there', async () => {
    const { ask, admin, account } = await open();
    const lockOut = createLockOut(
      () => HOUR,
      createSharedGuesses(createServerDatabase(ask), () => HOUR, 'admin'),
    );
    for (let count = 0; count < 12; count += 1)
      expect(await lockOut.attempt(account, 'x', async () => true)).toBe('right');
    expect(await lockOut.attempt('admin', 'x', async () => false)).toBe('wrong');
    const { body } = await admin.ask('GET', 'xbd-server/_all_docs?include_docs=true');
    const text = JSON.stringify(body);
    expect(text).toContain('guesses');
    expect(text).not.toContain(account);
    expect(text).not.toMatch(/\[\d/);
    expect((await admin.ask('GET', 'xbd-server/_security')).body).toMatchObject({
      members: { roles: ['_admin'] },
    });
  });

  test('a store that does not count lets nobody guess', async () => {
    const shared = createSharedGuesses(
      createServerDatabase(async () => Response.json({}, { status: 500 })),
      () => HOUR,
      'admin',
    );
    const lockOut = createLockOut(() => HOUR, shared);
    let isTried = false;
    const attempt = lockOut.attempt('zhiyuan', 'x', async () => (isTried = true));
    await expect(attempt).rejects.toThrow('could not be kept');
    expect(isTried).toBe(false);
  });
});
