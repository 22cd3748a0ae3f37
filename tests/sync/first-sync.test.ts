import { expect, test } from 'vitest';
import { openRecord } from '#domain/records/drafting.ts';
import { toWireRecord } from '#domain/records/wire.ts';
import type { CouchClient } from '#sync/couch-client.ts';
import { memoryDeviceForTest } from '#tests/storage/support/memory-device-for-test.ts';
import { soon } from '#tests/support/soon.ts';
import { createSyncDevice } from '#tests/support/sync-device.ts';
import { A8, startSyncServer, type SyncServer } from '#tests/support/sync-server.ts';

const COUNT = 95;
const PAGE = 20;

async function fill({ admin }: SyncServer): Promise<readonly string[]> {
  const stamp = { by: 'admin', at: '2026-11-01T00:00:00.000Z', offset: 0, device: 'provision' };
  const records = Array.from({ length: COUNT }, (_, number) =>
    openRecord(`visit:${String(number).padStart(3, '0')}`, A8, stamp, { place: 'place:x', note: '无意见' }),
  );
  await admin('POST', `${A8}/_bulk_docs`, { docs: records.map(toWireRecord) });
  return records.map(({ id }) => id);
}

function pagesOf(server: SyncServer): number {
  return server.proxy.seen.filter(({ path }) => path.includes(`${A8}/_changes`) && !path.includes('longpoll'))
    .length;
}

test('reads page by page until the end and then knows that it is complete', async () => {
  const server = await startSyncServer();
  const ids = await fill(server);
  const device = await createSyncDevice(server.proxy);
  const engine = device.wake({ pageLimit: PAGE });
  let received = 0;
  engine.watch(() => {
    received = Math.max(received, engine.snapshot().received);
  });
  await engine.syncNow();
  expect(await device.ids()).toEqual(ids);
  expect(engine.snapshot().scopes.every(({ complete }) => complete)).toBe(true);
  expect(received).toBeGreaterThanOrEqual(COUNT);
});

test('makes the first page of every scope usable before it reads on', async () => {
  const server = await startSyncServer();
  await fill(server);
  const device = await createSyncDevice(server.proxy);
  await device.wake({ pageLimit: PAGE }).syncNow();
  const scopes = server.proxy.seen
    .filter(({ path }) => path.includes('_changes'))
    .map(({ path }) => path.split('/')[2]);
  expect(new Set(scopes.slice(0, 3)).size).toBe(3);
});

for (let page = 1; page <= 5; page += 1) {
  test(`goes on where it was when it is stopped at page ${page}`, async () => {
    const server = await startSyncServer();
    const ids = await fill(server);
    const memory = memoryDeviceForTest();
    const device = await createSyncDevice({ ...server.proxy, memory });
    let pages = 0;
    server.proxy.rule = ({ path }) => {
      if (!path.includes(`${A8}/_changes`)) return undefined;
      pages += 1;
      return pages >= page ? { kind: 'stall', bytes: 300 } : undefined;
    };
    device.wake({ pageLimit: PAGE });
    await expect.poll(() => pages).toBeGreaterThanOrEqual(page);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await device.sleep();
    const before = (await device.ids()).length;

    server.proxy.rule = () => undefined;
    server.proxy.forget();
    await device.wake({ pageLimit: PAGE }).syncNow();
    expect(await device.ids()).toEqual(ids);
    expect(pagesOf(server)).toBeLessThanOrEqual(Math.ceil((COUNT - before) / PAGE) + 4);
  });
}

test.each([
  ['quick', 0, [20, 20, 30]],
  ['slow', 1_100, [20, 20, 20]],
])('pages on a %s network', async (_, ms, limits) => {
  const server = await startSyncServer();
  await fill(server);
  const asked: number[] = [];
  const device = await createSyncDevice(server.proxy);
  const client: CouchClient = {
    ...device.client,
    changes: async (question, signal) => {
      if (question.scope === A8 && !question.wait) asked.push(question.limit);
      if (question.scope === A8) await new Promise((resolve) => setTimeout(resolve, ms));
      return device.client.changes(question, signal);
    },
  };
  await device.wake({ client, pageLimit: PAGE }).syncNow();
  // A question also names the last few changes that are known.
  expect(asked.slice(0, 3).map((limit) => limit - (limit % 10))).toEqual(limits);
});

test('asks once per scope and once whose session it is when nothing is new', async () => {
  const server = await startSyncServer();
  await fill(server);
  const device = await createSyncDevice(server.proxy);
  const engine = device.wake();
  await engine.syncNow();
  server.proxy.forget();
  await engine.syncNow();
  const plain = server.proxy.seen.filter(({ path }) => !path.includes('longpoll'));
  const about = (part: string): number => plain.filter(({ path }) => path.includes(part)).length;
  expect([about('_changes'), about('_session'), plain.length]).toEqual([3, 1, 4]);
});

test('misses nothing that others write while the last page is on its way', async () => {
  const server = await startSyncServer();
  const ids = await fill(server);
  const other = await createSyncDevice({ ...server.proxy, account: 'loudzhang' });
  const theirs = other.wake();
  await theirs.syncNow();
  const device = await createSyncDevice(server.proxy);
  const late: string[] = [];
  const client: CouchClient = {
    ...device.client,
    changes: async (question, signal) => {
      const answer = await device.client.changes(question, signal);
      const isLast = answer.ok && answer.value.pending === 0 && answer.value.rows.length > 0;
      if (question.scope === A8 && isLast && late.length === 0) {
        late.push((await other.visit('刚刚说的')).id);
        await theirs.syncNow();
      }
      return answer;
    },
  };
  const engine = device.wake({ client, pageLimit: PAGE });
  engine.useScope(A8);
  await soon(() => expect(late).toHaveLength(1));
  // It comes with the long question; one from a later place would wait for the next round.
  await soon(async () => expect(await device.ids()).toEqual([...ids, ...late].sort()));
});
