import { expect, onTestFinished, test } from 'vitest';
import { asText, isJsonObject, type JsonObject } from '#lib/json.ts';
import { provision } from '#server/provisioning/provision.ts';
import { type CouchClient, createCouchClient } from '#tests/server/couch-client.ts';
import { smallCommunity } from '#tests/server/provisioning/small-community.ts';
import { ADMIN, startTestServer } from '#tests/server/start-test-server.ts';
import { soon } from '#tests/support/soon.ts';

const COMMUNITY = 'xbd-c-small';
const STREET = 'xbd-s-jiedao';
const ISSUE = 'issue:01KAJ0000000000000000000AB';
const PASSED_UP = 'passed-up:small-01KAJ0000000000000000000AB';

const file = {
  ...smallCommunity,
  street: { code: 'jiedao', name: '太阳城街道' },
  members: [
    ...smallCommunity.members,
    {
      account: 'lianxi',
      name: '街道老李',
      role: 'street-contact' as const,
      grids: [],
      password: 'street 2026',
    },
  ],
};

const stamp = (by: string, minute: number): { by: string; at: string; offset: number; device: string } => ({
  by,
  at: `2026-11-22T12:${String(minute).padStart(2, '0')}:00.000Z`,
  offset: 0,
  device: 'phone',
});

function entry(id: string, kind: string, by: string, minute: number, data: JsonObject): JsonObject {
  return { id, kind, seen: [], ...stamp(by, minute), data };
}

const issue = {
  _id: ISSUE,
  type: 'issue',
  scope: COMMUNITY,
  v: 1,
  opened: { ...stamp('lou1', 0), data: { summary: '主干道路灯不亮', building: 'B1楼' } },
  entries: [
    entry('p', 'proposed', 'lou1', 1, { proposal: 'proposal:x' }),
    entry('e', 'escalated', 'lou1', 2, { to: 'street', reason: '路灯归市政' }),
  ],
};

interface Desk {
  readonly admin: CouchClient;
  readonly lou: CouchClient;
  readonly street: CouchClient;
  readonly restart: () => Promise<void>;
}

async function open(kind: string): Promise<Desk> {
  const store = await startTestServer({ keeperEveryMs: kind === 'embedded' ? 20 : 3_600_000 });
  onTestFinished(store.stop);
  const couchdbUrl = `${store.url.replace('//', `//${ADMIN.join(':')}@`)}/db`;
  const startFront = (): ReturnType<typeof startTestServer> =>
    startTestServer({ couchdbUrl, keeperEveryMs: 20 });
  let front = kind === 'embedded' ? store : await startFront();
  if (front !== store) onTestFinished(async () => front.stop());
  await provision(file, { url: `${front.url}/db`, name: ADMIN[0], password: ADMIN[1] });
  const as = (name: string, password: string): CouchClient => ({
    ask: (...asked) => createCouchClient(front.url, [name, password]).ask(...asked),
    raw: (...asked) => createCouchClient(front.url, [name, password]).raw(...asked),
  });
  return {
    admin: as(...ADMIN),
    lou: as('lou1', 'battery staple'),
    street: as('lianxi', 'street 2026'),
    restart: async () => {
      if (front === store) return;
      await front.stop();
      front = await startFront();
    },
  };
}

async function write(client: CouchClient, db: string, doc: JsonObject): Promise<JsonObject> {
  const { list } = await client.ask('POST', `${db}/_bulk_docs`, { docs: [doc] });
  return list[0] ?? {};
}

async function read(client: CouchClient, db: string, id: string): Promise<JsonObject> {
  const { body } = await client.ask('POST', `${db}/_all_docs?include_docs=true`, { keys: [id] });
  const rows = body['rows'];
  const doc = Array.isArray(rows) && isJsonObject(rows[0]) ? rows[0]['doc'] : undefined;
  return isJsonObject(doc) ? doc : {};
}

function entriesOf({ entries }: JsonObject): readonly JsonObject[] {
  return Array.isArray(entries) ? entries.filter((one) => isJsonObject(one)) : [];
}

function kindsOf(record: JsonObject): readonly string[] {
  return entriesOf(record).map(({ kind }) => asText(kind));
}

test.each(['embedded', 'in front of a CouchDB'])(
  'what a community passes up reaches its street, and the reply comes back: %s',
  { timeout: 60_000 },
  async (kind) => {
    const { admin, lou, street, restart } = await open(kind);
    expect(await write(lou, COMMUNITY, issue)).toMatchObject({ ok: true });
    await soon(async () => {
      expect(await read(street, STREET, PASSED_UP)).toMatchObject({
        opened: {
          by: 'lou1',
          data: { issue: ISSUE, communityName: '小小区', summary: '主干道路灯不亮', reason: '路灯归市政' },
        },
      });
    });
    // Ids of what residents said stay below.
    const above = await read(street, STREET, PASSED_UP);
    expect(kindsOf(above)).toEqual(['escalated']);

    const entries = entriesOf(above);
    const reply = entry('r', 'progress', 'lianxi', 5, { note: '已派市政，周五来修', from: 'street' });
    const replied = await write(street, STREET, { ...above, entries: [...entries, reply] });
    expect(replied).toMatchObject({ ok: true });
    await soon(async () => {
      const below = await read(lou, COMMUNITY, ISSUE);
      expect(kindsOf(below)).toEqual(['proposed', 'escalated', 'progress']);
      expect(JSON.stringify(below)).toContain('"by":"lianxi"');
    });

    // What happens below goes up; looking again, also after a start, changes nothing.
    const below = await read(lou, COMMUNITY, ISSUE);
    const more = entry('b', 'progress', 'lou1', 9, { note: '灯亮了' });
    await write(lou, COMMUNITY, { ...below, entries: [...entriesOf(below), more] });
    await soon(async () => expect(JSON.stringify(await read(street, STREET, PASSED_UP))).toContain('灯亮了'));
    const seqs = async (): Promise<readonly unknown[]> =>
      Promise.all([COMMUNITY, STREET].map(async (db) => (await admin.ask('GET', db)).body['update_seq']));
    await new Promise((resolve) => setTimeout(resolve, 150));
    const before = await seqs();
    await restart();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await seqs()).toEqual(before);
  },
);

test('a street reads its own database, writes replies and nothing else', { timeout: 60_000 }, async () => {
  const { lou, street } = await open('embedded');
  await write(lou, COMMUNITY, issue);
  await soon(async () => expect(kindsOf(await read(street, STREET, PASSED_UP))).toEqual(['escalated']));
  const above = await read(street, STREET, PASSED_UP);
  const opened = { ...stamp('lianxi', 6), data: {} };
  const own = { _id: 'passed-up:own', type: 'passed-up', scope: STREET, v: 1, opened, entries: [] };
  const tries: readonly JsonObject[] = [
    own,
    { ...own, _id: ISSUE, type: 'issue' },
    { ...own, _id: 'street-part:other', type: 'street-part' },
    { ...above, entries: [] },
    {
      ...above,
      entries: [...entriesOf(above), entry('x', 'closed', 'lianxi', 7, { note: '' })],
    },
    {
      ...above,
      entries: [...entriesOf(above), entry('x', 'progress', 'lou1', 7, { note: '假的' })],
    },
  ];
  for (const row of tries) expect(await write(street, STREET, row)).toMatchObject({ error: 'forbidden' });
  expect((await lou.ask('GET', STREET)).status).toBe(403);
  expect((await street.ask('GET', 'xbd-d-small-b1')).status).toBe(403);
});
