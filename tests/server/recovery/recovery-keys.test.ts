import { afterEach, expect, test } from 'vitest';
import { createCouchClient, type Credentials } from '#tests/server/couch-client.ts';
import { ADMIN, startTestServer, type TestServer } from '#tests/server/start-test-server.ts';
import { makeAccount } from '#tests/server/test-account.ts';

const ZHIYUAN: Credentials = ['zhiyuan', 'bench-2026'];
const SALT = '0123456789abcdef';
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

async function start(recoverySecret?: string): Promise<TestServer> {
  const server = await startTestServer({ recoverySecret });
  stops.push(server.stop);
  await makeAccount(createCouchClient(server.url, ADMIN), ZHIYUAN, []);
  await makeAccount(createCouchClient(server.url, ADMIN), ['louzhang', 'stool-2026'], []);
  return server;
}

interface Answer {
  readonly status: number;
  readonly secret: unknown;
  readonly headers: Headers;
}

async function ask(
  server: TestServer,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(`${server.url}/api/recovery-key`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { secret } = (await response.json()) as { secret?: unknown };
  return { status: response.status, secret, headers: response.headers };
}

const right = { name: ZHIYUAN[0], password: ZHIYUAN[1], salt: SALT };

test('gives the same secret for the same phone, another for another phone or account', async () => {
  const server = await start();
  const first = await ask(server, right);
  expect(first.status).toBe(200);
  expect(first.secret).toMatch(/^[\w-]{43}$/);
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect(first.headers.getSetCookie()).toEqual([]);
  expect((await ask(server, right)).secret).toBe(first.secret);
  expect((await ask(server, { ...right, salt: `${SALT}x` })).secret).not.toBe(first.secret);
  const other = await ask(server, { name: 'louzhang', password: 'stool-2026', salt: SALT });
  expect(other.status).toBe(200);
  expect(other.secret).not.toBe(first.secret);
});

test('gives it in front of a CouchDB too, to a browser that takes compressed answers', async () => {
  const behind = await start();
  const couchdbUrl = `${behind.url.replace('//', `//${ADMIN.join(':')}@`)}/db`;
  const front = await startTestServer({ couchdbUrl, recoverySecret: 'shared' });
  stops.unshift(front.stop);
  const { status, secret } = await ask(front, right, { 'Accept-Encoding': 'gzip, deflate, br' });
  expect([status, secret]).toEqual([200, expect.stringMatching(/^[\w-]{43}$/)]);
});

test('a password that the coordinator reset opens as well', async () => {
  const server = await start();
  const { secret } = await ask(server, right);
  const admin = createCouchClient(server.url, ADMIN);
  const { body } = await admin.ask('GET', '_users/org.couchdb.user:zhiyuan');
  await admin.ask('PUT', '_users/org.couchdb.user:zhiyuan', { ...body, password: 'another-2026' });
  expect((await ask(server, right)).status).toBe(401);
  expect((await ask(server, { ...right, password: 'another-2026' })).secret).toBe(secret);
});

test('refuses without the password, even with a cookie, and locks guessers out', async () => {
  const server = await start();
  const signIn = await createCouchClient(server.url).ask('POST', '_session', {
    name: ZHIYUAN[0],
    password: ZHIYUAN[1],
  });
  const cookie = (signIn.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  const guess = { ...right, password: 'wrong' };
  const answer = await ask(server, guess, { Cookie: cookie });
  expect([answer.status, answer.secret]).toEqual([401, undefined]);
  for (let count = 0; count < 5; count += 1) await ask(server, guess);
  expect((await ask(server, right)).status).not.toBe(200);
});

test.each([{}, { name: 'zhiyuan', password: 'bench-2026' }, { ...right, salt: 'short' }, 'text', null])(
  'refuses %j',
  async (body) => {
    const { status, secret } = await ask(await start(), body);
    expect([status, secret]).toEqual([400, undefined]);
  },
);

test('refuses other origins and oversize', async () => {
  const server = await start();
  expect((await ask(server, right, { Origin: 'https://elsewhere.example' })).status).toBe(403);
  expect((await ask(server, { ...right, filler: 'x'.repeat(9_000) })).status).toBe(400);
});

test('the secret follows from what the server keeps, and survives a restart', async () => {
  const one = await start('kept-for-all-processes');
  const other = await start('kept-for-all-processes');
  const third = await start('another');
  const { secret } = await ask(one, right);
  expect((await ask(other, right)).secret).toBe(secret);
  expect((await ask(third, right)).secret).not.toBe(secret);
});
