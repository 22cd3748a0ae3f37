import { expect, test } from 'vitest';
import { soon } from '#tests/support/soon.ts';
import type { SeenRequest } from '#tests/support/fault-proxy.ts';
import { createSyncDevice, type SyncDevice } from '#tests/support/sync-device.ts';
import { A8, A9, startSyncServer, type SyncServer } from '#tests/support/sync-server.ts';

const isWrite = ({ path }: SeenRequest): boolean => path.includes('_bulk_docs');

async function serverIds({ admin }: SyncServer, scope = A8): Promise<readonly string[]> {
  const answer = (await admin('GET', `${scope}/_all_docs`)) as { rows: readonly { id: string }[] };
  return answer.rows.map(({ id }) => id).filter((id) => id.startsWith('visit:'));
}

async function visits(device: SyncDevice, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) ids.push((await device.visit(`第${number}户`)).id);
  return ids.sort();
}

test('does not double what arrived although the answer was lost', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const ids = await visits(device, 3);
  let losses = 0;
  server.proxy.rule = (seen) => {
    if (!isWrite(seen) || losses > 0) return undefined;
    losses += 1;
    return { kind: 'reset-after' };
  };
  const engine = device.wake();
  await engine.syncNow();
  await engine.syncNow();
  expect(losses).toBe(1);
  expect(engine.snapshot().waiting.size).toBe(0);
  const answer = (await server.admin('GET', `${A8}/_all_docs`)) as {
    rows: readonly { id: string; value: { rev: string } }[];
  };
  const revs = answer.rows.filter(({ id }) => ids.includes(id)).map(({ value }) => value.rev);
  expect(revs.map((rev) => rev.split('-')[0])).toEqual(['1', '1', '1']);
});

test('does not bring back what the server deleted after an answer was lost', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const { id } = await device.visit('一');
  let isLost = false;
  server.proxy.rule = (seen) => {
    if (isLost) return { kind: 'reset-before' };
    isLost = isWrite(seen);
    return isLost ? { kind: 'reset-after' } : undefined;
  };
  await device.wake().syncNow();
  await device.sleep();
  server.proxy.rule = () => undefined;
  const path = `${A8}/${encodeURIComponent(id)}`;
  const { _rev: rev } = (await server.admin('GET', path)) as { _rev: string };
  await server.admin('DELETE', `${path}?rev=${rev}`);
  const engine = device.wake();
  await engine.syncNow();
  expect(await serverIds(server)).toEqual([]);
  expect([...engine.snapshot().refused.keys()]).toEqual([id]);
});

test('lets 99 records arrive when the server forbids one of 100', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const ids = await visits(device, 99);
  const bad = await device.visit('机器人', { id: 'robot:01' });
  const engine = device.wake();
  await engine.syncNow();
  expect(await serverIds(server)).toEqual(ids);
  expect([...engine.snapshot().refused]).toEqual([[bad.id, expect.stringContaining('may-open')]]);
  expect(engine.snapshot().waiting).toEqual(new Set());
  expect(server.proxy.seen.filter(isWrite)).toHaveLength(1);

  await device.correct(ids[0] ?? '', '再访');
  await soon(() => expect(engine.snapshot()).toMatchObject({ phase: 'resting', waiting: new Set() }));
  expect([...engine.snapshot().refused.keys()]).toEqual([bad.id]);
});

test('halves a batch that is too large until the record at fault is alone', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const ids = await visits(device, 20);
  const bulky = await device.visit('很长'.repeat(5_000));
  server.proxy.rule = (seen) =>
    isWrite(seen) && seen.body.length > 8_000
      ? { kind: 'answer', status: 413, body: '<html>Request Entity Too Large</html>' }
      : undefined;
  const engine = device.wake();
  await engine.syncNow();
  expect(await serverIds(server)).toEqual(ids);
  expect([...engine.snapshot().refused]).toEqual([[bulky.id, 'too-large']]);
});

test('sends at most 100 records and a megabyte at once', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  await visits(device, 120);
  for (let number = 0; number < 3; number += 1) await device.visit('长'.repeat(150_000));
  const engine = device.wake();
  await engine.syncNow();
  expect(engine.snapshot().waiting.size).toBe(0);
  const writes = server.proxy.seen.filter(isWrite);
  for (const { body } of writes) {
    const { docs } = JSON.parse(body) as { docs: readonly unknown[] };
    expect(docs.length).toBeLessThanOrEqual(100);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(1024 * 1024 + 200);
  }
});

test('does not let a record on which the server breaks hold up the others', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const ids = await visits(device, 12);
  const poison = ids[3] ?? '';
  server.proxy.rule = (seen) =>
    isWrite(seen) && seen.body.includes(poison)
      ? { kind: 'answer', status: 500, body: '{"error":"internal_server_error"}' }
      : undefined;
  const engine = device.wake();
  await soon(async () => {
    await engine.syncNow();
    expect(engine.snapshot().waiting).toEqual(new Set([poison]));
  });
  expect(engine.snapshot().refused.size).toBe(0);
  await soon(() => expect(engine.snapshot()).toMatchObject({ phase: 'resting', trouble: 'server-error' }));
  const other = await createSyncDevice({ ...server.proxy, account: 'loudzhang' });
  const { id } = await other.visit('水压低');
  await other.wake().syncNow();
  await soon(async () => expect(await device.ids()).toContain(id));
});

test('goes on with the other scopes when one database is closed to the account', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const closed = await device.visit('一');
  const open = await device.visit('二', { scope: A9 });
  server.proxy.rule = ({ path }) =>
    path.includes(A8)
      ? {
          kind: 'answer',
          status: 403,
          body: '{"error":"forbidden","reason":"You are not allowed to access this db."}',
        }
      : undefined;
  const engine = device.wake();
  await engine.syncNow();
  expect(engine.snapshot()).toMatchObject({ phase: 'resting', trouble: 'forbidden' });
  expect(engine.snapshot().waiting).toEqual(new Set([closed.id]));
  expect(engine.snapshot().refused.size).toBe(0);
  expect(await serverIds(server, A9)).toEqual([open.id]);

  server.proxy.rule = () => undefined;
  await engine.syncNow();
  expect(engine.snapshot()).toMatchObject({ phase: 'resting', trouble: undefined });
  expect(await serverIds(server)).toEqual([closed.id]);
});

test('keeps both changes when somebody else is faster in between', async () => {
  const server = await startSyncServer();
  const one = await createSyncDevice(server.proxy);
  const two = await createSyncDevice({ ...server.proxy, account: 'loudzhang' });
  const { id } = await one.visit('灯不亮');
  await one.wake().syncNow();
  await two.wake().syncNow();
  await one.sleep();
  await one.correct(id, '三楼灯不亮');
  let isFirst = true;
  server.proxy.rule = (seen) => {
    if (!isWrite(seen) || !isFirst) return undefined;
    isFirst = false;
    void two.correct(id, '灯一闪一闪');
    return { kind: 'delay', ms: 700 };
  };
  const engine = one.wake();
  await engine.syncNow();
  await soon(async () => expect((await one.database.read(id))?.entries).toHaveLength(2));
  expect(engine.snapshot().waiting.size).toBe(0);
  const writes = server.proxy.seen.filter((seen) => isWrite(seen) && seen.body.includes('三楼灯不亮'));
  expect(writes).toHaveLength(2);
});
