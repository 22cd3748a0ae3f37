import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noticeId, type NoticeText } from '#domain/board/notice.ts';
import { openRecord } from '#domain/records/drafting.ts';
import type { FieldRecord, Stamp } from '#domain/records/record.ts';
import { toWireRecord } from '#domain/records/wire.ts';
import { beijingDay } from '#domain/time/day.ts';
import type { JsonObject } from '#lib/json.ts';
import { createPublicPages } from '#server/public/public-pages.ts';
import { createReadBoard, keepBoards } from '#server/public/read-board.ts';
import { createCouchClient } from '#tests/server/couch-client.ts';
import { ADMIN, startTestServer, type TestServer } from '#tests/server/start-test-server.ts';
import { makeDatabase } from '#tests/server/test-account.ts';
import { createMemoryDevice } from '#tests/storage/support/memory-device.ts';
import { createWritingDevice, DOORS, COMMUNITY } from '#tests/support/writing-device.ts';
import { createPublishNotice } from '#usecases/board/publish-notice.ts';

/** Nobody outside may ever read one of these. */
const CANARIES = ['王淑芬', '00012345678', 'A8-1-302', '李建国', '13800138000', '302', '煤气费'];

const TODAY = beijingDay(Date.now());
const stamp: Stamp = { by: 'xietiao', at: '2026-11-01T00:00:00.000Z', offset: 0, device: 'office' };
const text: NoticeText = {
  kind: 'decision',
  about: 'issue:1',
  title: '楼道灯的决议',
  news: '',
  lines: [{ label: '议定', text: '王淑芬（A8-1-302，00012345678）门口换灯，找李建国 13800138000' }],
  head: '',
  voice: '',
  issuer: '城祥太阳城小区',
  from: TODAY,
  until: TODAY,
};
const decision = noticeId('decision', 'issue:1');
const meeting = noticeId('session', 'session:1');

/** What lies in the databases beside the notices, and what coordinators' devices made of it. */
async function everything(): Promise<readonly FieldRecord[]> {
  const device = await createWritingDevice('xietiao', 'phone-1', createMemoryDevice());
  const member = { account: 'lijianguo', name: '李建国', role: 'coordinator', scopes: [] };
  const open = (id: string, scope: string, data: JsonObject): FieldRecord =>
    openRecord(id, scope, stamp, data);
  const around = [
    open('community:cxtyc', COMMUNITY, { name: '城祥太阳城小区' }),
    open('member:cxtyc-li', COMMUNITY, member),
    open('issue:1', COMMUNITY, { summary: '灯', responsible: '李建国', measures: '煤气费' }),
    open('session:1', COMMUNITY, { kind: 'yehua', host: '李建国', place: 'A8-1-302' }),
    open('proposal:1', DOORS, { who: '王淑芬', words: '煤气费', place: 'place:cxtyc-a8-1-302' }),
    open('notice:draft', COMMUNITY, {
      title: '煤气费',
      kind: 'decision',
      from: '2030-01-01',
      until: '2030-01-02',
    }),
  ];
  await device.database.takeIn({
    scope: COMMUNITY,
    records: [open('member:cxtyc-li', COMMUNITY, member)],
    deletedIds: [],
    checkpoint: 2,
  });
  const publish = createPublishNotice(device.needs);
  await publish(decision, COMMUNITY, text);
  await publish(meeting, COMMUNITY, {
    ...text,
    kind: 'session',
    about: 'session:1',
    title: '每周夜话：<script>alert(1)</script>',
    lines: [{ label: '时间', text: '今晚八点' }],
  });
  const published = await device.database.readMany([decision, meeting]);
  const residents = await device.database.query({ type: 'resident' });
  await device.database.close();
  return [...around, ...published, ...residents];
}

async function fill(server: TestServer): Promise<void> {
  const admin = createCouchClient(server.url, ADMIN);
  for (const database of [COMMUNITY, DOORS]) await makeDatabase(admin, database);
  for (const record of await everything()) {
    await admin.ask('PUT', `${record.scope}/${encodeURIComponent(record.id)}`, toWireRecord(record));
  }
}

const starts: Record<
  string,
  () => Promise<{ readonly front: TestServer; readonly stop: () => Promise<void> }>
> = {
  'the embedded store': async () => {
    const front = await startTestServer();
    return { front, stop: front.stop };
  },
  'a CouchDB behind the gateway': async () => {
    const behind = await startTestServer();
    const couchdbUrl = `${behind.url.replace('//', `//${ADMIN.join(':')}@`)}/db`;
    const front = await startTestServer({ couchdbUrl });
    return {
      front,
      stop: async () => {
        await front.stop();
        await behind.stop();
      },
    };
  },
};

describe.each(Object.entries(starts))('public pages on %s', (_, start) => {
  let url: string;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const started = await start();
    url = started.front.url;
    stop = started.stop;
    await fill(started.front);
  });

  afterAll(() => stop());

  const keyOf = (id: string): string => id.slice('notice:'.length);

  test('show what is published to anybody, without a script and without an account', async () => {
    const board = await fetch(`${url}/public/cxtyc`);
    expect(board.status).toBe(200);
    expect(board.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(board.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(board.headers.get('cache-control')).toBe('public, max-age=60');
    expect(board.headers.get('set-cookie')).toBeNull();
    const html = await board.text();
    expect(html).toContain('城祥太阳城小区公示栏');
    expect(html).toContain('楼道灯的决议');
    expect(html).not.toMatch(/<script/i);
    const page = await (await fetch(`${url}/public/cxtyc/${keyOf(meeting)}`)).text();
    expect(page).toContain('今晚八点');
    expect(page).toContain('&lt;script&gt;');
  });

  test('never hold a name, a phone number, a door or what was not published', async () => {
    const paths = ['', '/', `/${keyOf(decision)}`, `/${keyOf(meeting)}`, '/draft', '/issue:1', '/session:1'];
    const pages = await Promise.all(
      paths.map(async (path) => (await fetch(`${url}/public/cxtyc${path}`)).text()),
    );
    const everythingShown = pages.join('\n');
    expect(CANARIES.filter((canary) => everythingShown.includes(canary))).toEqual([]);
    expect(everythingShown).toContain('王**');
    expect(everythingShown).toContain('找李**');
  });

  test.each([
    '/public',
    '/public/',
    '/public/nowhere',
    '/public/_users',
    '/public/cxtyc/draft',
    '/public/cxtyc/issue-1-result-1',
    '/public/cxtyc/..%2f..%2f_users',
    '/public/cxtyc/a/b',
    '/public/xbd-c-cxtyc',
    '/public/cxtyc/%E0%A4%A',
  ])('%s is not there', async (path) => {
    const answer = await fetch(url + path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('这一页看不到了');
  });

  test('are read only, and unchanged ones are not sent again', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await fetch(`${url}/public/cxtyc`, { method })).status).toBe(404);
    }
    const etag = (await fetch(`${url}/public/cxtyc`)).headers.get('etag') ?? '';
    expect((await fetch(`${url}/public/cxtyc`, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    expect((await fetch(`${url}/public/style.css`)).headers.get('content-type')).toContain('text/css');
  });
});

test('a notice that a forged client filled with a phone number and a door is masked by the server', async () => {
  const record = openRecord('notice:x', COMMUNITY, stamp, {
    ...text,
    lines: text.lines.map((line) => ({ ...line })),
  });
  const readBoard = createReadBoard(async (path) =>
    Response.json({ rows: path.includes('notice') ? [{ doc: toWireRecord(record) }] : [] }),
  );
  const board = await readBoard('cxtyc');
  expect(JSON.stringify(board)).not.toMatch(/A8-1-302|00012345678|13800138000/);
});

test('a crowd before the board asks the store once, and the next look comes soon', async () => {
  let asked = 0;
  let now = 0;
  const read = keepBoards(
    async () => {
      asked += 1;
      return { name: '', notices: [] };
    },
    () => now,
  );
  await Promise.all(Array.from({ length: 50 }, () => read('cxtyc')));
  expect(asked).toBe(1);
  now = 60_000;
  await read('cxtyc');
  expect(asked).toBe(2);
});

test('a store in trouble is said in a sentence, and not kept', async () => {
  const printed: string[] = [];
  const pages = createPublicPages({
    readBoard: async () => {
      throw new Error('the disk is full of 王淑芬');
    },
    now: Date.now,
    print: (line) => printed.push(line),
  });
  const answer = await pages(new Request('http://localhost/public/cxtyc'));
  expect(answer.status).toBe(503);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.text()).toContain('暂时打不开');
  expect(printed).toHaveLength(1);
});
