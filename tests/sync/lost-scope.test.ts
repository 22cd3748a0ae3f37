import { expect, test } from 'vitest';
import type { SyncServer } from '#tests/support/sync-server.ts';
import { A8, A9, COMMUNITY, startSyncServer } from '#tests/support/sync-server.ts';
import { memoryDeviceForTest } from '#tests/storage/support/memory-device-for-test.ts';
import type { MemoryDevice } from '#tests/storage/support/memory-device.ts';
import { soon } from '#tests/support/soon.ts';
import { WITHOUT_KEY } from '#tests/support/sealing.ts';
import { createSyncDevice } from '#tests/support/sync-device.ts';
import { createExportUnsent } from '#usecases/carrying/export-unsent.ts';

const USER = '_users/org.couchdb.user:zhiyuan';

async function setRoles({ admin }: SyncServer, roles: readonly string[]): Promise<void> {
  const user = (await admin('GET', USER)) as object;
  await admin('PUT', USER, { ...user, roles });
}

const ALL = ['volunteer:cxtyc', COMMUNITY, A8, A9];
const WITHOUT_A9 = ['volunteer:cxtyc', COMMUNITY, A8];

/** Bodies of everything that the device still stores of a scope. */
function bodiesOf({ collectionStates }: MemoryDevice, scope: string): readonly unknown[] {
  return [...collectionStates.values()]
    .flatMap(({ documents }) => [...documents.values()] as { scope?: string; body?: string }[])
    .filter((document) => document.scope === scope && document.body !== '')
    .map(({ body }) => body);
}

test('a scope lost while offline is wiped at the next contact, and what is unsent in it stays for the export', async () => {
  const server = await startSyncServer();
  const other = await createSyncDevice({ ...server.proxy, name: 'phone-other' });
  const theirs = await other.visit('别人在 A9 写的话', { scope: A9 });
  const kept = await other.visit('别人在 A8 写的话');
  await other.wake().syncNow();

  const memory = memoryDeviceForTest();
  const device = await createSyncDevice({ ...server.proxy, memory });
  await device.wake().syncNow();
  expect(await device.ids()).toEqual([theirs.id, kept.id].sort());
  await device.sleep();
  const own = await device.visit('自己在 A9 写的话', { scope: A9 });
  await device.correct(theirs.id, '改一改别人的');
  await setRoles(server, WITHOUT_A9);

  const accounts: unknown[] = [];
  server.proxy.forget();
  const engine = device.wake({ onAccount: (account) => accounts.push(account.roles) });
  await engine.syncNow();
  expect(accounts).toEqual([WITHOUT_A9]);
  expect(await device.ids()).toEqual([own.id, kept.id].sort());
  expect(await device.database.checkpointOf(A9)).toBeUndefined();
  expect(JSON.stringify(bodiesOf(memory, A9))).not.toContain('别人在 A9 写的话');
  expect(server.proxy.seen.filter(({ path }) => path.includes(`${A9}/_bulk_docs`))).toEqual([]);

  expect(engine.snapshot().refused).toEqual(
    new Map([own.id, theirs.id].map((id) => [id, 'scope: this account does not work in this database'])),
  );
  const { text, records } = await createExportUnsent({
    unsent: device.database.outbox,
    clock: { now: () => 0, offset: () => 0 },
    author: { account: 'zhiyuan', device: 'phone-1' },
    files: undefined,
    seal: WITHOUT_KEY,
  })();
  expect(records).toBe(2);
  expect(text).toContain('自己在 A9 写的话');
  expect(text).toContain('改一改别人的');
});

test('a scope that comes back is read again, and what waited there goes up', async () => {
  const server = await startSyncServer();
  const other = await createSyncDevice({ ...server.proxy, name: 'phone-other' });
  const theirs = await other.visit('别人在 A9 写的话', { scope: A9 });
  await other.wake().syncNow();
  const device = await createSyncDevice(server.proxy);
  await device.wake().syncNow();
  await device.sleep();
  const own = await device.visit('自己在 A9 写的话', { scope: A9 });
  await setRoles(server, WITHOUT_A9);
  const engine = device.wake();
  await engine.syncNow();
  expect(await device.ids()).toEqual([own.id]);

  await setRoles(server, ALL);
  engine.signedIn({ name: 'zhiyuan', roles: ALL });
  await soon(async () => expect(await device.ids()).toEqual([own.id, theirs.id].sort()));
  await soon(() => expect(engine.snapshot().waiting.size).toBe(0));
  expect(await server.admin('GET', `${A9}/${encodeURIComponent(own.id)}`)).toMatchObject({ _id: own.id });
});

test('a running phone with nothing to send hears of a database that it was given', async () => {
  const server = await startSyncServer();
  const other = await createSyncDevice({ ...server.proxy, name: 'phone-other' });
  const theirs = await other.visit('别人在 A9 写的话', { scope: A9 });
  await other.wake().syncNow();
  await setRoles(server, WITHOUT_A9);
  const device = await createSyncDevice(server.proxy);
  const accounts: unknown[] = [];
  const engine = device.wake({ onAccount: (account) => accounts.push(account.roles) });
  await engine.syncNow();
  expect(await device.ids()).toEqual([]);
  await setRoles(server, ALL);
  await engine.syncNow();
  expect(accounts.at(-1)).toEqual(ALL);
  expect(await device.ids()).toEqual([theirs.id]);
});

test('a running phone notices by itself that it lost a database', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const engine = device.wake();
  const own = await device.visit('已经传上去的话', { scope: A9 });
  await engine.syncNow();
  await setRoles(server, WITHOUT_A9);
  await engine.syncNow();
  expect(await device.ids()).not.toContain(own.id);
});
