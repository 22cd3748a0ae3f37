import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createCouchClient } from './couch-client.ts';
import { spawnServer, startServerProcess } from './server-process.ts';
import { ADMIN } from './start-test-server.ts';

const A8 = 'xbd-d-cxtyc-a8';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xbd-durable-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

test(
  'what was acknowledged survives being killed in the middle of writing, three times over',
  { timeout: 60_000 },
  async () => {
    const acknowledged = new Map<string, string>();
    for (let round = 0; round < 3; round += 1) {
      const server = await startServerProcess({ DATA_DIR: folder });
      const admin = createCouchClient(server.url, ADMIN);
      await admin.ask('PUT', A8);
      const kept = await admin.ask('POST', `${A8}/_all_docs`, { keys: [...acknowledged.keys()] });
      const rows = kept.body['rows'] as readonly { id: string; value?: { rev: string } }[];
      expect(new Map(rows.map(({ id, value }) => [id, value?.rev]))).toEqual(acknowledged);

      const write = async (writer: number): Promise<void> => {
        for (let n = 0; ; n += 1) {
          const docs = Array.from({ length: 5 }, (_, row) => ({
            _id: `r:${round}-${writer}-${n}-${row}`,
            words: '走访'.repeat(50),
          }));
          const { list } = await admin.ask('POST', `${A8}/_bulk_docs`, { docs });
          for (const { id, rev } of list) acknowledged.set(id as string, rev as string);
        }
      };
      const writing = Promise.allSettled([write(1), write(2), write(3)]);
      await new Promise((resolve) => setTimeout(resolve, 700));
      server.child.kill('SIGKILL');
      await writing;
      await server.exit;
    }
    expect(acknowledged.size).toBeGreaterThan(100);
  },
);

test('stops within five seconds when asked, in the middle of a waiting feed', async () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const server = await startServerProcess({ DATA_DIR: folder });
    const admin = createCouchClient(server.url, ADMIN);
    await admin.ask('PUT', A8);
    const feed = await admin.raw('GET', `${A8}/_changes?feed=longpoll&since=now&heartbeat=1000`);
    const start = performance.now();
    server.child.kill(signal);
    expect(await server.exit).toBe(0);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(await feed.json()).toMatchObject({ results: [] });
  }
});

test('makes a password of its own once, for its own user only, and keeps it', async () => {
  const first = await startServerProcess({ DATA_DIR: folder, ADMIN_PASSWORD: '' });
  const file = join(folder, 'admin-password');
  const password = (await readFile(file, 'utf8')).trim();
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, 'session-secret'))).mode & 0o777).toBe(0o600);
  expect(password.length).toBeGreaterThan(20);
  expect((await createCouchClient(first.url, ['admin', password]).ask('GET', '_all_dbs')).list).toEqual([
    '_users',
  ]);
  first.child.kill('SIGINT');
  await first.exit;
  const second = await startServerProcess({ DATA_DIR: folder, ADMIN_PASSWORD: '' });
  expect((await createCouchClient(second.url, ['admin', password]).ask('GET', '_all_dbs')).status).toBe(200);
});

test('tells the health and the version of what runs', async () => {
  const server = await startServerProcess({ DATA_DIR: folder });
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ ok: true, version });
});

test('makes the demo on the first start only, and with DEMO=0 not at all', { timeout: 60_000 }, async () => {
  const said = async (environment: Readonly<Record<string, string>>, words: RegExp): Promise<string> => {
    const server = await startServerProcess({ DATA_DIR: folder, ...environment });
    await expect.poll(server.said, { timeout: 40_000 }).toMatch(words);
    server.child.kill('SIGINT');
    await server.exit;
    return server.said();
  };
  expect(await said({ DEMO: '0' }, /ready/)).not.toContain('zhiyuan');
  expect(await said({ DEMO: '1', DEMO_PASSWORD: 'bench-2026' }, /xietiao[^]*\n$/)).toContain('bench-2026');
  expect(await said({ DEMO: '1' }, /ready/)).not.toContain('zhiyuan');
  expect(await readdir(join(folder, 'databases'))).toContain(A8);
});

test('says in one sentence why it cannot start', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void taken.close());
  const address = taken.address();
  const port = String(typeof address === 'object' ? address?.port : '');
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  const running = await startServerProcess({ DATA_DIR: folder });
  const cases: readonly (readonly [environment: Record<string, string>, sentence: RegExp])[] = [
    [
      { DATA_DIR: join(folder, 'b'), PORT: port },
      /^Port \d+ on 127\.0\.0\.1 is taken by another program \(PORT\)\.$/,
    ],
    [{ DATA_DIR: join(folder, 'c'), PORT: 'many' }, /^PORT=many is not a port number from 0 to 65535\.$/],
    [{ DATA_DIR: join(file, 'd') }, /^The data folder .* cannot be used \(DATA_DIR\): .*$/],
    ...(process.platform === 'linux'
      ? [[{ DATA_DIR: '/proc/xbd' }, /^The data folder .* cannot be used \(DATA_DIR\): .*$/] as const]
      : []),
    [{ DATA_DIR: folder }, /^The data folder .* is in use by another server \(DATA_DIR\)\.$/],
    [{ COUCHDB_URL: 'localhost:5984' }, /^COUCHDB_URL must look like .*\.$/],
    [
      { COUCHDB_URL: 'http://admin:secret@127.0.0.1:9' },
      /^No CouchDB answers at http:\/\/127\.0\.0\.1:9 \(COUCHDB_URL\)\.$/,
    ],
    [
      { COUCHDB_URL: `${running.url.replace('//', '//admin:secret@')}/db` },
      /^CouchDB at \S+ refuses the name or password in COUCHDB_URL\.$/,
    ],
    [
      { COUCHDB_URL: running.url.replace('//', '//admin:secret@') },
      /^What answers at \S+ is no CouchDB \(COUCHDB_URL\)\.$/,
    ],
  ];
  await Promise.all(
    cases.map(async ([environment, sentence]) => {
      const started = spawnServer(environment);
      expect(await started.exit).toBe(1);
      expect(started.said().trim()).toMatch(sentence);
      expect(started.said()).not.toContain('secret');
    }),
  );
}, 60_000);
