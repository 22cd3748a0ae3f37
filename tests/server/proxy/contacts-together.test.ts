import { describe, expect, onTestFinished, test } from 'vitest';
import { createSharedContacts } from '#server/proxy/contacts-together.ts';
import { createServerDatabase } from '#server/proxy/server-database.ts';
import { type KeeperStore, keeperStores } from '#tests/server/keeper/keeper-stores.ts';

describe.each(Object.entries(keeperStores))('phones that come to processes before %s', (_, start) => {
  async function open(): Promise<KeeperStore> {
    const store = await start();
    onTestFinished(async () => {
      await store.admin.ask('DELETE', 'xbd-server');
      await store.stop();
    });
    return store;
  }

  test('are known to all of them, one line a phone, and to nobody but the server', async () => {
    const { ask, admin } = await open();
    let now = 1_000;
    const [one, other] = [1, 2].map(() => createSharedContacts(createServerDatabase(ask), () => now));
    expect(await other?.of(new Set(['lou']))).toEqual([]);
    await one?.note('lou', 'phone-1', 2);
    now = 2_000;
    await other?.note('lou', 'phone-1', 5);
    await Promise.all([one?.note('lou', 'phone-2', 0), other?.note('zhi', '__proto__', 1)]);
    const lines = [
      { account: 'lou', at: 2_000, unsent: 0, since: undefined },
      { account: 'lou', at: 2_000, unsent: 5, since: 1_000 },
    ];
    for (const process of [one, other]) {
      const known = (await process?.of(new Set(['lou', 'nobody']))) ?? [];
      expect([...known].sort((a, b) => a.unsent - b.unsent)).toEqual(lines);
    }
    expect((await admin.ask('GET', 'xbd-server/_security')).body).toMatchObject({
      members: { roles: ['_admin'] },
    });
  });

  test('only the last twenty phones of somebody are kept', async () => {
    const { ask } = await open();
    let now = 0;
    const log = createSharedContacts(createServerDatabase(ask), () => (now += 1));
    for (let nth = 1; nth <= 23; nth += 1) await log.note('lou', `phone-${nth}`, nth);
    const kept = (await log.of(new Set(['lou']))).map(({ unsent }) => unsent);
    expect(kept.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (__, nth) => nth + 4));
  });
});
