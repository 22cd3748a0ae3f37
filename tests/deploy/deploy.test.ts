import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backUp } from '../../deploy/backup.ts';
import { readAudit } from '../../deploy/read-audit.ts';
import { restore } from '../../deploy/restore.ts';
import { readSettings } from '#server/settings.ts';
import { createCouchClient } from '#tests/server/couch-client.ts';
import { entry, visit } from '#tests/server/rules/writes.ts';
import { ADMIN, startTestServer, type TestServer } from '#tests/server/start-test-server.ts';
import { makeAccount, makeDatabase } from '#tests/server/test-account.ts';

const A8 = 'xbd-d-cxtyc-a8';

async function deployFile(name: string): Promise<string> {
  return readFile(new URL(`../../deploy/${name}`, import.meta.url), 'utf8');
}

async function startServer(): Promise<TestServer> {
  const server = await startTestServer();
  onTestFinished(() => server.stop());
  return server;
}

function withAdmin({ url }: TestServer): string {
  return `${url.replace('//', `//${ADMIN.join(':')}@`)}/db`;
}

test(
  'what was backed up can be put back elsewhere: leaves, files, rules, who may enter, accounts',
  { timeout: 60_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'xbd-backup-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const [from, to] = [await startServer(), await startServer()];
    const [before, after] = [from, to].map(({ url }) => createCouchClient(url, ADMIN));
    if (!before || !after) throw new Error('two servers');
    await makeDatabase(before, A8);
    await makeAccount(before, ['zhiyuan', 'bench-2026'], [A8, 'volunteer:cxtyc']);
    await before.ask('PUT', `${A8}/_design/xbd`, {
      language: 'javascript',
      validate_doc_update: 'function () {}',
    });
    const record = { ...visit('zhiyuan', [entry('e1', 'zhiyuan')]), _id: 'visit:1' };
    await before.ask('POST', `${A8}/_bulk_docs`, { docs: [record] });
    const grafts = ['2-aaa', '2-bbb'].map((_rev) => ({ ...record, _id: 'visit:2', _rev }));
    await before.ask('POST', `${A8}/_bulk_docs`, { docs: grafts, new_edits: false });
    await before.raw('PUT', `${A8}/media:1/a.jpg`, {
      body: new Uint8Array([255, 216, 255]),
      headers: { 'Content-Type': 'image/jpeg' },
    });
    const gone = await before.ask('PUT', `${A8}/visit:gone`, {});
    await before.ask('DELETE', `${A8}/visit:gone?rev=${String(gone.body['rev'])}`);

    const count = await backUp(withAdmin(from), folder);
    expect((await readdir(folder)).sort()).toEqual(['_users.jsonl', 'complete.json', `${A8}.jsonl`]);
    expect(await restore(folder, withAdmin(to))).toBe(count);

    for (const path of [
      `${A8}/visit:1`,
      `${A8}/visit:2?conflicts=true`,
      `${A8}/_design/xbd`,
      `${A8}/_security`,
    ]) {
      expect((await after.ask('GET', path)).body).toEqual((await before.ask('GET', path)).body);
    }
    expect((await after.ask('GET', `${A8}/visit:gone`)).body).toMatchObject({ reason: 'deleted' });
    const zhiyuan = createCouchClient(to.url, ['zhiyuan', 'bench-2026']);
    const file = await zhiyuan.raw('GET', `${A8}/media:1/a.jpg`);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array([255, 216, 255]));
    await expect(restore(folder, withAdmin(to))).rejects.toThrow(`${A8} stands there already`);
  },
);

describe('the compose file', () => {
  test('publishes no port but those of Caddy and keeps CouchDB in a network of its own', async () => {
    const text = await deployFile('compose.yaml');
    const parts = text.split(/^ {2}(?=\w[\w-]*:$)/m);
    const part = (name: string): string => parts.find((each) => each.startsWith(`${name}:`)) ?? '';
    expect(text.match(/^ *ports:/gm)).toHaveLength(1);
    expect(part('caddy')).toContain("ports: ['80:80', '443:443', '443:443/udp']");
    expect(part('couchdb')).toContain('networks: [back]');
    expect(part('caddy')).toContain('networks: [front]');
    expect(text).toContain('back: { internal: true }');
  });

  test('bounds the logs of every service, and leaves CouchDB a last file to write its own settings into', async () => {
    const text = await deployFile('compose.yaml');
    const services = text.slice(text.indexOf('services:'), text.indexOf('networks:\n  front:'));
    const count = (pattern: RegExp): number => services.match(pattern)?.length ?? 0;
    expect(count(/^ {4}logging: \*logging$/gm)).toBe(count(/^ {4}(?:image|build):/gm));
    expect(text).toMatch(/max-size: \d+m, max-file: '\d'/);
    expect(text).toContain('couchdb.ini:/opt/couchdb/etc/default.d/');
  });

  test('builds its image of sources alone: no packages, no databases, no passwords of this machine', async () => {
    const ignored = (await deployFile('../.dockerignore')).split('\n');
    for (const name of ['node_modules', 'dist', 'data', '.git', '**/.env']) expect(ignored).toContain(name);
    expect(await deployFile('Dockerfile')).toContain('npm ci');
  });

  test('asks for what the example names and nothing else', async () => {
    const [compose, example] = [await deployFile('compose.yaml'), await deployFile('.env.example')];
    const asked = new Set([...compose.matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
    const named = new Set([...example.matchAll(/^(\w+)=/gm)].map(([, name]) => name));
    expect(asked).toEqual(named);
    expect(example).toMatch(/^COUCHDB_PASSWORD=$/m);
    const caddy = new Set(
      [...(await deployFile('Caddyfile')).matchAll(/\{\$(\w+)/g)].map(([, name]) => name),
    );
    expect([...caddy].filter((name) => !asked.has(name))).toEqual([]);
    const retention = /^RETENTION=(.*)$/m.exec(example)?.[1];
    expect(readSettings({ RETENTION: retention }, '', () => undefined).retention).toEqual({
      visit: 1095,
      proposal: 1095,
      invitation: 365,
    });
    expect(() => readSettings({ RETENTION: 'visits=3' }, '', () => undefined)).toThrow('RETENTION');
  });
});

const hasCaddy = spawnSync('caddy', ['version']).status === 0;
if (!hasCaddy) process.stdout.write('The Caddyfile was not read by a Caddy: none is installed.\n');

test.runIf(hasCaddy).each(['internal', 'office@example.org'])('Caddy reads the Caddyfile (TLS=%s)', (tls) => {
  const file = fileURLToPath(new URL('../../deploy/Caddyfile', import.meta.url));
  const read = spawnSync('caddy', ['adapt', '--adapter', 'caddyfile', '--config', file], {
    env: { ...process.env, SITE_ADDRESS: 'xbd.example.org', TLS: tls },
    encoding: 'utf8',
  });
  expect([read.status, read.stderr]).toEqual([0, '']);
  const text = JSON.stringify(JSON.parse(read.stdout));
  expect(text).toContain('"dial":"app:5980"');
  expect(text).toContain('"flush_interval":-1');
  expect(text).toContain('"host":["xbd.example.org"]');
});

test('the settings of CouchDB parse, sessions outlast four weeks, and strangers are told nothing', async () => {
  const sections = new Map<string, Map<string, string>>();
  let current = new Map<string, string>();
  for (const line of (await deployFile('couchdb.ini')).split('\n')) {
    const [, section] = /^\[(\w+)\]$/.exec(line) ?? [];
    const [, key, value] = /^(\w+) = (\S+)$/.exec(line) ?? [];
    if (section) sections.set(section, (current = new Map<string, string>()));
    else if (key && value) current.set(key, value);
    else expect(line).toMatch(/^(?:;.*)?$/);
  }
  expect(Number(sections.get('chttpd_auth')?.get('timeout'))).toBeGreaterThan(28 * 86_400);
  expect(sections.get('chttpd')?.get('require_valid_user_except_for_up')).toBe('true');
  expect(Number(sections.get('couchdb')?.get('max_document_size'))).toBeGreaterThan(512 * 1024);
  expect(sections.get('chttpd_auth_lockout')?.get('mode')).toBe('off');
});

test('the audit logs of two processes are read as one, a report that both were told once', async () => {
  const folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'xbd-audit-'))));
  onTestFinished(async () => {
    for (const folder of folders) await rm(folder, { recursive: true });
  });
  const line = (at: string, more: object): string => JSON.stringify({ at, ...more });
  const first = line('2026-10-31T23:00:00.000Z', { what: 'signed-in', by: 'zhiyuan' });
  const told = line('2026-11-22T12:00:00.000Z', { what: 'exported', report: '01JDC0000000000000000000AA' });
  const again = line('2026-11-22T12:01:00.000Z', { what: 'exported', report: '01JDC0000000000000000000AA' });
  const last = line('2026-11-22T12:02:00.000Z', { what: 'deleted', count: 3 });
  const torn = '{"at":"2026-11-22T12:03';
  const [one = '', other = ''] = folders;
  await writeFile(join(one, '2026-11.jsonl'), `${told}\n${last}\n${torn}`);
  await writeFile(join(other, '2026-11.jsonl'), `${again}\n`);
  await writeFile(join(other, '2026-10.jsonl'), `${first}\n`);
  expect(await readAudit(folders)).toEqual([first, told, last, torn]);
});
