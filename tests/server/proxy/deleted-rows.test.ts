import { expect, onTestFinished, test } from 'vitest';
import { isJsonObject } from '#lib/json.ts';
import { createCouchClient } from '#tests/server/couch-client.ts';
import { startTestServer } from '#tests/server/start-test-server.ts';
import { startStandIn } from './stand-in.ts';

const DB = 'xbd-d-cxtyc-a8';

/**
 * A row without `_rev` brings a deleted document back, and the rule is shown no old one. Every other row is answered
 * as new.
 */
async function startRevivingEndpoint(): Promise<{ url: string; written: readonly unknown[] }> {
  const written: unknown[] = [];
  const { url } = await startStandIn({
    [`/${DB}/_all_docs`]: ({ keys }) => ({
      json: {
        rows: textsIn(keys).map((key) =>
          key.includes('gone')
            ? { id: key, key, value: { rev: '2-b', deleted: true }, doc: null }
            : { key, error: 'not_found' },
        ),
      },
    }),
    [`/${DB}/_bulk_docs`]: ({ docs }) => {
      const rows = (Array.isArray(docs) ? docs : []).filter((row) => isJsonObject(row));
      written.push(...rows.map(({ _id: id }) => id));
      return { json: rows.map(({ _id: id }) => ({ ok: true, id, rev: '1-a' })) };
    },
  });
  return { url, written };
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
