import { expect, test } from 'vitest';
import { soon } from '#tests/support/soon.ts';
import { createCookieFetch } from '#tests/support/cookie-fetch.ts';
import type { Fault } from '#tests/support/fault-proxy.ts';
import { createSyncDevice } from '#tests/support/sync-device.ts';
import { PASSWORD, startSyncServer } from '#tests/support/sync-server.ts';
import { createCouchClient } from '#sync/couch-client.ts';
import { createCouchSignIn } from '#sync/couch-sign-in.ts';
import { systemScheduler } from '#sync/system-scheduler.ts';
import type { SignIn } from '#usecases/ports/sign-in.ts';

const UNAUTHORIZED: Fault = {
  kind: 'answer',
  status: 401,
  body: '{"error":"unauthorized","reason":"You are not authorized to access this db."}',
};

function signInAt(url: string): SignIn {
  return createCouchSignIn(
    createCouchClient({ url: `${url}/db/`, fetch: createCookieFetch(), scheduler: systemScheduler }),
  );
}

test('signs in with name and password and says what the account may read', async () => {
  const { proxy } = await startSyncServer();
  const signedIn = await signInAt(proxy.url).signIn('zhiyuan', PASSWORD);
  expect(signedIn).toEqual({
    ok: true,
    value: {
      name: 'zhiyuan',
      roles: ['volunteer:cxtyc', 'xbd-c-cxtyc', 'xbd-d-cxtyc-a8', 'xbd-d-cxtyc-a9'],
    },
  });
});

test('names why signing in was not possible', async () => {
  const { proxy } = await startSyncServer();
  const { signIn, signOut } = signInAt(proxy.url);
  expect(await signIn('zhiyuan', 'wrong')).toEqual({ ok: false, reason: 'wrong-password' });
  const answers = [
    [403, '{"error":"forbidden","reason":"Account is temporarily locked."}', 'locked-out'],
    [500, '{"error":"internal_server_error"}', 'server-error'],
    [200, '<html>Welcome to the hotel</html>', 'unreachable'],
  ] as const;
  for (const [status, body, reason] of answers) {
    proxy.rule = () => ({ kind: 'answer', status, body });
    expect(await signIn('zhiyuan', PASSWORD)).toEqual({ ok: false, reason });
  }
  proxy.rule = () => ({ kind: 'reset-before' });
  expect(await signIn('zhiyuan', PASSWORD)).toEqual({ ok: false, reason: 'unreachable' });
  await signOut();
});

test('pauses when the session has ended and goes on after signing in, with nothing lost', async () => {
  const { proxy, admin } = await startSyncServer();
  const device = await createSyncDevice(proxy);
  const engine = device.wake();
  await engine.syncNow();
  proxy.rule = () => UNAUTHORIZED;
  const { id } = await device.visit('灯不亮');
  await soon(() => expect(engine.snapshot().phase).toBe('signed-out'));
  expect(engine.snapshot().waiting).toEqual(new Set([id]));

  proxy.forget();
  device.connectivity.give('online');
  await device.visit('水压低');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(proxy.seen).toEqual([]);

  proxy.rule = () => undefined;
  await device.signIn();
  engine.signedIn({ name: 'zhiyuan', roles: ['volunteer:cxtyc', 'xbd-c-cxtyc', 'xbd-d-cxtyc-a8'] });
  await soon(() => expect(engine.snapshot()).toMatchObject({ phase: 'resting', trouble: undefined }));
  expect(engine.snapshot().waiting.size).toBe(0);
  expect(await admin('GET', `xbd-d-cxtyc-a8/${encodeURIComponent(id)}`)).toMatchObject({ _id: id });
});

test("sends nothing under somebody else's session", async () => {
  const { proxy } = await startSyncServer();
  const device = await createSyncDevice(proxy);
  await device.visit('灯不亮');
  await createCouchSignIn(device.client).signIn('loudzhang', PASSWORD);
  const engine = device.wake();
  await engine.syncNow();
  expect(engine.snapshot()).toMatchObject({ phase: 'signed-out', trouble: 'signed-out' });
  expect(engine.snapshot().refused.size).toBe(0);
  expect(proxy.seen.filter(({ path }) => path.includes('_bulk_docs'))).toEqual([]);
});

test('what another account may not write, who signed in a moment after a round, is not refused to this one', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const engine = device.wake();
  await engine.syncNow();
  await createCouchSignIn(device.client).signIn('loudzhang', PASSWORD);
  const { id } = await device.visit('灯不亮');
  await soon(() => expect(engine.snapshot().phase).toBe('signed-out'));
  expect(engine.snapshot()).toMatchObject({ waiting: new Set([id]), refused: new Map() });
  await device.signIn();
  await engine.syncNow();
  expect(engine.snapshot()).toMatchObject({ phase: 'resting', waiting: new Set() });
});
