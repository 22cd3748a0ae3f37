import { randomUUID } from 'node:crypto';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { communityRole, type Role, ROLES } from '#domain/access/account.ts';
import { mayRead } from '#domain/access/may.ts';
import { writeBox } from '#domain/carrying/sealed-file.ts';
import { closeBox } from '#lib/sealed-box.ts';
import { asText, type JsonObject } from '#lib/json.ts';
import { basic, type CouchClient, createCouchClient, type Credentials } from '#tests/server/couch-client.ts';
import { makeAccount, makeDatabase, removeAccounts } from '#tests/server/test-account.ts';
import { type CouchUnderTest, couchStarts, EMBEDDED } from './couch-starts.ts';

/** Stands in every id, name and text that a foreigner must not get to see. */
const CANARY = 'kanarienvogel';
const PASSWORD = 'bench-2026';
const MEDIA = `media:${CANARY}`;
const FILE = `${CANARY}.jpg`;
/** The file as JSON would hold it. */
const CANARY_BYTES = Buffer.from(`/9j/ ${CANARY}`).toString('base64');

/** Everything that can be asked of a database; `rev` is one of its documents'. */
function requestsTo(
  db: string,
  rev: string,
): readonly (readonly [method: string, path: string, body?: object])[] {
  const keys = { keys: [`visit:${CANARY}`, MEDIA] };
  const docs = { docs: [{ id: `visit:${CANARY}` }, { id: MEDIA, rev }] };
  return [
    ['GET', ''],
    ['POST', '', { _id: 'visit:new' }],
    ['GET', '_changes?include_docs=true'],
    ['GET', '_changes?include_docs=true&style=all_docs&conflicts=true&attachments=true'],
    ['POST', '_changes?filter=_doc_ids&include_docs=true', { doc_ids: [MEDIA] }],
    ['GET', '_changes?feed=longpoll&include_docs=true&timeout=1'],
    ['GET', '_changes?feed=continuous&include_docs=true&timeout=1'],
    ['GET', '_changes?filter=_view&view=xbd/x&include_docs=true'],
    ['GET', '_all_docs?include_docs=true'],
    [
      'GET',
      `_all_docs?include_docs=true&attachments=true&keys=${encodeURIComponent(JSON.stringify(keys.keys))}`,
    ],
    ['POST', '_all_docs?include_docs=true', keys],
    ['POST', '_all_docs/queries', { queries: [keys] }],
    ['GET', '_design_docs?include_docs=true'],
    ['GET', '_local_docs?include_docs=true'],
    ['POST', '_bulk_get?revs=true&attachments=true', docs],
    ['POST', '_bulk_docs', { docs: [{ _id: `visit:${CANARY}`, _rev: rev }] }],
    ['POST', '_find', { selector: {} }],
    ['POST', '_index', { index: { fields: ['type'] } }],
    ['GET', '_index'],
    ['GET', '_security'],
    ['GET', '_revs_limit'],
    ['POST', '_revs_diff', { [MEDIA]: [rev] }],
    ['POST', '_missing_revs', { [MEDIA]: [rev] }],
    ['POST', '_purge', { [MEDIA]: [rev] }],
    ['POST', '_compact', {}],
    ['GET', '_shards'],
    ['GET', `visit:${CANARY}`],
    ['GET', `visit:${CANARY}?open_revs=all&revs=true`],
    ['GET', `${MEDIA}?attachments=true&rev=${rev}`],
    ['GET', `${MEDIA}/${FILE}`],
    ['GET', `${MEDIA}/${FILE}?rev=${rev}`],
    ['PUT', `${MEDIA}/other.jpg?rev=${rev}`, {}],
    ['DELETE', `${MEDIA}/${FILE}?rev=${rev}`],
    ['DELETE', `visit:${CANARY}?rev=${rev}`],
    ['COPY', `visit:${CANARY}`],
    ['GET', `_local/${CANARY}`],
    ['PUT', `_local/${CANARY}`, {}],
    ['GET', `_design/${CANARY}`],
    ['GET', `_design/${CANARY}/_view/all?include_docs=true`],
    ['GET', `../${db}/_all_docs?include_docs=true`],
    ['GET', `%2e%2e/${db}/visit:${CANARY}`],
    ['GET', `_all_docs%3Finclude_docs=true`],
    ['DELETE', ''],
  ].map(([method, path, body]) => [method, `${db}/${path as string}`.replace(/\/$/, ''), body]) as never;
}

/** What may be asked of the server itself; `run` is in the names of the accounts of this run. */
const serverRequests = (run: string): readonly (readonly [method: string, path: string])[] => [
  ['GET', ''],
  ['GET', '_session'],
  ['GET', '_all_dbs'],
  ['GET', '_dbs_info'],
  ['GET', '_users/_all_docs?include_docs=true'],
  ['GET', '_users/_changes?include_docs=true'],
  ['GET', `_users/org.couchdb.user:${CANARY}${run}`],
  ['PUT', `_users/org.couchdb.user:${CANARY}${run}`],
  ['GET', 'xbd-server/_all_docs?include_docs=true'],
  ['GET', '_replicator/_all_docs?include_docs=true'],
  ['GET', '_active_tasks'],
  ['GET', '_db_updates'],
  ['GET', '_node/_local/_config'],
  ['GET', '_membership'],
  ['GET', '_utils/'],
  ['GET', '_uuids'],
  ['GET', '_up'],
];

/** Everything below `/api/` that speaks of a database, a community or somebody else's account. */
const API_PATHS = [
  'accounts/list',
  'accounts/create',
  'accounts/assign',
  'accounts/reset',
  'accounts/disable',
  'contacts',
  'exported',
  'grids/create',
  'residents/export',
  'residents/erase',
  'carrying/open',
];

/** The headers by which a request says whose it is; none is nobody's. */
type Carried = Readonly<Record<string, string>>;

const byPassword = (who: Credentials): Carried => ({ Authorization: basic(who) });

for (const [where, start] of Object.entries(couchStarts('The matrix of routes, roles and foreign scopes'))) {
  describe(`foreign scopes (S1) at ${where}`, { timeout: 120_000 }, () => {
    const own = `o${randomUUID().slice(0, 6)}`;
    const other = `e${randomUUID().slice(0, 6)}`;
    const databases = [
      `xbd-c-${own}`,
      `xbd-d-${own}-a8`,
      `xbd-d-${own}-a9`,
      `xbd-c-${other}`,
      `xbd-d-${other}-a8`,
      'xbd-s-' + other,
    ];
    const revs = new Map<string, string>();
    let sealingKey = { id: '', publicKey: '' };
    let couch: CouchUnderTest;
    let admin: CouchClient;

    beforeAll(async () => {
      couch = await start();
      admin = createCouchClient(couch.url, couch.admin);
      for (const db of databases) await plant(db);
      await makeAccount(admin, [`${CANARY}${own}`, PASSWORD], [CANARY]);
      const key = await fetch(`${couch.url}/api/carrying/key`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...byPassword(couch.admin) },
        body: '{}',
      });
      sealingKey = (await key.json()) as typeof sealingKey;
    }, 60_000);

    /** As a phone does: the password once, then a cookie. */
    async function bySession([name, password]: Credentials): Promise<Carried> {
      const { status, headers } = await createCouchClient(couch.url).ask('POST', '_session', {
        name,
        password,
      });
      const [cookie = ''] = headers.getSetCookie();
      if (status !== 200 || cookie === '') throw new Error(`${name} was not signed in: ${status}`);
      return { Cookie: cookie.split(';')[0] ?? '' };
    }

    afterAll(async () => {
      for (const db of databases) await admin.ask('DELETE', db);
      await removeAccounts(admin, own);
      await couch.stop();
    });

    async function plant(db: string): Promise<void> {
      await makeDatabase(admin, db);
      await admin.ask('PUT', `${db}/_design/${CANARY}`, {
        views: { all: { map: `function () { /* ${CANARY} */ }` } },
      });
      await admin.ask('PUT', `${db}/_local/${CANARY}`, { text: CANARY });
      await admin.ask('PUT', `${db}/visit:${CANARY}`, { text: CANARY });
      const at = '2026-11-22T12:00:00.000Z';
      const data = { name: CANARY, door: `place:${CANARY}` };
      const opened = { by: CANARY, at, offset: 0, device: CANARY, data };
      await admin.ask('PUT', `${db}/resident:${CANARY}`, {
        type: 'resident',
        scope: db,
        v: 1,
        opened,
        entries: [],
      });
      const file = { content_type: 'image/jpeg', data: Buffer.from(`/9j/ ${CANARY}`).toString('base64') };
      const { body } = await admin.ask('PUT', `${db}/${MEDIA}`, {
        text: CANARY,
        _attachments: { [FILE]: file },
      });
      revs.set(db, asText((body as JsonObject)['rev']));
    }

    /** What an answer shows of the canary, in headers or body, base64 included. */
    async function shown(
      who: Carried,
      method: string,
      path: string,
      body?: object,
    ): Promise<string | undefined> {
      const init =
        body === undefined
          ? { headers: who }
          : { body: JSON.stringify(body), headers: { ...who, 'Content-Type': 'application/json' } };
      const answer = await createCouchClient(couch.url).raw(method, path, init);
      const text = `${JSON.stringify([...answer.headers])}${await answer.text()}`;
      // What the answer repeats of the request's own address or body tells nobody anything.
      const isTold =
        text.includes(`"text":"${CANARY}"`) || text.includes(CANARY_BYTES) || text.includes(`/9j/ ${CANARY}`);
      const isListed = answer.status < 400 && text.includes(CANARY);
      return isTold || isListed ? `${method} ${path}: ${answer.status}` : undefined;
    }

    async function seenBy(who: Carried, foreign: readonly string[]): Promise<readonly string[]> {
      const seen: (string | undefined)[] = [];
      for (const db of foreign) {
        const answers = requestsTo(db, revs.get(db) ?? '').map(([method, path, body]) =>
          shown(who, method, path, body),
        );
        seen.push(...(await Promise.all(answers)));
      }
      for (const [method, path] of serverRequests(own)) seen.push(await shown(who, method, path));
      return seen.filter((each) => each !== undefined);
    }

    /** What the server does or tells about a database when asked below `/api/`. */
    async function doneFor(who: Carried, db: string): Promise<readonly string[]> {
      const [, , community = ''] = db.split('-');
      const box = await closeBox(sealingKey.publicKey, writeBox({ scope: db, key: CANARY }));
      const body = JSON.stringify({
        community,
        scope: db,
        resident: `resident:${CANARY}`,
        account: `${CANARY}${own}`,
        role: 'volunteer',
        grids: [],
        grid: 'a8',
        key: sealingKey.id,
        box,
        report: ulid(),
        table: 'ledger',
        rows: 1,
        at: 0,
      });
      const headers = { 'Content-Type': 'application/json', ...who };
      const seen: string[] = [];
      for (const path of API_PATHS) {
        const answer = await fetch(`${couch.url}/api/${path}`, { method: 'POST', headers, body });
        const text = await answer.text();
        if (answer.status < 400 || text.includes(CANARY)) seen.push(`${path}: ${answer.status}`);
      }
      return seen;
    }

    async function checkRole(
      role: Role,
      carry: (who: Credentials) => Carried | Promise<Carried>,
    ): Promise<void> {
      const mine = databases.filter(
        (db) => db === `xbd-c-${own}` || (db === `xbd-d-${own}-a8` && mayRead(role, 'doors')),
      );
      const account: Credentials = [`${role}-${randomUUID().slice(0, 6)}-${own}`, PASSWORD];
      await makeAccount(admin, account, [communityRole(role, own), ...mine]);
      const who = await carry(account);
      const foreign = databases.filter((db) => !mine.includes(db));
      expect(await seenBy(who, foreign)).toEqual([]);
      // The net holds: the same requests do show the canary where the account belongs.
      expect((await seenBy(who, [`xbd-c-${own}`])).length).toBeGreaterThan(5);
      for (const db of foreign.filter((each) => !each.includes(own))) {
        expect([db, await doneFor(who, db)]).toEqual([db, []]);
      }
      const within = await doneFor(who, `xbd-d-${own}-a9`);
      // What is the community's is open to its coordinator, but nothing of doors that are not theirs.
      const office = ['accounts/list: 200', 'contacts: 200', 'exported: 200', 'grids/create: 200'];
      expect(within).toEqual(role === 'coordinator' ? office : []);
    }

    test.for(ROLES)('a %s is told nothing of databases that are not their own', (role) =>
      checkRole(role, bySession),
    );

    // In front of an endpoint every password is counted by two synced writes (S4): there, whoever may most speaks for all.
    const senders: readonly Role[] = where === EMBEDDED ? ROLES : ['coordinator'];
    test.for(senders)('a %s who sends the password every time is told no more', (role) =>
      checkRole(role, byPassword),
    );

    test.for([
      ['nobody', undefined],
      ['a wrong password', byPassword(['supervisor', 'wrong-password-1'])],
    ] as const)('%s is told nothing at all', async ([, who = {}], { expect: expectHere }) => {
      expectHere(await seenBy(who, databases)).toEqual([]);
      for (const db of databases) expectHere([db, await doneFor(who, db)]).toEqual([db, []]);
    });

    test.for([
      ['an account that was given nothing', []],
      [
        'a role without its databases',
        [communityRole('coordinator', own), communityRole('coordinator', other)],
      ],
    ] as const)('%s is told nothing at all', async ([name, given], { expect: expectHere }) => {
      const account: Credentials = [`x${name.length}-${own}`, PASSWORD];
      await makeAccount(admin, account, given);
      const who = await bySession(account);
      expectHere(await seenBy(who, databases)).toEqual([]);
      for (const db of databases) expectHere([db, await doneFor(who, db)]).toEqual([db, []]);
    });

    test('whatever was asked, everything stands as it stood', async () => {
      for (const db of databases) {
        const { body } = await admin.ask('GET', `${db}/${MEDIA}`);
        expect(body).toMatchObject({ _rev: revs.get(db), text: CANARY, _attachments: { [FILE]: {} } });
        const resident = await admin.ask('GET', `${db}/resident:${CANARY}`);
        expect(resident.body).toMatchObject({ opened: { data: { name: CANARY } } });
      }
    });
  });
}
