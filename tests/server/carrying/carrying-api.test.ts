import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { writeBox } from '#domain/carrying/sealed-file.ts';
import { closeBox } from '#lib/sealed-box.ts';
import { createCarryingServer, type CarryingServer } from '#sync/carrying-client.ts';
import { createCookieFetch } from '#tests/support/cookie-fetch.ts';
import { createCouchClient } from '#tests/server/couch-client.ts';
import { ADMIN, startTestServer, type TestServer } from '#tests/server/start-test-server.ts';
import { makeAccount } from '#tests/server/test-account.ts';

const DOORS = 'xbd-d-cxtyc-a8';
const PASSWORD = 'bench-2026';
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

async function start(recoverySecret: string): Promise<TestServer> {
  const server = await startTestServer({ recoverySecret });
  stops.push(server.stop);
  const admin = createCouchClient(server.url, ADMIN);
  await makeAccount(admin, ['xietiao', PASSWORD], ['coordinator:cxtyc', DOORS]);
  await makeAccount(admin, ['zhiyuan', PASSWORD], ['volunteer:cxtyc', DOORS]);
  await makeAccount(admin, ['other', PASSWORD], ['coordinator:other', DOORS]);
  await makeAccount(admin, ['elsewhere', PASSWORD], ['coordinator:cxtyc']);
  return server;
}

/** What somebody's app asks of the server; nobody's without a name. */
async function carryingOf({ url }: TestServer, name?: string): Promise<CarryingServer> {
  const fetch = createCookieFetch();
  if (name !== undefined) {
    await fetch(`${url}/db/_session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name, password: PASSWORD }),
    });
  }
  return createCarryingServer({ url: `${url}/api/`, fetch });
}

async function closed(
  server: TestServer,
  scope = DOORS,
): Promise<{ readonly key: string; readonly box: string }> {
  const key = await (await carryingOf(server, 'zhiyuan')).key();
  if (key === undefined) throw new Error('The server gave no key.');
  return { key: key.id, box: await closeBox(key.publicKey, writeBox({ scope, key: 'the key' })) };
}

test('any process with the same secret opens it for a coordinator of these doors, and writes down who', async () => {
  const [one, two] = [await start('shared'), await start('shared')];
  const { key, box } = await closed(one);
  const opened = await (await carryingOf(two, 'xietiao')).openBox(key, { box });
  expect(opened).toEqual({ ok: true, value: 'the key' });
  const month = `${new Date().toISOString().slice(0, 7)}.jsonl`;
  const audit = await readFile(join(two.dataDir, 'audit', month), 'utf8');
  expect(audit).toContain(`"what":"carried-opened","by":"xietiao","scope":"${DOORS}"`);
});

test.each(['zhiyuan', 'other', 'elsewhere'])('%s does not open it', async (name) => {
  const server = await start('shared');
  const { key, box } = await closed(server);
  expect(await (await carryingOf(server, name)).openBox(key, { box })).toEqual({
    ok: false,
    reason: 'foreign',
  });
});

test('nobody gets a key or an opened box without a session', async () => {
  const server = await start('shared');
  const { key, box } = await closed(server);
  const nobody = await carryingOf(server);
  expect(await nobody.key()).toBeUndefined();
  expect(await nobody.openBox(key, { box })).toEqual({ ok: false, reason: 'signed-out' });
});

test('another secret is another key; what no server closed is torn', async () => {
  const [before, after] = [await start('before'), await start('after')];
  const { key, box } = await closed(before);
  const coordinator = await carryingOf(after, 'xietiao');
  expect(await coordinator.openBox(key, { box })).toEqual({ ok: false, reason: 'other-key' });
  const own = await closed(after);
  expect(await coordinator.openBox(own.key, { box })).toEqual({ ok: false, reason: 'torn' });
  expect(await coordinator.openBox(own.key, { box: 'no box' })).toEqual({ ok: false, reason: 'torn' });
  expect(await coordinator.openBox(own.key, own)).toMatchObject({ ok: true });
});
