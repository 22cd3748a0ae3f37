import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asText, type JsonObject } from '#lib/json.ts';
import type { CommunityFile } from '#server/provisioning/community-file.ts';
import { provision, type ProvisionReport } from '#server/provisioning/provision.ts';
import { type RunningEndpoint, startEndpoint } from './running-endpoint.ts';
import { smallCommunity } from './small-community.ts';

const nothingDone: ProvisionReport = {
  databasesMade: 0,
  rulesWritten: 0,
  accountsMade: 0,
  rolesChanged: 0,
  madePasswords: [],
  recordsMade: 0,
  recordsKept: 11,
  recordsDiffering: [],
};

const lou1 = ['lou1', 'battery staple'] as const;
let endpoint: RunningEndpoint;

beforeEach(async () => {
  endpoint = await startEndpoint();
});

afterEach(async () => endpoint.stop());

function admin(): readonly [string, string] {
  return [endpoint.name, endpoint.password];
}

async function read(path: string, account: readonly [string, string] = admin()): Promise<JsonObject> {
  return (await (await endpoint.ask(account, path)).json()) as JsonObject;
}

async function seqs(): Promise<readonly unknown[]> {
  const databases = ['_users', 'xbd-c-small', 'xbd-d-small-b1', 'xbd-d-small-street'];
  return Promise.all(databases.map(async (db) => (await read(db))['update_seq']));
}

function withMember(member: Partial<CommunityFile['members'][number]>): CommunityFile {
  const [first, second] = smallCommunity.members;
  if (first === undefined || second === undefined)
    throw new Error('The small community has lost its members.');
  return { ...smallCommunity, members: [first, { ...second, ...member }] };
}

test('a street gets its database, its contact the way to it, and loses it with the role', async () => {
  const [first] = smallCommunity.members;
  if (first === undefined) throw new Error('The small community has lost its members.');
  const contact = { account: 'lianxi', name: '老李', role: 'street-contact' as const, grids: [] };
  const street = { code: 'jiedao', name: '太阳城街道' };
  const file: CommunityFile = { ...smallCommunity, street, members: [first, contact] };
  expect(await provision(file, endpoint)).toMatchObject({ databasesMade: 4, recordsMade: 12 });
  expect(await provision(file, endpoint)).toMatchObject({
    databasesMade: 0,
    recordsMade: 0,
    rolesChanged: 0,
  });
  const rolesOf = async (): Promise<unknown> =>
    (await read(`_users/${encodeURIComponent('org.couchdb.user:lianxi')}`))['roles'];
  expect(await rolesOf()).toEqual([
    'street-contact:jiedao',
    'street-contact:small',
    'xbd-c-small',
    'xbd-s-jiedao',
  ]);
  expect(await read('xbd-s-jiedao/_security')).toMatchObject({ members: { roles: ['xbd-s-jiedao'] } });
  await provision({ ...file, members: [first, { ...contact, role: 'supervisor' }] }, endpoint);
  expect(await rolesOf()).toEqual(['supervisor:small', 'xbd-c-small']);
});

describe('a first run', () => {
  test('makes databases, rules, accounts and records', async () => {
    const report = await provision(smallCommunity, endpoint);
    expect(report).toEqual({
      ...nothingDone,
      databasesMade: 3,
      rulesWritten: 3,
      accountsMade: 2,
      recordsMade: 11,
      recordsKept: 0,
    });
    const place = await read('xbd-d-small-b1/place:small-b1-1-302');
    expect(place['opened']).toMatchObject({ by: 'admin', device: 'provision', at: smallCommunity.madeAt });
    const design = await read('xbd-d-small-b1/_design/xbd');
    expect(design['validate_doc_update']).toMatch(/^function \(newDoc, oldDoc, userCtx, secObj\) \{/);
  });

  test('lets each account into its own databases only', async () => {
    await provision(smallCommunity, endpoint);
    const statusFor = async (db: string): Promise<number> => (await endpoint.ask(lou1, db)).status;
    expect(await statusFor('xbd-c-small')).toBe(200);
    expect(await statusFor('xbd-d-small-b1')).toBe(200);
    expect(await statusFor('xbd-d-small-street')).toBe(403);
  });

  test('lets a building leader write a visit and refuses what is signed by another', async () => {
    await provision(smallCommunity, endpoint);
    const visitBy = (by: string, nth: number): object => ({
      _id: `visit:01KAJ0000000000000000000A${nth}`,
      type: 'visit',
      scope: 'xbd-d-small-b1',
      v: 1,
      opened: { by, at: '2026-11-22T12:00:00.000Z', offset: 0, device: 'd', data: {} },
      entries: [],
    });
    const response = await endpoint.ask(lou1, 'xbd-d-small-b1/_bulk_docs', {
      method: 'POST',
      body: JSON.stringify({ docs: [visitBy('lou1', 1), visitBy('xietiao', 2)] }),
    });
    expect(await response.json()).toEqual([
      expect.objectContaining({ ok: true }),
      expect.objectContaining({ error: 'forbidden', reason: expect.stringMatching(/^author: /) as string }),
    ]);
  });
});

describe('a second run', () => {
  test('changes nothing', async () => {
    await provision(smallCommunity, endpoint);
    const before = await seqs();
    expect(await provision(smallCommunity, endpoint)).toEqual(nothingDone);
    expect(await seqs()).toEqual(before);
  });

  test('completes a run that was broken off', async () => {
    const { members, grids, ...rest } = smallCommunity;
    await provision({ ...rest, grids: grids.slice(0, 1), members: members.slice(1) }, endpoint);
    const report = await provision(smallCommunity, endpoint);
    expect(report).toMatchObject({ databasesMade: 1, rulesWritten: 1, accountsMade: 1, recordsMade: 3 });
    expect(await provision(smallCommunity, endpoint)).toEqual(nothingDone);
  });

  test('keeps a known password and gives the roles that the file says', async () => {
    await provision(smallCommunity, endpoint);
    const report = await provision(
      withMember({ password: 'another one', grids: ['b1', 'street'] }),
      endpoint,
    );
    expect(report).toMatchObject({
      accountsMade: 0,
      rolesChanged: 1,
      recordsDiffering: ['member:small-lou1'],
    });
    expect((await endpoint.ask(lou1, 'xbd-d-small-street')).status).toBe(200);
    expect((await endpoint.ask(['lou1', 'another one'], 'xbd-d-small-street')).status).toBe(401);
  });

  test('gives nothing to whoever was ended or has a first password, and takes no grid that the app opened', async () => {
    await provision(smallCommunity, endpoint);
    const id = '_users/org.couchdb.user:lou1';
    const opened = 'xbd-d-small-n9';
    const put = async (change: object): Promise<void> => {
      const body = JSON.stringify({ ...(await read(id)), ...change });
      await endpoint.ask(admin(), id, { method: 'PUT', body });
    };
    const { roles } = await read(id);
    await put({ roles: [...(roles as readonly string[]), opened].sort() });
    expect(await provision(smallCommunity, endpoint)).toEqual(nothingDone);
    for (const [state, now] of [
      ['first-password', ['first-password']],
      ['disabled', []],
    ] as const) {
      await put({
        roles: now,
        xiaobandeng: { state, roles: [...(roles as readonly string[]), opened].sort() },
      });
      expect(await provision(smallCommunity, endpoint)).toEqual(nothingDone);
      expect(await provision(withMember({ grids: [] }), endpoint)).toMatchObject({ rolesChanged: 1 });
      const { roles: after, xiaobandeng: own } = await read(id);
      expect(after).toEqual(now);
      expect(own).toMatchObject({ state, roles: expect.arrayContaining([opened]) as unknown });
    }
  });

  test('keeps the part that an account has in another community', async () => {
    await provision({ ...smallCommunity, community: 'other' }, endpoint);
    await provision(smallCommunity, endpoint);
    expect((await read('_users/org.couchdb.user:lou1'))['roles']).toEqual([
      'building-leader:other',
      'building-leader:small',
      'xbd-c-other',
      'xbd-c-small',
      'xbd-d-other-b1',
      'xbd-d-small-b1',
    ]);
  });

  test('leaves alone what people changed and what the server deleted', async () => {
    await provision(smallCommunity, endpoint);
    const path = 'xbd-d-small-b1/resident:small-b1-1-302-1';
    const rev = asText((await read(path))['_rev']);
    await endpoint.ask(admin(), `${path}?rev=${rev}`, { method: 'DELETE' });
    expect(await provision(smallCommunity, endpoint)).toEqual({
      ...nothingDone,
      recordsKept: 10,
      recordsDiffering: ['resident:small-b1-1-302-1'],
    });
    expect((await endpoint.ask(admin(), path)).status).toBe(404);
  });

  test('mends rules that somebody has altered', async () => {
    await provision(smallCommunity, endpoint);
    const security = { admins: { names: [], roles: [] }, members: { names: ['lou1'], roles: [] } };
    await endpoint.ask(admin(), 'xbd-d-small-street/_security', {
      method: 'PUT',
      body: JSON.stringify(security),
    });
    expect((await endpoint.ask(lou1, 'xbd-d-small-street')).status).toBe(200);
    expect(await provision(smallCommunity, endpoint)).toEqual({ ...nothingDone, rulesWritten: 1 });
    expect((await endpoint.ask(lou1, 'xbd-d-small-street')).status).toBe(403);
  });
});

test('makes up a password for a new account that the file gives none', async () => {
  const { madePasswords } = await provision(withMember({ password: undefined }), endpoint);
  const [made] = madePasswords;
  expect(made?.account).toBe('lou1');
  expect(made?.password).toMatch(/^[a-z2-9]{3}(-[a-z2-9]{3}){3}$/);
  expect((await endpoint.ask(['lou1', made?.password ?? ''], 'xbd-d-small-b1')).status).toBe(200);
});

test("is refused with the server's words when the password is wrong", async () => {
  await expect(provision(smallCommunity, { ...endpoint, password: 'wrong' })).rejects.toMatchObject({
    statusCode: 401,
  });
});
