import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CouchUnderTest } from './couch-starts.ts';
import { basic, type CouchClient, createCouchClient, type Credentials } from '#tests/server/couch-client.ts';
import { makeAccount, makeDatabase, removeAccounts } from '#tests/server/test-account.ts';
import { entry, visit } from '#tests/server/rules/writes.ts';

const VOLUNTEER: Credentials = [`v${randomUUID().slice(0, 8)}`, 'bench-2026'];
const ODD_ID = 'odd:a&b#c+d%20e/f 一?=';

/** What every store behind the gateway does alike, seen by the server's own account and by a volunteer. */
export function couchContract(name: string, start: () => Promise<CouchUnderTest>): void {
  describe(name, () => {
    const database = `xbd-d-t${randomUUID().slice(0, 8)}-a8`;
    const community = database.split('-')[2] ?? '';
    const at = `${database}/`;
    let couch: CouchUnderTest;
    let admin: CouchClient;
    let volunteer: CouchClient;

    beforeAll(async () => {
      couch = await start();
      admin = createCouchClient(couch.url, couch.admin);
      volunteer = createCouchClient(couch.url, VOLUNTEER);
      await makeDatabase(admin, database);
      await makeAccount(admin, VOLUNTEER, [database, `volunteer:${community}`]);
    }, 60_000);

    afterAll(async () => {
      await admin.ask('DELETE', database);
      await removeAccounts(admin, VOLUNTEER[0]);
      await couch.stop();
    });

    function record(id: string, entries: Parameters<typeof visit>[1] = []): object {
      return { ...visit(VOLUNTEER[0], entries), _id: `visit:${id}`, scope: database };
    }

    test('answers rows of a batch in the order in which they came', async () => {
      const first = await admin.ask('POST', `${at}_bulk_docs`, { docs: [{ _id: 'order:b', n: 1 }] });
      expect(first.list).toMatchObject([{ ok: true, id: 'order:b' }]);
      const { status, list } = await admin.ask('POST', `${at}_bulk_docs`, {
        docs: [{ _id: 'order:c' }, { _id: 'order:b', n: 2 }, { _id: 'order:a' }],
      });
      expect(status).toBe(201);
      expect(list).toMatchObject([
        { ok: true, id: 'order:c' },
        { id: 'order:b', error: 'conflict', reason: 'Document update conflict.' },
        { ok: true, id: 'order:a' },
      ]);
    });

    test('takes an id of any signs in the address, in keys and in the body', async () => {
      const path = at + encodeURIComponent(ODD_ID);
      expect(await admin.ask('PUT', path, { n: 1 })).toMatchObject({ status: 201, body: { id: ODD_ID } });
      expect(await admin.ask('GET', path)).toMatchObject({ status: 200, body: { _id: ODD_ID, n: 1 } });
      const byKeys = await volunteer.ask('POST', `${at}_all_docs`, { keys: [ODD_ID] });
      expect(byKeys.body).toMatchObject({ rows: [{ id: ODD_ID, key: ODD_ID }] });
      const inAddress = `${at}_all_docs?keys=${encodeURIComponent(JSON.stringify([ODD_ID]))}`;
      expect((await volunteer.ask('GET', inAddress)).body).toMatchObject({ rows: [{ id: ODD_ID }] });
    });

    test('refuses an edit that knows an older revision and takes one that knows the newest', async () => {
      const { body: one } = await admin.ask('PUT', `${at}edit:1`, { n: 1 });
      const { body: two } = await admin.ask('PUT', `${at}edit:1?rev=${String(one['rev'])}`, { n: 2 });
      expect(two['rev']).toMatch(/^2-/);
      const late = await admin.ask('PUT', `${at}edit:1`, { _rev: one['rev'], n: 3 });
      expect(late).toMatchObject({ status: 409, body: { error: 'conflict' } });
      const gone = await admin.ask('DELETE', `${at}edit:1?rev=${String(two['rev'])}`);
      expect(gone).toMatchObject({ status: 200, body: { ok: true, id: 'edit:1' } });
      expect(await admin.ask('GET', `${at}edit:1`)).toMatchObject({
        status: 404,
        body: { error: 'not_found', reason: 'deleted' },
      });
      expect((await admin.ask('PUT', `${at}edit:1`, { n: 4 })).status).toBe(201);
    });

    test('gives deleted and unknown keys a row each', async () => {
      const { body } = await admin.ask('PUT', `${at}keys:gone`, {});
      await admin.ask('DELETE', `${at}keys:gone?rev=${String(body['rev'])}`);
      await admin.ask('PUT', `${at}keys:there`, { n: 1 });
      const keys = ['keys:there', 'keys:gone', 'keys:never', 'keys:there'];
      const { body: answer } = await volunteer.ask('POST', `${at}_all_docs?include_docs=true`, { keys });
      expect(answer).toMatchObject({
        rows: [
          { key: 'keys:there', doc: { n: 1 } },
          { key: 'keys:gone', value: { deleted: true }, doc: null },
          { key: 'keys:never', error: 'not_found' },
          { key: 'keys:there', doc: { n: 1 } },
        ],
      });
    });

    test('reads a range of ids, forwards and backwards', async () => {
      await admin.ask('POST', `${at}_bulk_docs`, {
        docs: ['r:1', 'r:2', 'r:3', 'r:4'].map((_id) => ({ _id })),
      });
      const ids = async (query: string): Promise<unknown> => {
        const { body } = await admin.ask('GET', `${at}_all_docs?${query}`);
        return (body['rows'] as readonly { id: string }[]).map(({ id }) => id);
      };
      expect(await ids('startkey="r:2"&endkey="r:4"&inclusive_end=false')).toEqual(['r:2', 'r:3']);
      expect(await ids('startkey="r:9"&endkey="r:"&descending=true&skip=1&limit=2')).toEqual(['r:3', 'r:2']);
    });

    test('tells every change once, in pages that go on from each other', async () => {
      const before = (await volunteer.ask('GET', `${at}_changes?since=now`)).body['last_seq'];
      const docs = Array.from({ length: 7 }, (_, n) => ({ _id: `page:${n}` }));
      await admin.ask('POST', `${at}_bulk_docs`, { docs });
      const seen: unknown[] = [];
      let since: unknown = before;
      for (let page = 0; page < 5; page += 1) {
        const query = `limit=3&include_docs=true&since=${encodeURIComponent(String(since))}`;
        const { body } = await volunteer.ask('GET', `${at}_changes?${query}`);
        const results = body['results'] as readonly { id: string; doc: { _id: string } }[];
        seen.push(...results.map(({ id, doc }) => (doc._id === id ? id : 'wrong')));
        since = body['last_seq'];
        if (body['pending'] === 0) break;
      }
      expect(seen.toSorted()).toEqual(docs.map(({ _id }) => _id));
    });

    test('tells only the newest state of a record that changed twice', async () => {
      const before = String((await admin.ask('GET', `${at}_changes?since=now`)).body['last_seq']);
      const { body } = await admin.ask('PUT', `${at}twice:1`, { n: 1 });
      await admin.ask('PUT', `${at}twice:1`, { _rev: body['rev'], n: 2 });
      const { body: feed } = await admin.ask(
        'GET',
        `${at}_changes?include_docs=true&since=${encodeURIComponent(before)}`,
      );
      expect(feed).toMatchObject({ results: [{ id: 'twice:1', doc: { n: 2 } }] });
    });

    test('filters changes by ids', async () => {
      await admin.ask('POST', `${at}_bulk_docs`, { docs: [{ _id: 'f:1' }, { _id: 'f:2' }] });
      const { body } = await volunteer.ask('POST', `${at}_changes?filter=_doc_ids`, { doc_ids: ['f:2'] });
      expect(body).toMatchObject({ results: [{ id: 'f:2' }] });
    });

    test('refuses a sequence that is none', async () => {
      const { status, body } = await volunteer.ask('GET', `${at}_changes?since=not-a-sequence`);
      expect(status).toBe(400);
      expect(body['error']).toBe('bad_request');
    });

    test('wakes a waiting feed with the next write', async () => {
      const { body } = await volunteer.ask('GET', `${at}_changes?since=now`);
      const waiting = volunteer.ask(
        'GET',
        `${at}_changes?feed=longpoll&heartbeat=1000&include_docs=true&since=${encodeURIComponent(String(body['last_seq']))}`,
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      await admin.ask('PUT', `${at}woken:1`, {});
      expect((await waiting).body).toMatchObject({ results: [{ id: 'woken:1', doc: { _id: 'woken:1' } }] });
    });

    test('ends a feed without news after its timeout', async () => {
      const { body } = await volunteer.ask('GET', `${at}_changes?feed=longpoll&timeout=400&since=now`);
      expect(body).toMatchObject({ results: [] });
      expect(String(body['last_seq'])).toMatch(/^\d+/);
    });

    test('keeps both branches of a conflict and shows the loser to who asks', async () => {
      const branch = (rev: string, n: number): object => ({ _id: 'branch:1', _rev: rev, n });
      const docs = [branch('1-aaa', 1), branch('1-bbb', 2)];
      expect((await admin.ask('POST', `${at}_bulk_docs`, { docs, new_edits: false })).list).toEqual([]);
      expect((await admin.ask('GET', `${at}branch:1?conflicts=true`)).body).toMatchObject({
        _rev: '1-bbb',
        n: 2,
        _conflicts: ['1-aaa'],
      });
      const { body } = await admin.ask(
        'GET',
        `${at}_changes?include_docs=true&conflicts=true&style=all_docs`,
      );
      const change = (body['results'] as readonly { id: string }[]).find(({ id }) => id === 'branch:1');
      expect(change).toMatchObject({
        changes: [{ rev: '1-bbb' }, { rev: '1-aaa' }],
        doc: { _conflicts: ['1-aaa'] },
      });
      const { list } = await admin.ask('GET', `${at}branch:1?open_revs=all`, undefined, {
        Accept: 'application/json',
      });
      expect(list.map(({ ok }) => (ok as { n: number }).n).toSorted()).toEqual([1, 2]);
    });

    test('says which revisions it does not have', async () => {
      const { body } = await admin.ask('PUT', `${at}diff:1`, { n: 1 });
      const rev = String(body['rev']);
      const asked = { 'diff:1': [rev, '2-x'], 'diff:none': ['1-y'] };
      expect((await admin.ask('POST', `${at}_revs_diff`, asked)).body).toMatchObject({
        'diff:1': { missing: ['2-x'] },
        'diff:none': { missing: ['1-y'] },
      });
    });

    test('gives many documents at once, a failure beside each that is missing', async () => {
      const { body } = await admin.ask('PUT', `${at}bulk:1`, { n: 1 });
      const docs = [
        { id: 'bulk:1', rev: body['rev'] },
        { id: 'bulk:none', rev: '1-abc' },
      ];
      const { body: answer } = await volunteer.ask('POST', `${at}_bulk_get?revs=true`, { docs });
      expect(answer).toMatchObject({
        results: [
          { id: 'bulk:1', docs: [{ ok: { _id: 'bulk:1', n: 1, _revisions: { start: 1 } } }] },
          { id: 'bulk:none', docs: [{ error: { id: 'bulk:none', error: 'not_found' } }] },
        ],
      });
    });

    test('gives the leaves that revisions have grown into, and calls one that never was missing', async () => {
      const grown = (hash: string): object => ({
        _id: 'latest:1',
        _rev: `2-${hash}`,
        _revisions: { start: 2, ids: [hash, 'first'] },
      });
      await admin.ask('POST', `${at}_bulk_docs`, { docs: [grown('aa'), grown('bb')], new_edits: false });
      const ask = async (rev: string): Promise<unknown> => {
        const docs = [{ id: 'latest:1', rev }];
        return (await volunteer.ask('POST', `${at}_bulk_get?latest=true`, { docs })).body['results'];
      };
      const leaves = (await ask('1-first')) as readonly { docs: readonly { ok: { _rev: string } }[] }[];
      expect(leaves[0]?.docs.map(({ ok }) => ok._rev).toSorted()).toEqual(['2-aa', '2-bb']);
      expect(await ask('2-aa')).toMatchObject([{ docs: [{ ok: { _rev: '2-aa' } }] }]);
      expect(await ask('9-never')).toMatchObject([{ docs: [{ error: { error: 'not_found' } }] }]);
      const document = await admin.ask('GET', `${at}latest:1?rev=9-never&latest=true`);
      expect(document.status).toBe(404);
      const none = await admin.ask('GET', `${at}latest:none?rev=9-never&latest=true`);
      expect(none.status).toBe(404);
    });

    test('keeps local documents out of everything that is replicated', async () => {
      const { body } = await admin.ask('PUT', `${at}_local/mark`, { n: 1 });
      expect(body).toMatchObject({ ok: true, id: '_local/mark', rev: '0-1' });
      expect((await admin.ask('PUT', `${at}_local/mark`, { n: 2, _rev: '0-1' })).body['rev']).toBe('0-2');
      expect((await admin.ask('GET', `${at}_local/mark`)).body).toMatchObject({ n: 2 });
      expect(JSON.stringify((await admin.ask('GET', `${at}_changes`)).body)).not.toContain('_local');
      expect((await admin.ask('DELETE', `${at}_local/mark?rev=0-2`)).status).toBe(200);
      expect((await admin.ask('GET', `${at}_local/mark`)).status).toBe(404);
    });

    test('keeps a file with its document and gives it back byte by byte', async () => {
      const bytes = Uint8Array.from({ length: 3000 }, (_, n) => n % 256);
      const put = await admin.raw('PUT', `${at}media:1/photo%201.jpg`, {
        body: bytes,
        headers: { 'Content-Type': 'image/jpeg' },
      });
      expect(put.status).toBe(201);
      const got = await volunteer.raw('GET', `${at}media:1/photo%201.jpg`);
      expect(got.headers.get('content-type')).toBe('image/jpeg');
      expect(got.headers.get('content-disposition')).toBe('attachment');
      expect(got.headers.get('x-content-type-options')).toBe('nosniff');
      expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes);
      const { body } = await admin.ask('GET', `${at}media:1`);
      const stubs = body['_attachments'] as Record<string, object>;
      expect(stubs['photo 1.jpg']).toMatchObject({ stub: true, length: 3000 });
      const { body: edited } = await admin.ask('PUT', `${at}media:1`, { ...body, words: 'kept' });
      expect(edited['ok']).toBe(true);
      expect((await volunteer.raw('HEAD', `${at}media:1/photo%201.jpg`)).status).toBe(200);
    });

    test('takes photos and voice memos by their content, from whoever opened the record, and replaces none', async () => {
      const memo = { ...visit(VOLUNTEER[0]), _id: `media:${randomUUID()}`, type: 'media', scope: database };
      const others = { ...memo, _id: `media:${randomUUID()}`, opened: { ...memo.opened, by: 'loudzhang' } };
      const { list } = await admin.ask('POST', `${at}_bulk_docs`, { docs: [memo, others] });
      const photo = Buffer.from('ffd8ffe000104a464946', 'hex');
      const put = async (doc: object, rev: unknown, name: string, body: Uint8Array): Promise<Response> =>
        volunteer.raw('PUT', `${at}${(doc as typeof memo)._id}/${name}?rev=${String(rev)}`, {
          body: new Uint8Array(body),
          headers: { 'Content-Type': 'text/html' },
        });
      const page = Buffer.from('<script>alert(1)</script>');
      expect((await put(memo, list[0]?.['rev'], 'a.jpg', page)).status).toBe(415);
      expect((await put(others, list[1]?.['rev'], 'a.jpg', photo)).status).toBe(403);
      const taken = await put(memo, list[0]?.['rev'], 'a.jpg', photo);
      expect(taken.status).toBe(201);
      const { rev } = (await taken.json()) as { rev: string };
      expect((await put(memo, rev, 'a.jpg', Buffer.concat([photo, photo]))).status).toBe(403);
      expect((await volunteer.raw('DELETE', `${at}${memo._id}/a.jpg?rev=${rev}`)).status).toBe(403);
      const got = await volunteer.raw('GET', `${at}${memo._id}/a.jpg`);
      expect(Object.fromEntries(got.headers)).toMatchObject({
        'content-type': 'image/jpeg',
        'content-disposition': 'attachment',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining('sandbox') as unknown,
      });
      expect(Buffer.from(await got.arrayBuffer())).toEqual(photo);
    });

    test('signs in with a cookie that no script reads and no other site sends', async () => {
      const [userName, password] = VOLUNTEER;
      const anonymous = createCouchClient(couch.url);
      const { status, body, headers } = await anonymous.ask('POST', '_session', { name: userName, password });
      expect({ status, body }).toMatchObject({ status: 200, body: { ok: true, name: userName } });
      const cookie = headers.getSetCookie()[0] ?? '';
      expect(cookie).toMatch(/^AuthSession=[\w-]+;/);
      for (const flag of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(flag);
      const own = { Cookie: cookie.split(';')[0] ?? '' };
      expect((await anonymous.ask('GET', '_session', undefined, own)).body).toMatchObject({
        userCtx: { name: userName, roles: expect.arrayContaining([database]) as unknown },
        info: { authenticated: 'cookie' },
      });
      expect((await anonymous.ask('GET', database, undefined, own)).status).toBe(200);
      const out = await anonymous.ask('DELETE', '_session', undefined, own);
      expect(out.headers.getSetCookie()[0]).toMatch(/^AuthSession=;/);
    });

    test('says who is not signed in, and refuses a wrong password', async () => {
      const anonymous = createCouchClient(couch.url);
      expect((await anonymous.ask('GET', '_session')).body).toMatchObject({
        ok: true,
        userCtx: { name: null },
      });
      const refused = await anonymous.ask('POST', '_session', { name: VOLUNTEER[0], password: 'wrong' });
      expect(refused).toMatchObject({
        status: 401,
        body: { error: 'unauthorized', reason: 'Name or password is incorrect.' },
      });
      expect((await anonymous.ask('GET', `${at}_changes`)).status).toBe(401);
    });

    test('lets a volunteer write records and nothing that goes around the rules', async () => {
      const docs = [
        record('1', [entry('e1', VOLUNTEER[0])]),
        { _id: '_design/x', validate_doc_update: 'function () {}' },
        { ...record('2'), _attachments: { 'a.txt': { content_type: 'text/plain', data: 'YQ==' } } },
        { ...record('3'), _revisions: { start: 1, ids: ['a'] } },
      ];
      const { status, list } = await volunteer.ask('POST', `${at}_bulk_docs`, { docs });
      expect(status).toBe(201);
      expect(list).toMatchObject([
        { ok: true, id: 'visit:1' },
        { id: '_design/x', error: 'forbidden' },
        { id: 'visit:2', error: 'forbidden' },
        { id: 'visit:3', error: 'forbidden' },
      ]);
      const grafted = { docs: [{ ...record('4'), _rev: '9-zzz' }], new_edits: false };
      expect(await volunteer.ask('POST', `${at}_bulk_docs`, grafted)).toMatchObject({ status: 403 });
      const twice = `{"docs":[${JSON.stringify({ ...record('5'), _rev: '9-zzz' })}],"new_edits":false,"new_edits":true}`;
      const answer = await volunteer.raw('POST', `${at}_bulk_docs`, {
        body: twice,
        headers: { 'Content-Type': 'application/json' },
      });
      expect(await answer.json()).toMatchObject([{ id: 'visit:5', error: 'conflict' }]);
    });

    test('keeps an account out of databases that do not name it', async () => {
      const stranger: Credentials = [`s${VOLUNTEER[0]}`, 'bench-2026'];
      await makeAccount(admin, stranger, ['xbd-d-other-a1']);
      const { status, body } = await createCouchClient(couch.url, stranger).ask('GET', `${at}_changes`);
      expect({ status, error: body['error'] }).toEqual({ status: 403, error: 'forbidden' });
    });

    test('gives up a database and says so', async () => {
      const other = `${database}9`;
      expect((await admin.ask('PUT', other)).status).toBe(201);
      expect(await admin.ask('PUT', other)).toMatchObject({ status: 412, body: { error: 'file_exists' } });
      expect((await admin.ask('DELETE', other)).body).toEqual({ ok: true });
      expect((await admin.ask('GET', other)).status).toBe(404);
      expect((await admin.ask('PUT', 'Not%20A%20Name')).body['error']).toBe('illegal_database_name');
    });

    test('knows its own account by its cookie too', async () => {
      const [userName, password] = couch.admin;
      const { headers } = await createCouchClient(couch.url).ask('POST', '_session', {
        name: userName,
        password,
      });
      const cookie = (headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
      const byCookie = createCouchClient(couch.url);
      expect((await byCookie.ask('GET', '_all_dbs', undefined, { Cookie: cookie })).list).toContain(database);
      const mixed = { Cookie: cookie, Authorization: basic(VOLUNTEER) };
      expect((await byCookie.ask('GET', '_all_dbs', undefined, mixed)).status).toBe(403);
    });
  });
}
