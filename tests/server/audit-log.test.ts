import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createAuditLog } from '#server/audit/audit-log.ts';
import { basic, createCouchClient } from '#tests/server/couch-client.ts';
import { visit } from '#tests/server/rules/writes.ts';
import { ADMIN, startTestServer } from '#tests/server/start-test-server.ts';
import { makeAccount, makeDatabase } from '#tests/server/test-account.ts';

test('keeps a line an event and a year of months', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xbd-audit-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of ['2025-10.jsonl', '2025-11.jsonl', '2026-05.jsonl', 'notes.txt'])
    await writeFile(join(folder, name), '');
  let now = Date.parse('2026-11-30T23:59:00.000Z');
  const log = createAuditLog(folder, () => now);
  await log.note({ what: 'signed-in', by: 'zhiyuan' });
  await log.note({ what: 'resident-erased', by: 'xietiao', scope: 'xbd-d-cxtyc-a8', count: 3 });
  expect((await readdir(folder)).sort()).toEqual([
    '2025-11.jsonl',
    '2026-05.jsonl',
    '2026-11.jsonl',
    'notes.txt',
  ]);
  expect(
    (await readFile(join(folder, '2026-11.jsonl'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { at: '2026-11-30T23:59:00.000Z', what: 'signed-in', by: 'zhiyuan' },
    {
      at: '2026-11-30T23:59:00.000Z',
      what: 'resident-erased',
      by: 'xietiao',
      scope: 'xbd-d-cxtyc-a8',
      count: 3,
    },
  ]);
  now += 60_000;
  await log.note({ what: 'signed-in', by: 'zhiyuan' });
  expect((await readdir(folder)).sort()).toEqual([
    '2026-05.jsonl',
    '2026-11.jsonl',
    '2026-12.jsonl',
    'notes.txt',
  ]);
});

const A8 = 'xbd-d-cxtyc-a8';
const XIETIAO = ['xietiao', 'bench-2026'] as const;

test.each(['the embedded store', 'a CouchDB'])(
  'who signed in, exported and deleted before %s is written down, and nothing of any record',
  async (store) => {
    const behind = await startTestServer();
    const couchdbUrl = `${behind.url.replace('//', `//${ADMIN.join(':')}@`)}/db`;
    const server = store === 'a CouchDB' ? await startTestServer({ couchdbUrl }) : behind;
    onTestFinished(async () => {
      if (server !== behind) await server.stop();
      await behind.stop();
    });
    const admin = createCouchClient(server.url, ADMIN);
    await makeDatabase(admin, A8);
    await makeAccount(admin, XIETIAO, ['coordinator:cxtyc', 'xbd-c-cxtyc', A8]);
    const written = await admin.ask('PUT', `${A8}/visit:3`, { ...visit('zhiyuan'), _id: 'visit:3' });
    for (const password of [XIETIAO[1], 'wrong'])
      await createCouchClient(server.url).ask('POST', '_session', { name: XIETIAO[0], password });
    const xietiao = { 'Content-Type': 'application/json', Authorization: basic(XIETIAO) };
    const body = JSON.stringify({ community: 'cxtyc' });
    const told = await fetch(`${server.url}/api/exported`, { method: 'POST', headers: xietiao, body });
    expect(told.status).toBe(200);
    await admin.ask('DELETE', `${A8}/visit:3?rev=${String(written.body['rev'])}`);

    const month = `${new Date().toISOString().slice(0, 7)}.jsonl`;
    const text = await readFile(join(server.dataDir, 'audit', month), 'utf8');
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => ({ ...(JSON.parse(line) as object), at: '' })),
    ).toEqual([
      { at: '', what: 'signed-in', by: 'xietiao' },
      { at: '', what: 'sign-in-refused', by: '' },
      { at: '', what: 'exported', by: 'xietiao', scope: 'xbd-c-cxtyc' },
      { at: '', what: 'deleted', by: 'server', scope: A8 },
    ]);
    expect(text).not.toContain('visit:');
  },
);
