import { expect, test } from 'vitest';
import { soon } from '#tests/support/soon.ts';
import type { SyncSnapshot } from '#usecases/ports/sync.ts';
import { createSyncDevice } from '#tests/support/sync-device.ts';
import { A8, A9, COMMUNITY, startSyncServer } from '#tests/support/sync-server.ts';

function isRestful({ phase, trouble }: SyncSnapshot): boolean {
  return phase === 'resting' && trouble === undefined;
}

test('brings what one device wrote to the others, and their words back', async () => {
  const { proxy } = await startSyncServer();
  const volunteer = await createSyncDevice(proxy);
  const coordinator = await createSyncDevice({ ...proxy, account: 'xietiao' });
  const first = await volunteer.visit('楼道灯不亮');
  const second = await volunteer.visit('无意见', { scope: A9 });
  const engine = volunteer.wake();
  expect(engine.snapshot().waiting).toEqual(new Set([first.id, second.id]));
  await engine.syncNow();
  await coordinator.wake().syncNow();
  expect(await coordinator.ids()).toEqual([first.id, second.id].sort());
  expect(await coordinator.database.read(first.id)).toEqual(first);
  expect(engine.snapshot().waiting.size).toBe(0);
  expect(isRestful(engine.snapshot())).toBe(true);

  await coordinator.correct(first.id, '灯已报修');
  await soon(async () => {
    expect((await volunteer.database.read(first.id))?.entries).toHaveLength(1);
  });
});

test('keeps both visits to one door from two devices without a network', async () => {
  const { proxy } = await startSyncServer();
  const one = await createSyncDevice(proxy);
  const two = await createSyncDevice({ ...proxy, account: 'loudzhang' });
  const visits = [await one.visit('302 说灯不亮'), await two.visit('302 说水压低')];
  await one.wake().syncNow();
  await two.wake().syncNow();
  await soon(async () => {
    for (const device of [one, two]) expect(await device.ids()).toEqual(visits.map(({ id }) => id).sort());
  });
});

test('loses neither of two changes made to one record at once', async () => {
  const { proxy, admin } = await startSyncServer();
  const one = await createSyncDevice(proxy);
  const two = await createSyncDevice({ ...proxy, account: 'loudzhang' });
  const { id } = await one.visit('灯不亮');
  await one.wake().syncNow();
  await two.wake().syncNow();
  await Promise.all([one.sleep(), two.sleep()]);
  await one.correct(id, '三楼灯不亮');
  await two.correct(id, '灯一闪一闪');
  const engines = [one.wake(), two.wake()];
  await Promise.all(engines.map((engine) => engine.syncNow()));
  await soon(async () => {
    const copies = await Promise.all([one.database.read(id), two.database.read(id)]);
    expect(copies[0]?.entries).toHaveLength(2);
    expect(copies[1]).toEqual(copies[0]);
  });
  expect(engines.map((engine) => engine.snapshot().waiting.size)).toEqual([0, 0]);
  expect(await admin('GET', `${A8}/${encodeURIComponent(id)}`)).toMatchObject({ entries: { length: 2 } });
});

test('delivers a change of another device in less than a second', async () => {
  const { proxy } = await startSyncServer();
  const one = await createSyncDevice(proxy);
  const two = await createSyncDevice({ ...proxy, account: 'loudzhang' });
  await one.wake().syncNow();
  await two.wake().syncNow();
  const begun = Date.now();
  const { id } = await one.visit('灯不亮');
  await soon(async () => expect(await two.ids()).toContain(id));
  expect(Date.now() - begun).toBeLessThan(1000);
});

test('holds at most two long questions open, for the community and the doors in use', async () => {
  const { proxy } = await startSyncServer();
  const device = await createSyncDevice({ ...proxy, account: 'xietiao' });
  const engine = device.wake();
  engine.useScope(A9);
  await engine.syncNow();
  const longPolls = (): readonly string[] =>
    proxy
      .open()
      .filter(({ path }) => path.includes('feed=longpoll'))
      .map(({ path }) => path.split('/')[2] ?? '')
      .sort();
  await soon(() => expect(longPolls()).toEqual([COMMUNITY, A9]));
  engine.useScope(A8);
  await soon(() => expect(longPolls()).toEqual([COMMUNITY, A8]));
});

test('never makes a record of a design document', async () => {
  const { proxy, admin } = await startSyncServer();
  await admin('PUT', `${A8}/_design/other`, { language: 'javascript', views: {} });
  const device = await createSyncDevice(proxy);
  const engine = device.wake();
  await engine.syncNow();
  expect(await device.database.readMany(['_design/other', '_design/xbd'])).toEqual([]);
  expect(engine.snapshot().unreadable.size).toBe(0);
});

test('keeps aside what is no record and goes on', async () => {
  const { proxy, admin } = await startSyncServer();
  await admin('PUT', `${A8}/visit:odd`, { hello: 'world' });
  const device = await createSyncDevice(proxy);
  const other = await createSyncDevice({ ...proxy, account: 'loudzhang' });
  const { id } = await other.visit('灯不亮');
  await other.wake().syncNow();
  const engine = device.wake();
  await engine.syncNow();
  expect(await device.ids()).toEqual([id]);
  expect(engine.snapshot().unreadable).toEqual(new Set([`${A8}/visit:odd`]));
});

test('removes what the server deleted, but not what the device has unsent words in', async () => {
  const { proxy, admin } = await startSyncServer();
  const device = await createSyncDevice(proxy);
  const [gone, kept] = [await device.visit('一'), await device.visit('二')];
  await device.wake().syncNow();
  await device.sleep();
  for (const { id } of [gone, kept]) {
    const path = `${A8}/${encodeURIComponent(id)}`;
    const { _rev: rev } = (await admin('GET', path)) as { _rev: string };
    await admin('DELETE', `${path}?rev=${rev}`);
  }
  await device.correct(kept.id, '二,改过');
  const engine = device.wake();
  await engine.syncNow();
  expect(await device.ids()).toEqual([kept.id]);
  expect([...engine.snapshot().refused]).toEqual([[kept.id, 'deleted']]);
  expect(await admin('GET', `${A8}/${encodeURIComponent(kept.id)}`)).toMatchObject({ error: 'not_found' });
});
