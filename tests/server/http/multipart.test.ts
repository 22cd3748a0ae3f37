import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CouchClient, createCouchClient } from '#tests/server/couch-client.ts';
import { ADMIN, startTestServer, type TestServer } from '#tests/server/start-test-server.ts';

let server: TestServer;
let admin: CouchClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = createCouchClient(server.url, ADMIN);
  await admin.ask('PUT', 'xbd-d-cxtyc-a8');
});

afterAll(() => server.stop());

const AT = 'xbd-d-cxtyc-a8/';
const PHOTO = Buffer.from([0, 255, 13, 10, 45, 45, 98, 49, 13, 10, 13, 10, 7]);

/** As CouchDB's replicator writes a revision with files. */
function multipart(boundary: string, document: object, files: readonly Buffer[]): Buffer<ArrayBuffer> {
  const pieces = [
    Buffer.from(`--${boundary}\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(document)}`),
    ...files.flatMap((file) => [Buffer.from(`\r\n--${boundary}\r\n\r\n`), file]),
    Buffer.from(`\r\n--${boundary}--`),
  ];
  return Buffer.concat(pieces);
}

test('takes a revision with its files behind it, and gives it back the same way', async () => {
  const stub = { follows: true, content_type: 'image/jpeg', length: PHOTO.length, revpos: 2 };
  const document = {
    _id: 'media:1',
    _rev: '2-b',
    _revisions: { start: 2, ids: ['b', 'a'] },
    _attachments: { 'one.jpg': stub, 'two.jpg': { ...stub, length: 3 } },
  };
  const put = await admin.raw('PUT', `${AT}media:1?new_edits=false`, {
    body: multipart('frontier', document, [PHOTO, Buffer.from('abc')]),
    headers: { 'Content-Type': 'multipart/related; boundary="frontier"' },
  });
  expect(put.status).toBe(201);
  expect(await put.json()).toMatchObject({ rev: '2-b' });
  const photo = await admin.raw('GET', `${AT}media:1/one.jpg`);
  expect(Buffer.from(await photo.arrayBuffer()).equals(PHOTO)).toBe(true);

  const query = `open_revs=${encodeURIComponent('["2-b","9-zz"]')}&revs=true`;
  const back = await admin.raw('GET', `${AT}media:1?${query}`, { headers: { Accept: 'multipart/mixed' } });
  expect(back.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary="/);
  const bytes = Buffer.from(await back.arrayBuffer());
  expect(bytes.includes(PHOTO)).toBe(true);
  const text = bytes.toString('latin1');
  expect(text).toContain('"_revisions":{"start":2,"ids":["b","a"]}');
  expect(text).toContain('Content-Type: application/json; error="true"\r\n\r\n{"missing":"9-zz"}');
  expect(text.match(/"follows":true/g)).toHaveLength(2);
});

test('refuses a revision whose files do not follow', async () => {
  const document = {
    _id: 'media:2',
    _attachments: { 'one.jpg': { follows: true, content_type: 'image/jpeg' } },
  };
  for (const headers of [
    { 'Content-Type': 'multipart/related; boundary=x' },
    { 'Content-Type': 'multipart/related' },
  ]) {
    const put = await admin.raw('PUT', `${AT}media:2`, { body: multipart('x', document, []), headers });
    expect(put.status).toBe(400);
  }
});
