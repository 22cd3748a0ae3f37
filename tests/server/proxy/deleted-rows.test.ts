import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { isJsonObject, type JsonObject } from '#lib/json.ts';
import { createCouchClient } from '#tests/server/couch-client.ts';
import { startTestServer } from '#tests/server/start-test-server.ts';

const DB = 'xbd-d-cxtyc-a8';

/**
 * The one thing in which CouchDB 3 differs from the embedded store, by its documentation and sources: a row without
 * `_rev` brings a deleted document back, and the rule is shown no old one. It answers every other row as new, in the
 * order asked. This is no CouchDB.
 */
async function startRevivingEndpoint(): Promise<{ url: string; written: readonly unknown[] }> {
  const written: unknown[] = [];
  const answers: Readonly<Record<string, (body: JsonObject) => unknown>> = {
    '/': () => ({ couchdb: 'Welcome', version: '3.4.3' }),
    '/_session': () => ({ ok: true, userCtx: { name: 'admin', roles: ['_admin'] } }),
    '/_all_dbs': () => [],
    [`/${DB}/_all_docs`]: ({ keys }) => ({
      rows: textsIn(keys).map((key) =>
        key.includes('gone')
          ? { id: key, key, value: { rev: '2-b', deleted: true }, doc: null }
          : { key, error: 'not_found' },
      ),
    }),
    [`/${DB}/_bulk_docs`]: ({ docs }) => {
      const rows = (Array.isArray(docs) ? docs : []).filter((row) => isJsonObject(row));
      written.push(...rows.map(({ _id: id }) => id));
      return rows.map(({ _id: id }) => ({ ok: true, id, rev: '1-a' }));
    },
  };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const answer = answers[(request.url ?? '').split('?')[0] ?? ''];
      response.writeHead(answer === undefined ? 404 : 200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answer?.(body === '' ? {} : (JSON.parse(body) as JsonObject)) ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://admin:admin-2026@127.0.0.1:${port}`, written };
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item: unknown) => typeof item === 'string') : [];
}

test('in front of a CouchDB, a row that would bring a deleted record back is refused at its place', async () => {
  const couchdb = await startRevivingEndpoint();
  const gateway = await startTestServer({ couchdbUrl: couchdb.url, keeperEveryMs: 3_600_000 });
  onTestFinished(gateway.stop);
  const client = createCouchClient(gateway.url, ['zhiyuan', 'any-password']);
  const docs = [
    { _id: 'visit:1' },
    { _id: 'visit:gone' },
    { _id: '_design/x' },
    { _id: 'visit:2', _rev: '1-a' },
    { _id: 'visit:gone-2', _rev: '2-b' },
  ];
  const { status, list } = await client.ask('POST', `${DB}/_bulk_docs`, { docs });
  expect(status).toBe(200);
  expect(list.map(({ id, ok, error }) => [id, ok ?? error])).toEqual([
    ['visit:1', true],
    ['visit:gone', 'forbidden'],
    ['_design/x', 'forbidden'],
    ['visit:2', true],
    // It names the deletion: that one CouchDB shows to its rule, which refuses it.
    ['visit:gone-2', true],
  ]);
  expect(list[1]?.['reason']).toMatch(/^deleted:/);
  expect(couchdb.written).toEqual(['visit:1', 'visit:2', 'visit:gone-2']);
});
