import { expect, test } from 'vitest';
import { soon } from '#tests/support/soon.ts';
import { backOffDelay } from '#sync/back-off.ts';
import type { CouchClient } from '#sync/couch-client.ts';
import type { Fault } from '#tests/support/fault-proxy.ts';
import { createSyncDevice } from '#tests/support/sync-device.ts';
import { startSyncServer } from '#tests/support/sync-server.ts';
import { createVirtualScheduler } from '#tests/support/virtual-scheduler.ts';

const UNAVAILABLE: Fault = { kind: 'answer', status: 503, body: '<html>Bad gateway</html>' };

test('waits up to twice as long after every failure, to five minutes at most', () => {
  const limits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 40].map((failures) => backOffDelay(failures, 1, 0) / 1000);
  expect(limits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  expect(backOffDelay(10, 0, 0)).toBe(0);
  expect(backOffDelay(1, 0.5, 90_000)).toBe(90_000);
});

test('backs off from a server that breaks, and comes to rest when it is whole again', async () => {
  const { proxy } = await startSyncServer();
  const scheduler = createVirtualScheduler();
  const device = await createSyncDevice({ ...proxy, scheduler });
  const { id } = await device.visit('灯不亮');
  proxy.rule = () => UNAVAILABLE;
  const engine = device.wake();
  for (const delay of [500, 1_000, 2_000, 4_000, 8_000]) {
    await soon(() => expect(scheduler.due()).toEqual([delay]));
    expect(engine.snapshot()).toMatchObject({ phase: 'unreachable', trouble: 'server-error' });
    proxy.forget();
    scheduler.pass(delay - 1);
    expect(proxy.seen).toEqual([]);
    scheduler.pass(1);
  }
  await soon(() => expect(scheduler.due()).toEqual([16_000]));
  proxy.rule = () => undefined;
  scheduler.pass(16_000);
  await soon(() => expect(engine.snapshot()).toMatchObject({ phase: 'resting', trouble: undefined }));
  expect(engine.snapshot().waiting.has(id)).toBe(false);
});

test('waits as long as a busy server asks, also when somebody turns to the app', async () => {
  const { proxy } = await startSyncServer();
  const scheduler = createVirtualScheduler();
  const device = await createSyncDevice({ ...proxy, scheduler });
  proxy.rule = () => ({ kind: 'answer', status: 429, body: '', headers: { 'retry-after': '90' } });
  const engine = device.wake();
  await soon(() => expect(scheduler.due()).toEqual([90_000]));
  proxy.forget();
  device.connectivity.give('visible');
  expect(proxy.seen).toEqual([]);
  proxy.rule = () => undefined;
  await engine.syncNow();
  expect(engine.snapshot().phase).toBe('resting');
});

test('tries at once when the network comes back or somebody turns to the app', async () => {
  const { proxy } = await startSyncServer();
  for (const chance of ['online', 'visible'] as const) {
    const scheduler = createVirtualScheduler();
    const device = await createSyncDevice({ ...proxy, scheduler });
    proxy.rule = () => ({ kind: 'reset-before' });
    const engine = device.wake();
    await soon(() => expect(engine.snapshot().phase).toBe('unreachable'));
    proxy.rule = () => undefined;
    device.connectivity.give(chance);
    await soon(() => expect(engine.snapshot().phase).toBe('resting'));
    await device.sleep();
  }
});

test('tells a sign-in page of a hotel from the server and keeps trying', async () => {
  const { proxy } = await startSyncServer();
  const scheduler = createVirtualScheduler();
  const device = await createSyncDevice({ ...proxy, scheduler });
  const { id } = await device.visit('灯不亮');
  proxy.rule = () => ({ kind: 'answer', status: 200, body: '<html>Welcome to the hotel</html>' });
  const engine = device.wake();
  await soon(() => expect(engine.snapshot().trouble).toBe('not-couchdb'));
  expect(engine.snapshot().waiting).toEqual(new Set([id]));
  expect(scheduler.due()).toEqual([500]);
});

test('cuts a request of which nothing comes any more', async () => {
  const { proxy } = await startSyncServer();
  const scheduler = createVirtualScheduler();
  const device = await createSyncDevice({ ...proxy, scheduler });
  proxy.rule = ({ path }) => (path.includes('_changes') ? { kind: 'stall', bytes: 10 } : undefined);
  const engine = device.wake();
  await soon(() => expect(proxy.open().length).toBe(3));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(engine.snapshot().phase).toBe('working');
  scheduler.pass(30_000);
  await soon(() => expect(engine.snapshot()).toMatchObject({ phase: 'unreachable', trouble: 'unreachable' }));
  await soon(() => expect(proxy.open()).toEqual([]));
});

test('cuts a long question whose heartbeat has stopped and opens it anew', async () => {
  const { proxy } = await startSyncServer();
  const scheduler = createVirtualScheduler();
  const device = await createSyncDevice({ ...proxy, scheduler });
  const isLong = (path: string): boolean => path.includes('longpoll');
  proxy.rule = ({ path }) => (isLong(path) ? { kind: 'stall', bytes: 0 } : undefined);
  const engine = device.wake();
  await soon(() => expect(proxy.open().filter(({ path }) => isLong(path))).toHaveLength(2));
  const stuck = proxy.open();
  proxy.rule = () => undefined;
  scheduler.pass(60_000);
  await soon(() => {
    scheduler.pass(100);
    const open = proxy.open().filter(({ path }) => isLong(path));
    expect(open).toHaveLength(2);
    for (const request of stuck) expect(open).not.toContain(request);
  });
  expect(engine.snapshot().phase).toBe('resting');
});

test('asks the scopes that are not followed live once a minute or when asked to, and all every five', async () => {
  const { proxy } = await startSyncServer();
  const scheduler = createVirtualScheduler();
  const device = await createSyncDevice({ ...proxy, scheduler });
  // Heartbeats come in real time only, so these long questions wait without them.
  const client: CouchClient = {
    ...device.client,
    changes: (question, signal) =>
      question.wait ? new Promise(() => undefined) : device.client.changes(question, signal),
  };
  const engine = device.wake({ client });
  await engine.syncNow();
  const asked = (): readonly string[] =>
    proxy.seen.filter(({ path }) => !path.includes('longpoll')).map(({ path }) => path.split('/')[2] ?? '');
  for (let minute = 1; minute <= 4; minute += 1) {
    proxy.forget();
    scheduler.pass(60_000);
    await soon(() => expect(asked()).toEqual(['xbd-d-cxtyc-a9']));
    await soon(() => expect(scheduler.due()).toEqual([60_000, (5 - minute) * 60_000]));
  }
  proxy.forget();
  engine.askAround();
  await soon(() => expect(asked()).toEqual(['xbd-d-cxtyc-a9']));
  await soon(() => expect(scheduler.due()).toEqual([60_000, 60_000]));
  proxy.forget();
  scheduler.pass(60_000);
  await soon(() => expect(new Set(asked()).size).toBeGreaterThanOrEqual(3));
});
