import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { asText } from '#lib/json.ts';
import { createAuditLog } from '#server/audit/audit-log.ts';
import { basic, type CouchClient, createCouchClient } from '#tests/server/couch-client.ts';
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

test('a report that is told twice, also at once and in another month, is written down once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xbd-audit-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  let now = Date.parse('2026-11-30T23:59:00.000Z');
  const [one, other] = [createAuditLog(folder, () => now), createAuditLog(folder, () => now)];
  const told = {
    what: 'exported',
    by: 'xietiao',
    scope: 'xbd-c-cxtyc',
    report: '01JDC0000000000000000000AA',
  } as const;
  await Promise.all([one.noteOnce(told), one.noteOnce(told)]);
  now += 60_000;
  await other.noteOnce(told);
  await other.noteOnce({ ...told, report: '01JDC0000000000000000000AB' });
  const files = await Promise.all(
    (await readdir(folder)).sort().map((name) => readFile(join(folder, name), 'utf8')),
  );
  expect(files.map((text) => text.trim().split('\n').length)).toEqual([1, 1]);
});

const A8 = 'xbd-d-cxtyc-a8';
const XIETIAO = ['xietiao', 'bench-2026'] as const;

interface Audited {
  readonly url: string;
  readonly admin: CouchClient;
  /** What was written down since the last call, without the times. */
  readonly lines: () => Promise<readonly unknown[]>;
  readonly text: () => Promise<string>;
  /** Ends the server; what it wrote can still be read. */
  readonly end: () => Promise<void>;
}

const STORES = ['the embedded store', 'a CouchDB'];

async function startAudited(store: string): Promise<Audited> {
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
  const folder = join(server.dataDir, 'audit');
  const text = async (): Promise<string> => {
    const names = await readdir(folder).catch(() => []);
    return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('');
  };
  let read = 0;
  return {
    url: server.url,
    admin,
    end: server.end,
    text,
    lines: async () => {
      const all = (await text()).split('\n').filter((line) => line !== '');
      const fresh = all.slice(read).map((line): unknown => ({ ...(JSON.parse(line) as object), at: '' }));
      read = all.length;
      return fresh;
    },
  };
}

test.each(STORES)(
  'who signed in and exported before %s is written down, and nothing of any record',
  async (store) => {
    const { url, lines } = await startAudited(store);
    await createCouchClient(url).ask('POST', '_session', { name: XIETIAO[0], password: XIETIAO[1] });
    const xietiao = { 'Content-Type': 'application/json', Authorization: basic(XIETIAO) };
    const tell = async (told: object): Promise<number> => {
      const body = JSON.stringify(told);
      return (await fetch(`${url}/api/exported`, { method: 'POST', headers: xietiao, body })).status;
    };
    const told = {
      report: '01JDC0000000000000000000AA',
      community: 'cxtyc',
      table: 'visits',
      rows: 12,
      at: Date.parse('2026-11-22T12:00:00.000Z'),
    };
    expect(await tell(told)).toBe(200);
    expect(await tell(told)).toBe(200);
    for (const forged of [
      { report: '王阿姨家' },
      { table: 'A8-1-302' },
      { rows: -1 },
      { rows: '一' },
      { at: 'heute' },
      { at: 1e300 },
    ])
      expect(await tell({ ...told, report: '01JDC0000000000000000000AB', ...forged })).toBe(400);
    expect(await tell({ ...told, community: 'elsewhere' })).toBe(403);
    expect(await lines()).toEqual([
      { at: '', what: 'signed-in', by: 'xietiao' },
      {
        at: '',
        what: 'exported',
        by: 'xietiao',
        scope: 'xbd-c-cxtyc',
        table: 'visits',
        count: 12,
        doneAt: '2026-11-22T12:00:00.000Z',
        report: told.report,
      },
    ]);
  },
);

test.each(STORES)('every way to delete before %s leaves a line with how many', async (store) => {
  const { url, admin, lines, text } = await startAudited(store);
  const ids = Array.from({ length: 60 }, (_, nth) => `visit:${nth}`);
  const docs = ids.map((_id) => ({ ...visit('zhiyuan'), _id }));
  const { list } = await admin.ask('POST', `${A8}/_bulk_docs`, { docs });
  const revs = list.map(({ rev }) => asText(rev));
  const gone = (nth: number, more: object = {}): object => ({
    _id: ids[nth],
    _rev: revs[nth],
    _deleted: true,
    ...more,
  });
  const deleted = (count: number): object => ({ at: '', what: 'deleted', by: 'server', scope: A8, count });
  expect(await lines()).toEqual([]);

  await admin.ask('DELETE', `${A8}/visit:0?rev=${revs[0]}`);
  await admin.ask('PUT', `${A8}/visit:1`, gone(1));
  await admin.ask('POST', A8, gone(2));
  expect(await lines()).toEqual([deleted(1), deleted(1), deleted(1)]);

  const many = ids.slice(10).map((_, nth) => gone(nth + 10));
  const outdated = { ...gone(3), _rev: `9-${'0'.repeat(32)}` };
  await admin.ask('POST', `${A8}/_bulk_docs`, {
    docs: [outdated, ...many, { ...visit('zhiyuan'), _id: 'visit:new' }],
  });
  expect(await lines()).toEqual([deleted(50)]);

  const [, hash = ''] = (revs[4] ?? '').split('-');
  const grafted = {
    _id: ids[4],
    _rev: '2-abc',
    _deleted: true,
    _revisions: { start: 2, ids: ['abc', hash] },
  };
  await admin.ask('POST', `${A8}/_bulk_docs`, { new_edits: false, docs: [grafted] });
  const related = `--x\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(gone(5))}\r\n--x--`;
  const type = 'multipart/related; boundary="x"';
  const { status } = await admin.raw('PUT', `${A8}/visit:5`, {
    body: related,
    headers: { 'Content-Type': type },
  });
  expect(status).toBe(201);
  expect(await lines()).toEqual([deleted(1), deleted(1)]);

  const asked = { docs: [gone(6)] };
  const refused = await createCouchClient(url, XIETIAO).ask('POST', `${A8}/_bulk_docs`, asked);
  expect(refused.list).toMatchObject([{ error: 'forbidden' }]);
  await admin.ask('PUT', `${A8}/visit:6`, {
    ...visit('zhiyuan'),
    _id: 'visit:6',
    _rev: revs[6],
    said: '"_deleted":true',
  });
  expect(await lines()).toEqual([]);

  await admin.ask('DELETE', A8);
  expect(await lines()).toEqual([{ at: '', what: 'database-deleted', by: 'server', scope: A8 }]);
  expect(await text()).not.toContain('visit:');
});

test.each(STORES)(
  'whoever guesses before %s leaves a few lines with how often, and never what stood in the field',
  async (store) => {
    const { url, lines, end } = await startAudited(store);
    const guess = (name: string): Promise<unknown> =>
      createCouchClient(url).ask('POST', '_session', { name, password: 'wrong' });
    for (let nth = 0; nth < 12; nth += 1) await guess(XIETIAO[0]);
    await createCouchClient(url, [XIETIAO[0], 'wrong']).ask('GET', A8);
    await guess(ADMIN[0]);
    for (let nth = 0; nth < 30; nth += 1) await guess(`my-password-${nth}`);
    await end();
    const told = (await lines()) as readonly { account?: string; count: number }[];
    expect(told.every((line) => !JSON.stringify(line).includes('my-password'))).toBe(true);
    const sum = (account: string | undefined): number =>
      told.filter((line) => line.account === account).reduce((all, { count }) => all + count, 0);
    expect([sum(XIETIAO[0]), sum(ADMIN[0]), sum(undefined)]).toEqual([13, 1, 30]);
    expect(told.length).toBeLessThanOrEqual(9);
  },
);
