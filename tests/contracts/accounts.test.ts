import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { communityRole, type Role } from '#domain/access/account.ts';
import { rolesInCommunity } from '#domain/access/account-state.ts';
import { asText, type JsonObject } from '#lib/json.ts';
import { basic, type CouchClient, createCouchClient, type Credentials } from '#tests/server/couch-client.ts';
import { makeAccount, makeDatabase, removeAccounts } from '#tests/server/test-account.ts';
import { type CouchUnderTest, couchStarts } from './couch-starts.ts';

const PASSWORD = 'bench-2026';

for (const [where, start] of Object.entries(couchStarts('Accounts made by coordinators'))) {
  describe(`accounts at ${where}`, { timeout: 60_000 }, () => {
    const run = randomUUID().slice(0, 6).replaceAll('-', '0');
    const community = `k${run}`;
    const doors = `xbd-d-${community}-a8`;
    const xietiao: Credentials = [`xietiao${run}`, PASSWORD];
    let couch: CouchUnderTest;
    let admin: CouchClient;

    beforeAll(async () => {
      couch = await start();
      admin = createCouchClient(couch.url, couch.admin);
      await makeDatabase(admin, doors);
      await makeDatabase(admin, `xbd-c-${community}`);
      await makeAccount(admin, xietiao, rolesInCommunity(community, 'coordinator', ['a8']));
    }, 60_000);
    afterAll(async () => {
      await admin.ask('DELETE', doors);
      await admin.ask('DELETE', `xbd-c-${community}`);
      await removeAccounts(admin, run);
      await couch.stop();
    });

    async function api(
      who: Credentials | string | undefined,
      path: string,
      body: object = {},
      headers: object = {},
    ): Promise<{ status: number; body: JsonObject }> {
      const own = typeof who === 'string' ? { Cookie: who } : who && { Authorization: basic(who) };
      const answer = await fetch(`${couch.url}/api/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...own, ...headers },
        body: JSON.stringify({ community, ...body }),
      });
      return { status: answer.status, body: (await answer.json()) as JsonObject };
    }

    async function signIn(
      name: string,
      password: string,
    ): Promise<{ status: number; cookie: string; roles: unknown }> {
      const { status, headers, body } = await createCouchClient(couch.url).ask('POST', '_session', {
        name,
        password,
      });
      return { status, cookie: headers.getSetCookie()[0]?.split(';')[0] ?? '', roles: body['roles'] };
    }

    async function statusOf(cookie: string, path: string): Promise<number> {
      return (await fetch(`${couch.url}/db/${path}`, { headers: { Cookie: cookie } })).status;
    }

    test('an account is made, chooses its own password, works, is reset and ended', async () => {
      const name = `zhiyuan${run}`;
      const made = await api(xietiao, 'accounts/create', { account: name, role: 'volunteer', grids: ['a8'] });
      expect(made).toMatchObject({
        status: 200,
        body: { password: expect.stringMatching(/^(\w{3}-){3}\w{3}$/) as unknown },
      });
      const first = asText(made.body['password']);
      const again = await api(xietiao, 'accounts/create', { account: name, role: 'volunteer', grids: [] });
      expect(again).toMatchObject({ status: 409, body: { error: 'taken' } });

      // With the first password there is nothing but the way to another one.
      const begun = await signIn(name, first);
      expect(begun.status).toBe(200);
      expect(begun.roles).toEqual(['first-password']);
      expect(await statusOf(begun.cookie, `${doors}/_changes`)).toBe(403);
      const listed = await api(xietiao, 'accounts/list');
      expect(listed.body['accounts']).toContainEqual({
        name,
        role: 'volunteer',
        scopes: [doors],
        state: 'first-password',
      });
      for (const [next, error] of [
        ['short', 'too-short'],
        ['13800138000', 'phone-number'],
        ['88888888', 'easy-guess'],
        [`${name}x`, 'account-name'],
        [first, 'same-password'],
      ]) {
        expect(await api(begun.cookie, 'password', { password: first, next })).toMatchObject({
          status: 400,
          body: { error },
        });
      }
      expect(
        (await api(begun.cookie, 'password', { password: 'wrong-one', next: 'green tea 6' })).status,
      ).toBe(401);
      expect((await api(begun.cookie, 'password', { password: first, next: 'green tea 6' })).status).toBe(
        200,
      );
      expect((await signIn(name, first)).status).toBe(401);
      const working = await signIn(name, 'green tea 6');
      expect(await statusOf(working.cookie, `${doors}/_changes`)).toBe(200);
      expect(await statusOf(begun.cookie, `${doors}/_changes`)).toBe(401);

      const reset = await api(xietiao, 'accounts/reset', { account: name });
      expect(await statusOf(working.cookie, `${doors}/_changes`)).toBe(401);
      expect((await signIn(name, 'green tea 6')).status).toBe(401);
      const second = await signIn(name, asText(reset.body['password']));
      expect(second.status).toBe(200);
      await api(second.cookie, 'password', { password: reset.body['password'], next: 'white tea 77' });
      const last = await signIn(name, 'white tea 77');
      expect(await statusOf(last.cookie, `${doors}/_changes`)).toBe(200);

      expect((await api(xietiao, 'accounts/disable', { account: name })).status).toBe(200);
      expect(await statusOf(last.cookie, `${doors}/_changes`)).toBe(401);
      expect((await signIn(name, 'white tea 77')).status).toBe(401);
      const ended = await api(xietiao, 'accounts/list');
      expect(ended.body['accounts']).toContainEqual({
        name,
        role: 'volunteer',
        scopes: [doors],
        state: 'disabled',
      });
      const back = await api(xietiao, 'accounts/reset', { account: name });
      expect((await signIn(name, asText(back.body['password']))).status).toBe(200);
    });

    test('an account gets other work: signed in as before, the databases follow, whoever waits stays out', async () => {
      const name = `moved${run}`;
      await makeAccount(admin, [name, PASSWORD], rolesInCommunity(community, 'volunteer', ['a8']));
      const { cookie } = await signIn(name, PASSWORD);
      expect(await statusOf(cookie, `${doors}/_changes`)).toBe(200);
      const assign = async (role: Role, grids: readonly string[]): Promise<number> =>
        (await api(xietiao, 'accounts/assign', { account: name, role, grids })).status;

      expect(await assign('supervisor', [])).toBe(200);
      expect(await statusOf(cookie, `${doors}/_changes`)).toBe(403);
      expect(await statusOf(cookie, `xbd-c-${community}/_changes`)).toBe(200);
      expect(await assign('building-leader', ['a8'])).toBe(200);
      expect(await statusOf(cookie, `${doors}/_changes`)).toBe(200);
      expect((await signIn(name, PASSWORD)).roles).toEqual(
        rolesInCommunity(community, 'building-leader', ['a8']),
      );

      await api(xietiao, 'accounts/disable', { account: name });
      expect(await assign('volunteer', ['a8'])).toBe(200);
      const listed = await api(xietiao, 'accounts/list');
      expect(listed.body['accounts']).toContainEqual({
        name,
        role: 'volunteer',
        scopes: [doors],
        state: 'disabled',
      });
      expect((await signIn(name, PASSWORD)).status).toBe(401);
    });

    test('a coordinator opens a grid: guarded, with its rules, given to coordinators, twice as good as once', async () => {
      const second: Credentials = [`second${run}`, PASSWORD];
      await makeAccount(admin, second, rolesInCommunity(community, 'coordinator', []));
      const lou: Credentials = [`gridlou${run}`, PASSWORD];
      await makeAccount(admin, lou, rolesInCommunity(community, 'building-leader', ['a8']));
      const scope = `xbd-d-${community}-n9`;
      const here = await signIn(xietiao[0], PASSWORD);
      try {
        expect(await api(here.cookie, 'grids/create', { grid: 'n9' })).toMatchObject({
          status: 200,
          body: { scope, isMade: true },
        });
        expect((await api(xietiao, 'grids/create', { grid: 'n9' })).body).toMatchObject({ isMade: false });
        // Signed in before, and nobody had to sign in anew.
        expect(await statusOf(here.cookie, `${scope}/_changes`)).toBe(200);
        expect((await signIn(...second)).roles).toContain(scope);
        expect((await signIn(...lou)).roles).not.toContain(scope);
        expect(await statusOf((await signIn(...lou)).cookie, `${scope}/_changes`)).toBe(403);
        const forged = { _id: 'place:x', type: 'place', scope, v: 1, opened: {}, entries: [] };
        const written = await fetch(`${couch.url}/db/${scope}/_bulk_docs`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Cookie: here.cookie },
          body: JSON.stringify({ docs: [forged] }),
        });
        expect(await written.json()).toMatchObject([{ error: 'forbidden' }]);
        const refused: readonly (readonly [Credentials | undefined, object, number, string])[] = [
          [undefined, { grid: 'n8' }, 401, 'unauthorized'],
          [lou, { grid: 'n8' }, 403, 'not-allowed'],
          [xietiao, { grid: 'n8', community: `o${run}` }, 403, 'not-allowed'],
          ...['', 'N8', 'n-8', '../n8', '_users', 'n'.repeat(25)].map(
            (grid) => [xietiao, { grid }, 400, 'bad-name'] as const,
          ),
        ];
        for (const [who, body, status, error] of refused) {
          const said = await api(who, 'grids/create', body);
          expect([body, said]).toMatchObject([body, { status, body: { error } }]);
        }
        expect((await admin.ask('GET', `xbd-d-${community}-n8`)).status).toBe(404);
      } finally {
        await admin.ask('DELETE', scope);
      }
    });

    test('a waiting feed ends with the account that it was opened by', async () => {
      const name = `feed${run}`;
      await makeAccount(admin, [name, PASSWORD], rolesInCommunity(community, 'volunteer', ['a8']));
      const { cookie } = await signIn(name, PASSWORD);
      const feed = fetch(`${couch.url}/db/${doors}/_changes?feed=longpoll&since=now&timeout=60000`, {
        headers: { Cookie: cookie },
      });
      const answer = await feed;
      const text = answer.text().catch(() => '');
      await api(xietiao, 'accounts/disable', { account: name });
      expect(await text).not.toContain('"id"');
    });

    test.for<Role>(['volunteer', 'building-leader', 'estate-leader', 'supervisor', 'street-contact'])(
      'a %s manages no accounts',
      async (role) => {
        const who: Credentials = [`${role.replaceAll('-', '')}${run}`, PASSWORD];
        await makeAccount(admin, who, rolesInCommunity(community, role, []));
        for (const act of ['list', 'create', 'assign', 'reset', 'disable']) {
          const body = { account: `x${run}`, role: 'volunteer', grids: [] };
          const said = await api(who, `accounts/${act}`, body);
          expect(said).toMatchObject({ status: 403, body: { error: 'not-allowed' } });
        }
      },
    );

    test('nobody reaches beyond their own community, role or origin', async () => {
      const other: Credentials = [`other${run}`, PASSWORD];
      await makeAccount(admin, other, rolesInCommunity(`o${run}`, 'coordinator', []));
      const both = `both${run}`;
      const roles = [...rolesInCommunity(community, 'volunteer', []), communityRole('volunteer', `o${run}`)];
      await makeAccount(admin, [both, PASSWORD], roles);
      const mine = `mine${run}`;
      await makeAccount(admin, [mine, PASSWORD], rolesInCommunity(community, 'volunteer', ['a8']));
      const volunteer = { account: `y${run}`, role: 'volunteer', grids: [] };
      const refused: readonly (readonly [Credentials | undefined, string, object, number, string])[] = [
        [undefined, 'accounts/list', {}, 401, 'unauthorized'],
        [other, 'accounts/list', {}, 403, 'not-allowed'],
        [other, 'accounts/reset', { account: xietiao[0] }, 403, 'not-allowed'],
        [xietiao, 'accounts/list', { community: '../x' }, 403, 'not-allowed'],
        [xietiao, 'accounts/create', { ...volunteer, role: 'coordinator' }, 403, 'not-allowed'],
        [xietiao, 'accounts/create', { ...volunteer, role: '_admin' }, 403, 'not-allowed'],
        [xietiao, 'accounts/create', { ...volunteer, account: 'Admin' }, 400, 'bad-name'],
        [xietiao, 'accounts/create', { ...volunteer, account: 'admin' }, 400, 'bad-name'],
        [xietiao, 'accounts/create', { ...volunteer, grids: ['a8-b'] }, 400, 'bad-grids'],
        [xietiao, 'accounts/create', { ...volunteer, role: 'supervisor', grids: ['a8'] }, 400, 'bad-grids'],
        ...['assign', 'reset', 'disable'].flatMap((act) =>
          [
            [{ account: xietiao[0] }, 403, 'not-allowed'] as const,
            [{ account: both }, 403, 'other-community'] as const,
            [{ account: other[0] }, 404, 'unknown-account'] as const,
            [{ account: couch.admin[0] }, 404, 'unknown-account'] as const,
          ].map(
            ([who, status, error]) =>
              [xietiao, `accounts/${act}`, { ...volunteer, ...who }, status, error] as const,
          ),
        ),
        [xietiao, 'accounts/assign', { account: mine, role: 'coordinator', grids: [] }, 403, 'not-allowed'],
        [xietiao, 'accounts/assign', { account: mine, role: 'supervisor', grids: ['a8'] }, 400, 'bad-grids'],
        [xietiao, 'accounts', {}, 404, 'not_found'],
      ];
      for (const [who, path, body, status, error] of refused) {
        expect([path, body, await api(who, path, body)]).toMatchObject([
          path,
          body,
          { status, body: { error } },
        ]);
      }
      const foreign = await api(xietiao, 'accounts/create', volunteer, { Origin: 'https://evil.example' });
      expect(foreign).toMatchObject({ status: 403, body: { error: 'forbidden' } });
      expect(
        (await fetch(`${couch.url}/api/accounts/list`, { headers: { Authorization: basic(xietiao) } }))
          .status,
      ).toBe(405);
    });

    test('phones tell what they could not send, and only the coordinator reads it', async () => {
      const lou: Credentials = [`lou${run}`, PASSWORD];
      await makeAccount(admin, lou, rolesInCommunity(community, 'building-leader', ['a8']));
      expect((await api(lou, 'contact', { device: 'phone-1', unsent: 3 })).status).toBe(200);
      for (const body of [{ device: 'phone 1', unsent: 1 }, { device: 'p', unsent: -1 }, { device: 'p' }]) {
        expect((await api(lou, 'contact', body)).status).toBe(400);
      }
      expect((await api(undefined, 'contact', { device: 'p', unsent: 0 })).status).toBe(401);
      expect((await api(lou, 'contacts')).status).toBe(403);
      const { body } = await api(xietiao, 'contacts');
      const at = expect.any(Number) as number;
      expect(body['contacts']).toEqual([{ account: lou[0], at, unsent: 3, since: at }]);
    });
  });
}
