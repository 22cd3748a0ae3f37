import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gunzipSync } from 'node:zlib';
import { get } from 'node:http';
import { basic, type CouchClient, createCouchClient, type Credentials } from './couch-client.ts';
import { entry, opening, visit } from './rules/writes.ts';
import { ADMIN, startTestServer, type TestServer } from './start-test-server.ts';
import { makeAccount, makeDatabase } from './test-account.ts';

const A8 = 'xbd-d-cxtyc-a8';
const ZHIYUAN: Credentials = ['zhiyuan', 'bench-2026'];
const MAX_BODY = 256 * 1024;

let server: TestServer;
let admin: CouchClient;
let zhiyuan: CouchClient;
let anonymous: CouchClient;

beforeAll(async () => {
  server = await startTestServer({ maxBodyBytes: MAX_BODY });
  admin = createCouchClient(server.url, ADMIN);
  zhiyuan = createCouchClient(server.url, ZHIYUAN);
  anonymous = createCouchClient(server.url);
  await makeDatabase(admin, A8);
  await makeAccount(admin, ZHIYUAN, [A8, 'volunteer:cxtyc']);
  await admin.ask('PUT', `${A8}/plain:1`, { n: 1 });
});

afterAll(() => server.stop());

/** Everything that CouchDB knows and a client account may not do, and some things that nobody knows. */
const CLOSED: readonly (readonly [method: string, path: string])[] = [
  ['GET', ''],
  ['GET', '_all_dbs'],
  ['GET', '_up'],
  ['GET', '_uuids'],
  ['GET', '_users/_all_docs'],
  ['GET', '_users/org.couchdb.user:zhiyuan'],
  ['PUT', '_users/org.couchdb.user:zhiyuan'],
  ['POST', '_users/_bulk_docs'],
  ['GET', '_users/_changes'],
  ['PUT', 'xbd-d-cxtyc-new'],
  ['DELETE', A8],
  ['POST', A8],
  ['GET', `${A8}/_security`],
  ['PUT', `${A8}/_security`],
  ['GET', `${A8}/plain:1`],
  ['PUT', `${A8}/plain:2`],
  ['DELETE', `${A8}/plain:1`],
  ['GET', `${A8}/plain:1/file.jpg`],
  ['PUT', `${A8}/visit:1/file.jpg`],
  ['GET', `${A8}/_design/x`],
  ['PUT', `${A8}/_design/x`],
  ['PUT', `${A8}/_design%2Fx`],
  ['GET', `${A8}/_design/x/_view/y`],
  ['GET', `${A8}/_local/x`],
  ['PUT', `${A8}/_local/x`],
  ['POST', `${A8}/_revs_diff`],
  ['POST', `${A8}/_missing_revs`],
  ['POST', `${A8}/_compact`],
  ['POST', `${A8}/_purge`],
  ['POST', `${A8}/_find`],
  ['POST', `${A8}/_ensure_full_commit`],
  ['GET', `${A8}/_all_docs`],
  ['PUT', '_node/_local/_config/admins/me'],
  ['GET', '_node/_local/_config'],
  ['PATCH', `${A8}/_bulk_docs`],
  ['GET', `${A8}/../_users/_all_docs`],
  ['GET', `${A8}/%2e%2e/_users/_all_docs`],
  ['GET', `${A8}%2F..%2F_users/_all_docs`],
];

describe('closed to client accounts', () => {
  test.for(CLOSED)('%s /db/%s', async ([method, path]) => {
    const init = ['GET', 'HEAD'].includes(method)
      ? {}
      : { body: '{}', headers: { 'Content-Type': 'application/json' } };
    for (const [client, answers] of [
      [zhiyuan, [403, 404]],
      [anonymous, [401, 404]],
    ] as const) {
      const response = await client.raw(method, path, init);
      expect(answers).toContain(response.status);
      expect(await response.json()).toMatchObject({
        error: expect.any(String) as unknown,
        reason: expect.any(String) as unknown,
      });
    }
  });

  test('leaves everything as it was', async () => {
    expect((await admin.ask('GET', '_all_dbs')).list).toEqual(['_users', A8]);
    expect((await admin.ask('GET', `${A8}/_all_docs`)).body).toMatchObject({ rows: [{ id: 'plain:1' }] });
  });
});

describe('rows', () => {
  test('a volunteer adds to a record, and nobody takes an entry out of it', async () => {
    const id = 'visit:append';
    const first = { ...visit('zhiyuan', [entry('e1', 'zhiyuan')]), _id: id };
    const { list } = await zhiyuan.ask('POST', `${A8}/_bulk_docs`, { docs: [first] });
    const _rev = list[0]?.['rev'];
    const without = { ...first, _rev, entries: [entry('e2', 'zhiyuan')] };
    const refused = await zhiyuan.ask('POST', `${A8}/_bulk_docs`, { docs: [without] });
    expect(refused.list).toMatchObject([
      { id, error: 'forbidden', reason: expect.stringMatching(/^missing/) as unknown },
    ]);
    const added = { ...first, _rev, entries: [entry('e1', 'zhiyuan'), entry('e2', 'zhiyuan')] };
    expect((await zhiyuan.ask('POST', `${A8}/_bulk_docs`, { docs: [added] })).list).toMatchObject([
      { ok: true, id },
    ]);
  });

  test('one refused row does not keep its neighbours from being written', async () => {
    const good = { ...visit('zhiyuan'), _id: 'visit:good' };
    const forged = { ...good, _id: 'visit:forged', opened: opening('xietiao') };
    const { list } = await zhiyuan.ask('POST', `${A8}/_bulk_docs`, { docs: [forged, good] });
    expect(list).toMatchObject([
      { id: 'visit:forged', error: 'forbidden' },
      { id: 'visit:good', ok: true },
    ]);
  });

  test('a row sent twice in one batch is checked against what stands, not against itself', async () => {
    const row = { ...visit('zhiyuan', [entry('e1', 'zhiyuan')]), _id: 'visit:double' };
    const { list } = await zhiyuan.ask('POST', `${A8}/_bulk_docs`, { docs: [row, row] });
    expect(list).toMatchObject([{ ok: true }, { id: 'visit:double', error: 'conflict' }]);
  });

  test('many additions at once to one record lose none', async () => {
    const id = 'visit:busy';
    const base = { ...visit('zhiyuan'), _id: id };
    await zhiyuan.ask('POST', `${A8}/_bulk_docs`, { docs: [base] });
    const add = async (n: number): Promise<void> => {
      for (;;) {
        const { body } = await zhiyuan.ask('POST', `${A8}/_all_docs?include_docs=true`, { keys: [id] });
        const { doc } = (body['rows'] as readonly { doc: typeof base }[])[0] ?? { doc: base };
        const docs = [{ ...doc, entries: [...doc.entries, entry(`busy${n}`, 'zhiyuan')] }];
        const { list } = await zhiyuan.ask('POST', `${A8}/_bulk_docs`, { docs });
        if (list[0]?.['ok'] === true) return;
        expect(list).toMatchObject([{ error: 'conflict' }]);
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, n) => add(n)));
    const { body } = await admin.ask('GET', `${A8}/${id}?conflicts=true`);
    expect(body['entries']).toHaveLength(8);
    expect(body['_conflicts']).toBeUndefined();
  });

  test('a record that the server deleted does not come back', async () => {
    const row = { ...visit('zhiyuan'), _id: 'visit:erased' };
    const { list } = await zhiyuan.ask('POST', `${A8}/_bulk_docs`, { docs: [row] });
    await admin.ask('DELETE', `${A8}/visit:erased?rev=${list[0]?.['rev'] as string}`);
    const again = await zhiyuan.ask('POST', `${A8}/_bulk_docs`, { docs: [row] });
    expect(again.list).toMatchObject([
      { error: 'forbidden', reason: expect.stringMatching(/^deleted/) as unknown },
    ]);
  });
});

describe('other sites', () => {
  const docs = { docs: [] };

  test('a page of another site can neither write nor sign in', async () => {
    for (const Origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', 'not an origin']) {
      expect((await zhiyuan.ask('POST', `${A8}/_bulk_docs`, docs, { Origin })).status).toBe(403);
      const signIn = await anonymous.ask(
        'POST',
        '_session',
        { name: ZHIYUAN[0], password: ZHIYUAN[1] },
        { Origin },
      );
      expect(signIn.status).toBe(403);
      expect(signIn.headers.getSetCookie()).toEqual([]);
    }
  });

  test('its own pages and programs without an origin can', async () => {
    const own = await zhiyuan.ask('POST', `${A8}/_bulk_docs`, docs, { Origin: server.url });
    expect(own.status).toBe(201);
    expect((await zhiyuan.ask('POST', `${A8}/_bulk_docs`, docs)).status).toBe(201);
  });
});

describe('the address bar', () => {
  test.each([
    ['navigate', 403],
    ['cors', 200],
    ['same-origin', 200],
    ['no-cors', 200],
  ])('what a browser asks with %s is answered %i', async (mode, status) => {
    const headers = { Authorization: basic(ZHIYUAN), 'Sec-Fetch-Mode': mode };
    const answered = await new Promise<number | undefined>((resolve) => {
      get(`${server.url}/db/${A8}/_changes?include_docs=true`, { headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
    });
    expect(answered).toBe(status);
  });
});

describe('odd input', () => {
  const json = { 'Content-Type': 'application/json' };
  const batch = `${A8}/_bulk_docs`;

  test.for<readonly [what: string, body: string | Uint8Array<ArrayBuffer>, status: number]>([
    ['no JSON', '{"docs":[', 400],
    ['nothing', '', 400],
    ['a list', '[]', 400],
    ['a text', '"docs"', 400],
    ['no docs', '{}', 400],
    ['docs that are none', '{"docs":{"length":1}}', 400],
    ['rows that are none', '{"docs":[null,1]}', 400],
    ['broken UTF-8', Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400],
    ['bottomless lists', `{"docs":[{"_id":"a","x":${'['.repeat(60_000)}${']'.repeat(60_000)}}]}`, 400],
    ['bottomless objects', `{"docs":[${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}]}`, 400],
    ['too much', JSON.stringify({ docs: [{ _id: 'visit:big', x: 'x'.repeat(MAX_BODY) }] }), 413],
  ])('%s gets an answer in JSON', async ([, body, status]) => {
    const response = await zhiyuan.raw('POST', batch, { body, headers: json });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: expect.any(String) as unknown });
  });

  test('too much without saying how much is cut off at the limit', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(64 * 1024));
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += chunk.length;
        controller.enqueue(chunk);
        if (sent > 50 * MAX_BODY) controller.close();
      },
    });
    const stream: RequestInit & { duplex: 'half' } = { body, headers: json, duplex: 'half' };
    const status = await zhiyuan.raw('POST', batch, stream).then(
      (response) => response.status,
      () => 'cut',
    );
    expect([413, 'cut']).toContain(status);
    expect(sent).toBeLessThan(50 * MAX_BODY);
  });

  test.for([
    ['GET', `${A8}/%E4%B8`, 400],
    ['GET', `${A8}/_changes?limit=many`, 400],
    ['GET', `${A8}/_changes?since=1-aaaa'%22`, 400],
    ['GET', `${A8}/_changes?feed=telepathy`, 400],
    ['GET', `${A8}/_changes?filter=x/y`, 400],
    ['GET', `${A8}/plain:1?rev=x`, 400],
    ['GET', `${A8}/plain:1?open_revs=[1]`, 400],
    ['GET', `${A8}/plain:1?open_revs={`, 400],
    ['GET', `${A8}/_all_docs?keys=1`, 400],
    ['GET', `${A8}/_all_docs?startkey=[1]`, 400],
    ['GET', `${A8}/__proto__`, 404],
    ['GET', `${A8}/constructor`, 404],
    ['GET', 'constructor', 404],
    ['GET', `${A8}/_changes/more`, 404],
    ['GET', `${A8}//x`, 404],
    ['DELETE', '_users', 403],
    ['PUT', `${A8}/_changes`, 405],
    ['POST', `${A8}/_find`, 501],
  ] as const)('%s /db/%s is answered %i', async ([method, path, status]) => {
    const response = await admin.raw(method, path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: expect.any(String) as unknown });
  });

  test('rows that would stop PouchDB are refused one by one', async () => {
    const docs = [
      { _id: 7 },
      { _id: '' },
      { _id: 'x:1', _rev: 'x' },
      { _id: 'x:2', _attachments: { 'a.jpg': { content_type: 'image/jpeg', data: '***' } } },
      { _id: 'x:3', _attachments: { 'a.jpg': { stub: true } } },
      { _id: 'x:4', _attachments: [] },
      { _id: 'x:5', _deleted: 'yes' },
      { _id: 'x:6' },
    ];
    const { status, list } = await admin.ask('POST', batch, { docs });
    expect(status).toBe(201);
    expect(list.map((row) => row['error'] ?? 'ok')).toEqual([
      'illegal_docid',
      'illegal_docid',
      'bad_request',
      'bad_request',
      'missing_stub',
      'bad_request',
      'bad_request',
      'ok',
    ]);
  });

  test('nothing of it was a fault of the server', () => expect(server.printed).toEqual([]));
});

test('compresses what is worth it for those who take it', async () => {
  const docs = Array.from({ length: 50 }, (_, n) => ({ _id: `zip:${n}`, words: '走访'.repeat(40) }));
  await admin.ask('POST', `${A8}/_bulk_docs`, { docs });
  const fetchRaw = (encoding: string): Promise<{ encoding: string | undefined; bytes: Buffer }> =>
    new Promise((resolve, reject) => {
      const auth = ZHIYUAN.join(':');
      const headers = { 'Accept-Encoding': encoding };
      get(`${server.url}/db/${A8}/_changes?include_docs=true`, { auth, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ encoding: answer.headers['content-encoding'], bytes: Buffer.concat(chunks) }),
        );
      }).on('error', reject);
    });
  const plain = await fetchRaw('identity');
  const packed = await fetchRaw('br, gzip');
  expect([plain.encoding, packed.encoding]).toEqual([undefined, 'gzip']);
  expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 4);
  expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
});
