import { afterEach, expect, test } from 'vitest';
import { type CouchClient, createCouchClient, type Credentials } from './couch-client.ts';
import { ADMIN, startTestServer, type TestServer } from './start-test-server.ts';
import { makeAccount, makeDatabase } from './test-account.ts';

const A8 = 'xbd-d-cxtyc-a8';
const ZHIYUAN: Credentials = ['zhiyuan', 'bench-2026'];
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

interface Place {
  readonly server: TestServer;
  readonly admin: CouchClient;
  readonly anonymous: CouchClient;
}

async function start(): Promise<Place> {
  const server = await startTestServer();
  stops.push(server.stop);
  const admin = createCouchClient(server.url, ADMIN);
  await makeDatabase(admin, A8);
  await makeAccount(admin, ZHIYUAN, [A8]);
  return { server, admin, anonymous: createCouchClient(server.url) };
}

async function cookieOf(
  anonymous: CouchClient,
  [name, password]: Credentials = ZHIYUAN,
): Promise<{ Cookie: string }> {
  const { status, headers } = await anonymous.ask('POST', '_session', { name, password });
  expect(status).toBe(200);
  return { Cookie: (headers.getSetCookie()[0] ?? '').split(';')[0] ?? '' };
}

function guess(
  client: CouchClient,
  name: string,
  from: string,
  password = 'wrong',
): ReturnType<CouchClient['ask']> {
  return client.ask('POST', '_session', { name, password }, { 'X-Forwarded-For': from });
}

test('keeps passwords only as hashes', async () => {
  const { admin } = await start();
  const { body } = await admin.ask('GET', '_users/org.couchdb.user:zhiyuan');
  expect(body).toMatchObject({ password_scheme: 'pbkdf2', pbkdf2_prf: 'sha256', iterations: 10 });
  expect(body['derived_key']).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(body)).not.toContain(ZHIYUAN[1]);
});

test('takes a sign-in from a form as well as from JSON', async () => {
  const { anonymous } = await start();
  const body = new URLSearchParams({ name: ZHIYUAN[0], password: ZHIYUAN[1] });
  const response = await anonymous.raw('POST', '_session', { body });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ ok: true, name: 'zhiyuan', roles: [A8] });
});

test('marks the cookie for encrypted connections when the browser came by one', async () => {
  const { anonymous } = await start();
  const credentials = { name: ZHIYUAN[0], password: ZHIYUAN[1] };
  const plain = await anonymous.ask('POST', '_session', credentials);
  const secure = await anonymous.ask('POST', '_session', credentials, { 'X-Forwarded-Proto': 'https' });
  expect(plain.headers.getSetCookie()[0]).not.toContain('Secure');
  expect(secure.headers.getSetCookie()[0]).toContain('; Secure');
  expect(secure.headers.getSetCookie()[0]).toContain('Max-Age=2592000');
});

test('a new password ends the sessions of the old one', async () => {
  const { admin, anonymous } = await start();
  const cookie = await cookieOf(anonymous);
  const { body } = await admin.ask('GET', '_users/org.couchdb.user:zhiyuan');
  await admin.ask('PUT', '_users/org.couchdb.user:zhiyuan', { ...body, password: 'another-2026' });
  expect((await anonymous.ask('GET', A8, undefined, cookie)).status).toBe(401);
  expect(
    (await anonymous.ask('POST', '_session', { name: 'zhiyuan', password: 'another-2026' })).status,
  ).toBe(200);
});

test('a change of roles counts at once and keeps the session', async () => {
  const { admin, anonymous } = await start();
  const cookie = await cookieOf(anonymous);
  const { body } = await admin.ask('GET', '_users/org.couchdb.user:zhiyuan');
  await admin.ask('PUT', '_users/org.couchdb.user:zhiyuan', { ...body, roles: [] });
  expect((await anonymous.ask('GET', A8, undefined, cookie)).status).toBe(403);
  expect((await anonymous.ask('GET', '_session', undefined, cookie)).body).toMatchObject({
    userCtx: { roles: [] },
  });
});

test('a removed account is signed out everywhere', async () => {
  const { admin, anonymous } = await start();
  const cookie = await cookieOf(anonymous);
  const { body } = await admin.ask('GET', '_users/org.couchdb.user:zhiyuan');
  await admin.ask('DELETE', `_users/org.couchdb.user:zhiyuan?rev=${String(body['_rev'])}`);
  expect((await anonymous.ask('GET', A8, undefined, cookie)).status).toBe(401);
});

test('a session outlives a restart, a made-up cookie opens nothing', async () => {
  const { server, anonymous } = await start();
  const cookie = await cookieOf(anonymous);
  const token = cookie.Cookie.slice('AuthSession='.length);
  const [name, time] = Buffer.from(token, 'base64url').toString().split(':');
  for (const forged of [
    Buffer.from(`admin:${time ?? ''}:${'A'.repeat(43)}`).toString('base64url'),
    Buffer.from(`${name ?? ''}:ffffffff:${token.slice(-43)}`).toString('base64url'),
    `${token.slice(0, -4)}AAAA`,
    '',
    '%%%',
  ]) {
    expect((await anonymous.ask('GET', A8, undefined, { Cookie: `AuthSession=${forged}` })).status).toBe(401);
  }
  expect((await anonymous.ask('GET', A8, undefined, { Cookie: `x=1; ${cookie.Cookie}` })).status).toBe(200);
  expect(server.printed).toEqual([]);
});

test('five wrong passwords from one address close it even to the right one, and leave sessions alone', async () => {
  const { anonymous } = await start();
  const cookie = await cookieOf(anonymous);
  for (let n = 0; n < 5; n += 1) expect((await guess(anonymous, 'zhiyuan', '203.0.113.1')).status).toBe(401);
  const right = await guess(anonymous, 'zhiyuan', '203.0.113.1', ZHIYUAN[1]);
  expect(right).toMatchObject({ status: 403, body: { error: 'forbidden' } });
  expect(right.body['reason']).toMatch(/temporarily locked/);
  expect((await guess(anonymous, 'zhiyuan', '203.0.113.2', ZHIYUAN[1])).status).toBe(200);
  expect((await anonymous.ask('GET', A8, undefined, cookie)).status).toBe(200);
});

test('ten guesses in an hour close an account, whatever their addresses', async () => {
  const { anonymous } = await start();
  const answers: number[] = [];
  for (let n = 0; n < 12; n += 1) answers.push((await guess(anonymous, 'zhiyuan', `203.0.113.${n}`)).status);
  expect(answers).toEqual([...Array<number>(10).fill(401), 403, 403]);
});

test('guesses sent at once are counted one by one', async () => {
  const { anonymous } = await start();
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => guess(anonymous, 'zhiyuan', '203.0.113.9')),
  );
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  expect(answers.filter(({ status }) => status === 403)).toHaveLength(25);
});

test('Basic headers are guesses too', async () => {
  const { server } = await start();
  const guesser = createCouchClient(server.url, ['zhiyuan', 'wrong']);
  for (let n = 0; n < 5; n += 1) expect((await guesser.ask('GET', A8)).status).toBe(401);
  expect((await guesser.ask('GET', A8)).status).toBe(403);
});

test('answers alike for an account that does not exist', async () => {
  const { anonymous } = await start();
  for (let n = 0; n < 6; n += 1) {
    const known = await guess(anonymous, 'zhiyuan', '203.0.113.3');
    const unknown = await guess(anonymous, 'nobody', '203.0.113.3');
    expect(unknown.status).toBe(known.status);
    expect(unknown.body).toEqual(known.body);
  }
});

test('refuses accounts that CouchDB would refuse', async () => {
  const { admin } = await start();
  const good = { _id: 'org.couchdb.user:a', name: 'a', type: 'user', roles: [], password: 'x' };
  for (const bad of [
    { roles: ['_admin'] },
    { name: 'b' },
    { type: 'admin' },
    { roles: 'all' },
    { roles: [1] },
  ]) {
    const { status, list } = await admin.ask('POST', '_users/_bulk_docs', { docs: [{ ...good, ...bad }] });
    expect({ status, list }).toMatchObject({ status: 201, list: [{ error: 'forbidden' }] });
  }
  expect((await admin.ask('PUT', '_users/org.couchdb.user:a', { ...good, password: 7 })).status).toBe(400);
});
