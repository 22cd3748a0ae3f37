import { describe, expect, onTestFinished, test } from 'vitest';
import { backUp } from '../../../deploy/backup.ts';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCouchClient } from '#tests/server/couch-client.ts';
import { ADMIN, startTestServer, type TestServer } from '#tests/server/start-test-server.ts';
import { type Answers, startStandIn } from './stand-in.ts';

const DB = 'xbd-d-cxtyc-a8';
const RENEWED = 'AuthSession=renewed; Version=1; Max-Age=600; Path=/; HttpOnly';

async function startBefore(answers: Answers): Promise<TestServer & { readonly asked: readonly string[] }> {
  const { url, asked } = await startStandIn(answers);
  const gateway = await startTestServer({ couchdbUrl: url, keeperEveryMs: 3_600_000 });
  onTestFinished(gateway.stop);
  return { ...gateway, asked };
}

test('a cookie that CouchDB renews reaches the phone with every kind of answer, made strict', async () => {
  const headers = { 'Set-Cookie': RENEWED };
  const gateway = await startBefore({
    [`/${DB}/_bulk_docs`]: () => ({ status: 201, headers, json: [{ ok: true, id: 'visit:1', rev: '1-a' }] }),
    [`/${DB}/_all_docs`]: () => ({ headers, json: { rows: [] } }),
    [`/${DB}/_changes`]: () => ({ headers, json: { results: [], last_seq: '1-x', pending: 0 } }),
  });
  const phone = createCouchClient(gateway.url);
  const own = { Cookie: 'AuthSession=old' };
  const answers = [
    await phone.ask('POST', `${DB}/_bulk_docs`, { docs: [{ _id: 'visit:1' }] }, own),
    await phone.ask('POST', `${DB}/_all_docs`, { keys: ['visit:1'] }, own),
    await phone.ask('GET', `${DB}/_changes`, undefined, own),
  ];
  expect(answers[0]).toMatchObject({ status: 201, list: [{ ok: true, id: 'visit:1', rev: '1-a' }] });
  for (const { headers: told } of answers) {
    expect(told.getSetCookie()).toEqual([
      'AuthSession=renewed; Version=1; Max-Age=600; Path=/; HttpOnly; SameSite=Strict',
    ]);
  }
});

test('rows are told at the places of their records, in whatever order CouchDB answers', async () => {
  const gateway = await startBefore({
    [`/${DB}/_all_docs`]: () => ({ json: { rows: [] } }),
    [`/${DB}/_bulk_docs`]: () => ({
      status: 202,
      json: [
        { id: 'visit:2', error: 'forbidden', reason: 'size: too large' },
        { ok: true, id: 'visit:1', rev: '1-a' },
      ],
    }),
  });
  const phone = createCouchClient(gateway.url, ['zhiyuan', 'any-password']);
  const docs = [{ _id: '_design/x' }, { _id: 'visit:1' }, { _id: 'visit:2' }];
  const { status, list } = await phone.ask('POST', `${DB}/_bulk_docs`, { docs });
  expect([status, list.map(({ id, ok, error }) => [id, ok ?? error])]).toEqual([
    202,
    [
      ['_design/x', 'forbidden'],
      ['visit:1', true],
      ['visit:2', 'forbidden'],
    ],
  ]);
});

test('a backup asks for the rules where CouchDB keeps them: it answers _design%2F with a redirect', async () => {
  const rule = { _id: '_design/xbd', _rev: '1-a' };
  const gateway = await startBefore({
    '/_all_dbs': () => ({ json: [DB] }),
    [`/${DB}/_security`]: () => ({ json: {} }),
    [`/${DB}/_changes`]: (_, query) => ({
      json: {
        results: query.get('since') === '1-x' ? [] : [{ id: rule._id, changes: [{ rev: rule._rev }] }],
        last_seq: '1-x',
      },
    }),
    [`/${DB}/_design%2Fxbd`]: () => ({ status: 301, json: {} }),
    [`/${DB}/_design/xbd`]: () => ({ json: [{ ok: rule }] }),
  });
  const folder = await mkdtemp(join(tmpdir(), 'xbd-backup-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  expect(await backUp(`${gateway.url.replace('//', `//${ADMIN.join(':')}@`)}/db`, folder)).toBe(1);
  expect(await readFile(join(folder, `${DB}.jsonl`), 'utf8')).toContain(JSON.stringify(rule));
  const escaped = await createCouchClient(gateway.url, ADMIN).ask('GET', `${DB}/_design%2Fxbd`);
  expect(escaped).toMatchObject({ status: 200, list: [{ ok: rule }] });
});

test('an account that CouchDB does not know is refused no sooner than one that it hashes for', async () => {
  const refused = { status: 401, json: { error: 'unauthorized', reason: 'Name or password is incorrect.' } };
  const { url } = await startStandIn({
    '/_session': (body) => (body['name'] === undefined ? ADMINISTRATOR : refused),
  });
  const gateway = await startTestServer({ couchdbUrl: url, keeperEveryMs: 3_600_000, refusalMs: 400 });
  onTestFinished(gateway.stop);
  const begun = performance.now();
  const client = createCouchClient(gateway.url);
  const answer = await client.ask('POST', '_session', { name: 'nobody', password: 'a guess' });
  expect(answer).toMatchObject({ status: 401, body: refused.json });
  expect(performance.now() - begun).toBeGreaterThan(390);
});

const ADMINISTRATOR = { json: { ok: true, userCtx: { name: 'admin', roles: ['_admin'] } } };

describe('which CouchDB will do', () => {
  const welcome = (version: string): Answers => ({ '/': () => ({ json: { couchdb: 'Welcome', version } }) });
  const engine = (name: string, version: string): Answers => ({
    '/_node/_local/_versions': () => ({ json: { javascript_engine: { name, version } } }),
  });
  const timeout = (json: unknown, status = 200): Answers => ({
    '/_node/_local/_config/chttpd_auth/timeout': () => ({ status, json }),
  });

  test.each([
    ['3.3.3', welcome('3.3.3'), /version 3\.3\.3, but 3\.4 or newer/],
    ['2.3.1', welcome('2.3.1'), /version 2\.3\.1/],
    ['an unreadable version', welcome('next'), /version next/],
    [
      'SpiderMonkey 1.8.5',
      engine('spidermonkey', '1.8.5'),
      /SpiderMonkey 1\.8\.5, but 60 or newer, or QuickJS/,
    ],
  ])('not %s', async (_, answers, sentence) => {
    const { url } = await startStandIn(answers);
    await expect(startTestServer({ couchdbUrl: url })).rejects.toThrow(sentence);
  });

  test.each([
    ['3.4.0', welcome('3.4.0')],
    ['3.5.1', welcome('3.5.1')],
    ['4.0.0', welcome('4.0.0')],
    ['QuickJS', engine('quickjs', '2024-01-13')],
    ['SpiderMonkey 60', engine('spidermonkey', '60')],
    ['thirty days of session', timeout('2592000')],
    ['a balancer that keeps the nodes to itself', timeout({ error: 'forbidden' }, 403)],
  ])('%s, without a word', async (_, answers) => {
    expect((await startBefore(answers)).printed).toEqual([]);
  });

  test.each([
    ['its own ten minutes', timeout({ error: 'not_found', reason: 'unknown_config_value' }, 404), 600],
    ['a day', timeout('86400'), 86_400],
  ])('%s of session, with a word about it', async (_, answers, seconds) => {
    const { printed } = await startBefore(answers);
    expect(printed.join('\n')).toContain(`ends a session after ${seconds} seconds`);
  });
});
