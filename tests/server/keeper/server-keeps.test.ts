import { expect, onTestFinished, test } from 'vitest';
import { createCouchClient } from '#tests/server/couch-client.ts';
import { DOORS, entry, visit } from '#tests/server/rules/writes.ts';
import { ADMIN, startTestServer } from '#tests/server/start-test-server.ts';
import { soon } from '#tests/support/soon.ts';

const NEVER_MS = 3_600_000;
const ROW = `${DOORS}/${encodeURIComponent(visit('zhiyuan')._id)}`;

test.each(['embedded', 'in front of a CouchDB'])('a server unites leaves by itself: %s', async (kind) => {
  const isEmbedded = kind === 'embedded';
  const store = await startTestServer({ keeperEveryMs: isEmbedded ? 20 : NEVER_MS });
  onTestFinished(store.stop);
  if (!isEmbedded) {
    const couchdbUrl = `${store.url.replace('//', `//${ADMIN.join(':')}@`)}/db`;
    const front = await startTestServer({ couchdbUrl, keeperEveryMs: 20 });
    onTestFinished(front.stop);
  }
  const admin = createCouchClient(store.url, ADMIN);
  await admin.ask('PUT', DOORS);
  for (const [hash, id] of [
    ['a', 'e1'],
    ['b', 'e2'],
  ] as const) {
    const docs = [{ ...visit('zhiyuan', [entry(id, 'zhiyuan')]), _rev: `1-${hash.repeat(32)}` }];
    await admin.ask('POST', `${DOORS}/_bulk_docs`, { new_edits: false, docs });
  }
  await soon(async () => {
    const { body } = await admin.ask('GET', `${ROW}?conflicts=true`);
    expect(body['_conflicts']).toBeUndefined();
    expect(body['entries']).toMatchObject([{ id: 'e1' }, { id: 'e2' }]);
  });
});

test('wrong passwords for the server account from outside do not stop the keeper', async () => {
  const server = await startTestServer({ keeperEveryMs: 20 });
  onTestFinished(server.stop);
  const guesser = createCouchClient(server.url, ['admin', 'guess']);
  for (let nth = 0; nth < 12; nth += 1) await guesser.ask('GET', '_all_dbs');
  expect((await createCouchClient(server.url, ADMIN).ask('GET', '_all_dbs')).status).toBe(403);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(server.printed.filter((line) => line.startsWith('Keeper'))).toEqual([]);
});

test('a server that stops waits for its keeper and says nothing of trouble', async () => {
  for (let nth = 0; nth < 5; nth += 1) {
    const server = await startTestServer({ keeperEveryMs: 1 });
    await createCouchClient(server.url, ADMIN).ask('PUT', DOORS);
    await new Promise((resolve) => setTimeout(resolve, nth * 5));
    await server.stop();
    expect(server.printed).toEqual([]);
  }
});
