import { expect, onTestFinished, test } from 'vitest';
import { openRecord } from '#domain/records/drafting.ts';
import { toWireRecord } from '#domain/records/wire.ts';
import { createFailingStorage } from '#tests/storage/support/failing-storage.ts';
import { memoryDeviceForTest } from '#tests/storage/support/memory-device-for-test.ts';
import { soon } from '#tests/support/soon.ts';
import { createSyncDevice, type SyncDevice } from '#tests/support/sync-device.ts';
import { A8, startSyncServer, type SyncServer } from '#tests/support/sync-server.ts';
import { createVirtualScheduler } from '#tests/support/virtual-scheduler.ts';

/*
 * Cases of PouchDB's own tests (tests/integration of version 9), asked of this client. Those that were here before:
 * retry many times, 451 of test.retry: back-off.test.ts. Both ways under faults, 572: bad-network.test.ts.
 * No back-off without changes, 623: back-off.test.ts. Write failures, #942 and #4963: engine.test.ts, take-in.test.ts.
 * A 409 in between, 3739, and one refused record, #2268: push.test.ts. Source or target made anew, #3999:
 * server-restored.test.ts. Many and remote conflicts, 230 and 2082: server/keeper/keeper.test.ts. Many documents, 2124,
 * and reloads in a first sync: first-sync.test.ts. Fuzz: tests/simulation.
 */

interface DocRow {
  readonly id: string;
  readonly value: { readonly rev: string };
}

async function rowsOf({ admin }: SyncServer): Promise<readonly DocRow[]> {
  const { rows } = (await admin('GET', `${A8}/_all_docs`)) as { rows: readonly DocRow[] };
  return rows.filter(({ id }) => id.startsWith('visit:'));
}

async function write({ admin }: SyncServer, count: number, prefix = ''): Promise<readonly string[]> {
  const stamp = { by: 'admin', at: '2026-11-01T00:00:00.000Z', offset: 0, device: 'provision' };
  const records = Array.from({ length: count }, (_, nth) =>
    openRecord(`visit:${prefix}${String(nth).padStart(3, '0')}`, A8, stamp, { place: 'place:x', note: '' }),
  );
  await admin('POST', `${A8}/_bulk_docs`, { docs: records.map(toWireRecord) });
  return records.map(({ id }) => id);
}

async function remove({ admin }: SyncServer, id: string): Promise<void> {
  const path = `${A8}/${encodeURIComponent(id)}`;
  const { _rev: rev } = (await admin('GET', path)) as { _rev: string };
  await admin('DELETE', `${path}?rev=${rev}`);
}

async function rounds(device: SyncDevice, count: number): Promise<void> {
  for (let round = 0; round < count; round += 1) await device.wake().syncNow();
}

test('a phone that starts with no network is complete once there is one (replication 1930, retry 542)', async () => {
  const server = await startSyncServer();
  const ids = await write(server, 3);
  const device = await createSyncDevice(server.proxy);
  server.proxy.rule = () => ({ kind: 'reset-before' });
  const mine = await device.visit('楼道里写的');
  const engine = device.wake();
  await soon(() => expect(engine.snapshot().phase).toBe('unreachable'));
  server.proxy.rule = () => undefined;
  device.connectivity.give('online');
  await soon(() => expect(engine.snapshot()).toMatchObject({ phase: 'resting', waiting: new Set() }));
  expect(await device.ids()).toEqual([...ids, mine.id].sort());
});

test('nothing new writes nothing, not even a checkpoint (1737)', async () => {
  const server = await startSyncServer();
  await write(server, 3);
  const memory = memoryDeviceForTest();
  const failing = createFailingStorage(memory.storage());
  const open: typeof memory.open = (parts) => memory.open({ ...parts, storage: failing.storage });
  const device = await createSyncDevice({ ...server.proxy, memory: { ...memory, open } });
  await rounds(device, 2);
  failing.failWrites(new Error('There was a write.'));
  await rounds(device, 3);
  expect(device.wake().snapshot()).toMatchObject({ phase: 'resting', trouble: undefined });
});

test('a deletion at the end of the feed leaves the place behind it (2151)', async () => {
  const server = await startSyncServer();
  const [first = '', ...others] = await write(server, 3);
  const device = await createSyncDevice(server.proxy);
  await rounds(device, 1);
  await remove(server, first);
  await rounds(device, 1);
  expect(await device.ids()).toEqual(others);
  await device.sleep();
  server.proxy.forget();
  const late = await write(server, 1, 'late-');
  await rounds(device, 1);
  expect(await device.ids()).toEqual([...late, ...others].sort());
});

test('a record that the server deleted and somebody made again is there again (#2636)', async () => {
  const server = await startSyncServer();
  const [id = ''] = await write(server, 1);
  const device = await createSyncDevice(server.proxy);
  await rounds(device, 1);
  await remove(server, id);
  await rounds(device, 1);
  expect(await device.ids()).toEqual([]);
  await write(server, 1);
  await rounds(device, 1);
  expect(await device.ids()).toEqual([id]);
});

test.each([20, 40, 41])('pages that are exactly full end all the same: %i records (#909)', async (count) => {
  const server = await startSyncServer();
  const ids = await write(server, count);
  const device = await createSyncDevice(server.proxy);
  const engine = device.wake({ pageLimit: 20 });
  await engine.syncNow();
  expect(await device.ids()).toEqual(ids);
  expect(engine.snapshot().scopes.every(({ complete }) => complete)).toBe(true);
});

test('many rounds of two phones make no more documents and no more revisions (2952)', async () => {
  const server = await startSyncServer();
  const one = await createSyncDevice(server.proxy);
  const two = await createSyncDevice({ ...server.proxy, account: 'loudzhang' });
  const ids = [(await one.visit('一')).id, (await two.visit('二')).id].sort();
  for (let round = 0; round < 5; round += 1) {
    await one.wake().syncNow();
    await two.wake().syncNow();
  }
  const rows = await rowsOf(server);
  expect(rows.map(({ id }) => id)).toEqual(ids);
  expect(rows.map(({ value }) => value.rev.split('-')[0])).toEqual(['1', '1']);
  expect([await one.ids(), await two.ids()]).toEqual([ids, ids]);
});

test('two phones that open one derived record without a network end with one, both openings in it (#3136)', async () => {
  const server = await startSyncServer();
  const one = await createSyncDevice(server.proxy);
  const two = await createSyncDevice({ ...server.proxy, account: 'loudzhang' });
  const id = 'visit:derived';
  await one.visit('一', { id });
  await two.visit('二', { id });
  await rounds(one, 1);
  await rounds(two, 1);
  await rounds(one, 1);
  const [ours, theirs] = [await one.database.read(id), await two.database.read(id)];
  expect(ours).toEqual(theirs);
  expect(JSON.stringify(ours)).toMatch(/"note":"一".*"note":"二"|"note":"二".*"note":"一"/);
  expect(await rowsOf(server)).toHaveLength(1);
});

test('a phone reads the winner of two leaves, and everything once the keeper has been there (3064, 3197)', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const engine = device.wake();
  await engine.syncNow();
  const stamp = { by: 'zhiyuan', at: '2026-11-01T00:00:00.000Z', offset: 0, device: 'phone' };
  const record = toWireRecord(openRecord('visit:forked', A8, stamp, { place: 'place:x', note: '' }));
  for (const [sign, id] of [
    ['a', 'e1'],
    ['b', 'e2'],
  ] as const) {
    const entry = { id, kind: 'set', ...stamp, seen: [], data: { field: 'note', value: id } };
    const docs = [{ ...record, entries: [entry], _rev: `1-${sign.repeat(32)}` }];
    await server.admin('POST', `${A8}/_bulk_docs`, { new_edits: false, docs });
  }
  await engine.syncNow();
  expect((await device.database.read('visit:forked'))?.entries.map(({ id }) => id)).toContain('e2');
  await expect
    .poll(
      async () => {
        await engine.syncNow();
        return (await device.database.read('visit:forked'))?.entries.map(({ id }) => id);
      },
      { timeout: 15_000, interval: 500 },
    )
    .toEqual(['e1', 'e2']);
  expect(engine.snapshot().refused.size).toBe(0);
});

test('a phone that lost its database has everything again, its unsent words included (#3999)', async () => {
  const server = await startSyncServer();
  const ids = await write(server, 5);
  const memory = memoryDeviceForTest();
  const device = await createSyncDevice({ ...server.proxy, memory });
  await rounds(device, 1);
  await device.sleep();
  const mine = await device.visit('没上传的');
  await device.database.close();
  memory.loseDatabase();
  const again = await createSyncDevice({ ...server.proxy, memory });
  onTestFinished(() => again.sleep());
  await rounds(again, 1);
  expect(await again.ids()).toEqual([...ids, mine.id].sort());
  expect((await rowsOf(server)).map(({ id }) => id)).toContain(mine.id);
});

test('a hundred rounds leave no timers and no questions behind (retry 144–451, sync 529–567)', async () => {
  const server = await startSyncServer();
  const scheduler = createVirtualScheduler();
  const device = await createSyncDevice({ ...server.proxy, scheduler });
  await rounds(device, 3);
  const before = { timers: scheduler.due().length, open: server.proxy.open().length };
  await rounds(device, 100);
  expect({ timers: scheduler.due().length, open: server.proxy.open().length }).toEqual(before);
  await device.sleep();
  expect(scheduler.due()).toEqual([]);
  await soon(() => expect(server.proxy.open()).toEqual([]));
});
