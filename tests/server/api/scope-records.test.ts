import { expect, onTestFinished, test } from 'vitest';
import { parseWireRecord } from '#domain/records/wire.ts';
import { createScopeRecords } from '#server/api/scope-records.ts';
import { createCouchClient } from '#tests/server/couch-client.ts';
import { entry, visit } from '#tests/server/rules/writes.ts';
import { ADMIN, startTestServer } from '#tests/server/start-test-server.ts';

const A8 = 'xbd-d-cxtyc-a8';

test('who comes second with a new record is told so, and what stands is not taken for theirs', async () => {
  const server = await startTestServer();
  onTestFinished(server.stop);
  const admin = createCouchClient(server.url, ADMIN);
  await admin.ask('PUT', A8);
  const records = createScopeRecords((path, init) => admin.raw(init.method ?? 'GET', path, init));
  const parsed = parseWireRecord({
    ...visit('zhiyuan', [entry('e1', 'zhiyuan')]),
    _id: 'visit:1',
    scope: A8,
  });
  if (!parsed.ok) throw new Error(parsed.reason);
  const record = parsed.value;
  await records.create(A8, { ...record, entries: [] });
  await expect(records.create(A8, record)).rejects.toThrow('Somebody was quicker');
  expect((await records.read(A8, 'visit:1'))?.record.entries).toEqual([]);
});
