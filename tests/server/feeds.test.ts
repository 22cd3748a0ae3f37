import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CouchClient, createCouchClient, type Credentials } from './couch-client.ts';
import { ADMIN, startTestServer, type TestServer } from './start-test-server.ts';
import { makeAccount, makeDatabase } from './test-account.ts';

const A8 = 'xbd-d-cxtyc-a8';
const ZHIYUAN: Credentials = ['zhiyuan', 'bench-2026'];

let server: TestServer;
let admin: CouchClient;
let zhiyuan: CouchClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = createCouchClient(server.url, ADMIN);
  zhiyuan = createCouchClient(server.url, ZHIYUAN);
  await makeDatabase(admin, A8);
  await makeAccount(admin, ZHIYUAN, [A8]);
});

afterAll(() => server.stop());

function readerOf(response: Response): () => Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  return async () => (await reader?.read())?.value ?? '';
}

async function lastSeq(): Promise<string> {
  return String((await admin.ask('GET', `${A8}/_changes?since=now`)).body['last_seq']);
}

test('heartbeats arrive while the feed waits, also where compression is taken', async () => {
  const headers = { 'Accept-Encoding': 'gzip' };
  const response = await zhiyuan.raw('GET', `${A8}/_changes?feed=longpoll&since=now&heartbeat=150`, {
    headers,
  });
  const read = readerOf(response);
  const start = performance.now();
  const beats = [await read(), await read(), await read(), await read()];
  expect(beats.join('')).toMatch(/^\n{4,}$/);
  expect(performance.now() - start).toBeLessThan(3_000);
  await admin.ask('PUT', `${A8}/beat:1`, {});
  let rest = '';
  for (let piece = await read(); piece !== ''; piece = await read()) rest += piece;
  expect(JSON.parse(rest)).toMatchObject({ results: [{ id: 'beat:1' }] });
});

test.each(['normal', 'longpoll'])(
  'a %s feed has every change on a line of its own, as in CouchDB',
  async (feed) => {
    const since = await lastSeq();
    const ids = [`row:${feed}:1`, `row:${feed}:2`];
    for (const id of ids) await admin.ask('PUT', `${A8}/${id}`, { note: 'a\nb' });
    const text = await (await admin.raw('GET', `${A8}/_changes?feed=${feed}&since=${since}`)).text();
    const [first, ...rows] = text.trim().split('\n');
    expect(first).toBe('{"results":[');
    const changes = rows.slice(0, -1).map((row) => JSON.parse(row.replace(/,$/, '')) as { id: string });
    expect(changes.map(({ id }) => id)).toEqual(ids);
    expect(rows.at(-1)).toMatch(/^\],"last_seq":/);
  },
);

test('a continuous feed tells old and new changes, one a line', async () => {
  const since = await lastSeq();
  await admin.ask('PUT', `${A8}/line:1`, {});
  const response = await admin.raw(
    'GET',
    `${A8}/_changes?feed=continuous&heartbeat=100&limit=2&since=${since}`,
  );
  setTimeout(() => void admin.ask('PUT', `${A8}/line:2`, {}), 200);
  const lines = (await response.text()).split('\n').filter((line) => line !== '');
  expect(lines.map((line) => (JSON.parse(line) as { id?: string }).id)).toEqual([
    'line:1',
    'line:2',
    undefined,
  ]);
});

test.each(['longpoll', 'continuous'])('a %s feed that is to go backwards ends all the same', async (feed) => {
  const since = await lastSeq();
  await admin.ask('PUT', `${A8}/back:${feed}`, {});
  const path = `${A8}/_changes?feed=${feed}&descending=true&timeout=50&since=${since}`;
  const text = await (await zhiyuan.raw('GET', path)).text();
  expect(text.split(`"back:${feed}"`)).toHaveLength(2);
});

test('a write between looking and waiting is not missed', async () => {
  for (let n = 0; n < 20; n += 1) {
    const feed = zhiyuan.ask('GET', `${A8}/_changes?feed=longpoll&timeout=5000&since=${await lastSeq()}`);
    await admin.ask('PUT', `${A8}/race:${n}`, {});
    expect((await feed).body).toMatchObject({ results: [{ id: `race:${n}` }] });
  }
});

test('the sequence of another database, or of one made anew, starts from the beginning', async () => {
  await makeDatabase(admin, 'xbd-d-cxtyc-again');
  await admin.ask('POST', 'xbd-d-cxtyc-again/_bulk_docs', { docs: [{ _id: 'a:1' }, { _id: 'a:2' }] });
  const old = String((await admin.ask('GET', 'xbd-d-cxtyc-again/_changes')).body['last_seq']);
  await admin.ask('DELETE', 'xbd-d-cxtyc-again');
  await makeDatabase(admin, 'xbd-d-cxtyc-again');
  await admin.ask('POST', 'xbd-d-cxtyc-again/_bulk_docs', {
    docs: [{ _id: 'b:1' }, { _id: 'b:2' }, { _id: 'b:3' }],
  });
  const { body } = await admin.ask('GET', `xbd-d-cxtyc-again/_changes?since=${old}`);
  expect(body['results']).toHaveLength(3);
});

/** A feed that is known to wait: its headers come with the first sign of life. */
async function waitingFeed(client: CouchClient): Promise<{ readonly end: () => Promise<unknown> }> {
  const response = await client.raw('GET', `${A8}/_changes?feed=longpoll&since=now&heartbeat=1000`);
  return { end: () => response.json() as Promise<unknown> };
}

test('the oldest of too many feeds makes room and ends as one without news', async () => {
  const oldest = await waitingFeed(zhiyuan);
  const others = await Promise.all(Array.from({ length: 12 }, () => waitingFeed(zhiyuan)));
  expect(await oldest.end()).toMatchObject({ results: [] });
  await admin.ask('PUT', `${A8}/many:1`, {});
  for (const other of others) expect(await other.end()).toMatchObject({ results: [{ id: 'many:1' }] });
});

test('stopping ends every waiting feed at once', async () => {
  const stopped = await startTestServer();
  const owner = createCouchClient(stopped.url, ADMIN);
  await owner.ask('PUT', A8);
  const feed = await waitingFeed(owner);
  const start = performance.now();
  await stopped.stop();
  expect(performance.now() - start).toBeLessThan(1_500);
  expect(await feed.end()).toMatchObject({ results: [] });
});
