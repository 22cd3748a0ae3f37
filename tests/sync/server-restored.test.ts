import { expect, test } from 'vitest';
import { soon } from '#tests/support/soon.ts';
import { createSyncDevice } from '#tests/support/sync-device.ts';
import { A8, startSyncServer, type SyncServer } from '#tests/support/sync-server.ts';

async function serverHas({ admin }: SyncServer, id: string): Promise<boolean> {
  const answer = (await admin('GET', `${A8}/${encodeURIComponent(id)}`)) as { _id?: string };
  return answer._id === id;
}

test('goes on after the server was killed and started again on the same data', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const engine = device.wake();
  await engine.syncNow();
  await server.stop();
  const { id } = await device.visit('停电时');
  await soon(() => expect(engine.snapshot().phase).toBe('unreachable'));
  expect(engine.snapshot().waiting).toEqual(new Set([id]));
  await server.start();
  await engine.syncNow();
  expect(await serverHas(server, id)).toBe(true);
  expect(engine.snapshot().waiting.size).toBe(0);
});

test('gives back to a server that was set back to an older backup what it lost, and misses nothing new', async () => {
  const server = await startSyncServer();
  const one = await createSyncDevice(server.proxy);
  const two = await createSyncDevice({ ...server.proxy, account: 'loudzhang' });
  const old = await one.visit('备份之前');
  await one.wake().syncNow();
  await one.sleep();
  await server.stop();
  const putBack = await server.backUp();
  await server.start();

  const lost = [await one.visit('备份之后一'), await one.visit('备份之后二')];
  const [first] = lost;
  await one.correct(old.id, '备份之后改的');
  await one.wake().syncNow();
  await two.wake().syncNow();
  await two.correct(first?.id ?? '', '别人改的');
  await soon(async () => expect((await one.database.read(first?.id ?? ''))?.entries).toHaveLength(1));
  await Promise.all([one.sleep(), two.sleep()]);

  await server.stop();
  await putBack();
  await server.start();
  const third = await createSyncDevice({ ...server.proxy, account: 'xietiao' });
  const news = [];
  for (const note of ['新一', '新二', '新三', '新四', '新五', '新六']) news.push(await third.visit(note));
  await third.wake().syncNow();
  expect(await serverHas(server, lost[0]?.id ?? '')).toBe(false);

  await one.wake().syncNow();
  await two.wake().syncNow();
  const all = [old, ...lost, ...news].map(({ id }) => id).sort();
  await soon(async () => {
    for (const device of [one, two, third]) expect(await device.ids()).toEqual(all);
  });
  for (const id of all) expect(await serverHas(server, id)).toBe(true);
  await soon(async () => {
    for (const device of [one, two, third]) {
      expect((await device.database.read(old.id))?.entries).toHaveLength(1);
      expect((await device.database.read(first?.id ?? ''))?.entries).toHaveLength(1);
    }
  });
});

test('fills a database that was deleted and made anew', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const visits = [await device.visit('一'), await device.visit('二')];
  await device.wake().syncNow();
  await device.sleep();
  const security = await server.admin('GET', `${A8}/_security`);
  await server.admin('DELETE', A8);
  const engine = device.wake();
  await engine.syncNow();
  expect(engine.snapshot().trouble).toBe('server-error');
  await server.admin('PUT', A8);
  await server.admin('PUT', `${A8}/_security`, security);
  await engine.syncNow();
  for (const { id } of visits) expect(await serverHas(server, id)).toBe(true);
  expect(engine.snapshot()).toMatchObject({ phase: 'resting', trouble: undefined });
});

test('does not ask a coordinator alone to give back: everybody gives back their own words', async () => {
  const server = await startSyncServer();
  await server.stop();
  const putBack = await server.backUp();
  await server.start();
  const one = await createSyncDevice(server.proxy);
  const two = await createSyncDevice({ ...server.proxy, account: 'loudzhang' });
  const mine = await one.visit('我的');
  await one.wake().syncNow();
  await two.wake().syncNow();
  const theirs = await two.visit('别人的');
  await soon(async () => expect(await one.ids()).toContain(theirs.id));
  await Promise.all([one.sleep(), two.sleep()]);
  await server.stop();
  await putBack();
  await server.start();
  const engine = one.wake();
  await engine.syncNow();
  expect(await serverHas(server, mine.id)).toBe(true);
  expect(await serverHas(server, theirs.id)).toBe(false);
  expect(engine.snapshot().refused.size).toBe(0);
  expect(await one.ids()).toContain(theirs.id);
});
