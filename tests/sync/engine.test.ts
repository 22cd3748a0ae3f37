import { expect, test } from 'vitest';
import type { LeadershipEvents } from '#sync/leadership.ts';
import { memoryDeviceForTest } from '#tests/storage/support/memory-device-for-test.ts';
import { createFailingStorage } from '#tests/storage/support/failing-storage.ts';
import { soon } from '#tests/support/soon.ts';
import { createSyncDevice } from '#tests/support/sync-device.ts';
import { A8, startSyncServer } from '#tests/support/sync-server.ts';

test('does nothing while another tab leads, and stops at once when the lead is taken', async () => {
  const { proxy } = await startSyncServer();
  const device = await createSyncDevice(proxy);
  const { id } = await device.visit('灯不亮');
  let events: LeadershipEvents | undefined;
  let asked = 0;
  proxy.forget();
  const engine = device.wake({
    leadership: {
      seek: (given) => {
        events = given;
        return () => undefined;
      },
      ask: () => {
        asked += 1;
      },
    },
  });
  await engine.syncNow();
  expect(asked).toBe(1);
  expect(engine.snapshot().phase).toBe('other-tab');
  expect(engine.snapshot().waiting).toEqual(new Set([id]));
  expect(proxy.seen).toEqual([]);

  events?.onChange(true);
  await soon(() => expect(engine.snapshot()).toMatchObject({ phase: 'resting', waiting: new Set() }));
  await soon(() => expect(proxy.open()).toHaveLength(2));
  events?.onChange(false);
  await soon(() => expect(proxy.open()).toEqual([]));
  expect(engine.snapshot().phase).toBe('other-tab');
  proxy.forget();
  await device.visit('水压低');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(proxy.seen).toEqual([]);
});

test('says that the storage fails, keeps the place in the feed, and goes on when it works again', async () => {
  const { proxy } = await startSyncServer();
  const other = await createSyncDevice({ ...proxy, account: 'loudzhang' });
  const { id } = await other.visit('灯不亮');
  await other.wake().syncNow();

  const memory = memoryDeviceForTest();
  const failing = createFailingStorage(memory.storage());
  const device = await createSyncDevice({
    ...proxy,
    memory: { ...memory, open: (parts) => memory.open({ ...parts, storage: failing.storage }) },
  });
  failing.failWrites(new Error('The quota has been exceeded.'));
  const errors: unknown[] = [];
  const engine = device.wake({ onStorageError: (error) => errors.push(error) });
  await soon(() => expect(engine.snapshot()).toMatchObject({ phase: 'resting', trouble: 'storage' }));
  expect(errors).not.toEqual([]);
  expect(await device.database.checkpointOf(A8)).toBe(undefined);
  failing.heal();
  await engine.syncNow();
  expect(await device.ids()).toEqual([id]);
  expect(engine.snapshot().trouble).toBe(undefined);
});

test('asks at once when the browser says that the network went, and says what the server answered', async () => {
  const { proxy } = await startSyncServer();
  const device = await createSyncDevice(proxy);
  const engine = device.wake();
  await engine.syncNow();
  await soon(() => expect(proxy.open()).toHaveLength(2));

  const heardAt = engine.snapshot().lastContactAt ?? 0;
  device.connectivity.give('offline');
  await soon(() => expect(engine.snapshot().lastContactAt).toBeGreaterThan(heardAt));
  await soon(() => expect(engine.snapshot()).toMatchObject({ phase: 'resting', trouble: undefined }));

  proxy.rule = () => ({ kind: 'reset-before' });
  device.connectivity.give('offline');
  await soon(() => expect(engine.snapshot().phase).toBe('unreachable'));
});

test('gives a new snapshot only with a change, and leaves earlier ones as they were', async () => {
  const { proxy } = await startSyncServer();
  const device = await createSyncDevice(proxy);
  const engine = device.wake();
  await engine.syncNow();
  const before = engine.snapshot();
  expect(engine.snapshot()).toBe(before);
  let changes = 0;
  engine.watch(() => {
    changes += 1;
  });
  const { id } = await device.visit('灯不亮');
  expect(changes).toBe(1);
  expect(before.waiting.size).toBe(0);
  expect(engine.snapshot().waiting).toEqual(new Set([id]));
});

test('follows the account when a grid is given to it', async () => {
  const { proxy, admin } = await startSyncServer();
  const device = await createSyncDevice({ ...proxy, account: 'loudzhang' });
  const other = await createSyncDevice(proxy);
  const { id } = await other.visit('灯不亮', { scope: 'xbd-d-cxtyc-a9' });
  await other.wake().syncNow();
  await device.wake().syncNow();
  await device.sleep();
  expect(await device.ids()).toEqual([]);

  const user = (await admin('GET', '_users/org.couchdb.user:loudzhang')) as { roles: readonly string[] };
  const given = { ...user, roles: [...user.roles, 'xbd-d-cxtyc-a9'] };
  await admin('PUT', '_users/org.couchdb.user:loudzhang', given);
  const accounts: unknown[] = [];
  const engine = device.wake({ onAccount: (account) => accounts.push(account) });
  await engine.syncNow();
  expect(await device.ids()).toEqual([id]);
  expect(engine.snapshot().scopes.map(({ scope }) => scope)).toContain('xbd-d-cxtyc-a9');
  expect(accounts).toHaveLength(1);
});
