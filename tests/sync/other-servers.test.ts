import { expect, test } from 'vitest';
import { openRecord } from '#domain/records/drafting.ts';
import { toWireRecord } from '#domain/records/wire.ts';
import type { SyncEngine } from '#sync/sync-engine.ts';
import {
  createDressedClient,
  type Dress,
  inLines,
  type WrittenPage,
  type WrittenRow,
} from '#tests/support/dressed-client.ts';
import { createSyncDevice, type SyncDevice } from '#tests/support/sync-device.ts';
import { A8, startSyncServer, type SyncServer } from '#tests/support/sync-server.ts';

/* The same database in the words of other servers and of what stands before them. */

async function write({ admin }: SyncServer, count: number): Promise<readonly string[]> {
  const stamp = { by: 'admin', at: '2026-11-01T00:00:00.000Z', offset: 0, device: 'provision' };
  const records = Array.from({ length: count }, (_, nth) =>
    openRecord(`visit:${String(nth).padStart(3, '0')}`, A8, stamp, { place: 'place:x', note: '楼道灯不亮' }),
  );
  await admin('POST', `${A8}/_bulk_docs`, { docs: records.map(toWireRecord) });
  return records.map(({ id }) => id);
}

interface Started {
  readonly server: SyncServer;
  readonly ids: readonly string[];
  readonly wake: (dress: Dress) => Promise<{ readonly device: SyncDevice; readonly engine: SyncEngine }>;
}

async function start(count = 70): Promise<Started> {
  const server = await startSyncServer();
  const ids = await write(server, count);
  const wake: Started['wake'] = async (dress) => {
    const device = await createSyncDevice(server.proxy);
    const client = await createDressedClient(server.proxy.url, dress);
    return { device, engine: device.wake({ client, pageLimit: 20 }) };
  };
  return { server, ids, wake };
}

function withSeqs(page: WrittenPage, seqOf: (seq: string) => unknown): WrittenPage {
  const results = page.results.map((row) => ({ ...row, seq: seqOf(String(row.seq)) }));
  return { ...page, results, last_seq: seqOf(String(page.last_seq)) };
}

function askWith(sinceOf: (since: string) => string): Dress['ask'] {
  return (question) => question.set('since', sinceOf(question.get('since') ?? ''));
}

const numberOf = (seq: string): number => Number.parseInt(seq, 10);
const lastIn = (list: string): string => (JSON.parse(list) as string[]).at(-1) ?? '';
const rest = ({ last_seq, pending }: WrittenPage): object => ({ last_seq, pending });

const DRESSES: readonly (readonly [string, Dress])[] = [
  ['lines that end as CouchDB ends them', { write: inLines }],
  ['one line, as a proxy writes it anew', { write: (page) => JSON.stringify(page) }],
  ['lines within rows', { write: (page) => JSON.stringify(page, null, 2) }],
  [
    'lines within rows after a first line as of CouchDB',
    {
      write: (page) =>
        `{"results":[\n${JSON.stringify(page.results, null, 1).slice(1, -1)}],\n${JSON.stringify(rest(page)).slice(1)}`,
    },
  ],
  ['the bracket beside the last row', { write: (page) => inLines(page).replace('\n],', '],') }],
  ['commas before the rows', { write: (page) => inLines(page).replaceAll(',\r\n', '\r\n,') }],
  [
    'the place before the rows',
    { write: (page) => JSON.stringify({ ...rest(page), results: page.results }) },
  ],
  ['no word of how much comes', { write: (page) => inLines({ ...page, pending: undefined }) }],
  ['heartbeats between all lines', { write: (page) => `\n\n${inLines(page).replaceAll('\n', '\n\n\n')}` }],
  ['every row twice', { write: (page) => inLines({ ...page, results: [...page.results, ...page.results] }) }],
  [
    'places that are lists, as the first clusters gave',
    {
      write: (page) => inLines(withSeqs(page, (seq) => [numberOf(seq), seq])),
      ask: askWith((since) => (since === '0' ? since : lastIn(since))),
    },
  ],
  [
    'a place on every third row',
    {
      write: (page) =>
        inLines({
          ...page,
          results: page.results.map((row, nth) => (nth % 3 === 2 ? row : { ...row, seq: null })),
        }),
    },
  ],
];

test('every record comes in one round, however the answer is written', async () => {
  const { ids, wake } = await start();
  for (const [name, dress] of DRESSES) {
    const { device, engine } = await wake(dress);
    await engine.syncNow();
    expect(await device.ids(), name).toEqual(ids);
    expect(engine.snapshot(), name).toMatchObject({ phase: 'resting', trouble: undefined });
    await device.sleep();
  }
});

test('a row whose document could not be read just then is no record lost', async () => {
  const { ids, wake } = await start();
  for (const spoilt of [{ doc: null }, { doc: undefined }, { doc: undefined, error: 'timeout' }]) {
    const spoil = (row: WrittenRow, nth: number): WrittenRow => (nth === 7 ? { ...row, ...spoilt } : row);
    const { device, engine } = await wake({
      write: (page) => inLines({ ...page, results: page.results.map(spoil) }),
    });
    await engine.syncNow();
    expect(await device.ids(), JSON.stringify(spoilt)).toEqual(ids);
    await device.sleep();
  }
});

test('a server that breaks after it promised success is told from no network, and nothing is skipped', async () => {
  const { ids, wake } = await start();
  const broken = '{"error":"internal_server_error","reason":"No DB shards could be opened."}\n';
  const withinRows = (page: WrittenPage): string =>
    `${inLines(page).split('\r\n').slice(0, 9).join('\r\n')}\n`;
  for (const before of [withinRows, () => '']) {
    let isBroken = true;
    const { device, engine } = await wake({
      write: (page, nth) => (isBroken && nth > 0 ? before(page) + broken : inLines(page)),
    });
    await engine.syncNow();
    expect(engine.snapshot()).toMatchObject({ phase: 'unreachable', trouble: 'server-error' });
    isBroken = false;
    await engine.syncNow();
    expect(await device.ids()).toEqual(ids);
    await device.sleep();
  }
});

/**
 * A database of two shards, as a cluster reads it: a place is one number for each, and which shard's rows come first
 * is another matter in every answer.
 */
function clusterDress(): Dress {
  const write: Dress['write'] = ({ results }, nth, { searchParams }) => {
    const limit = Number(searchParams.get('limit'));
    const at = readVector(searchParams.get('since') ?? '0');
    const after = (shard: 0 | 1): WrittenRow[] =>
      results.filter(({ seq }) => numberOf(String(seq)) % 2 === shard && numberOf(String(seq)) > at[shard]);
    const [even, odd] = [after(0), after(1)];
    const one =
      nth % 2 === 1 ? [...even, ...odd] : even.flatMap((row, index) => [row, ...odd.slice(index, index + 1)]);
    const ordered = [...one, ...odd.filter((row) => !one.includes(row))];
    const page = ordered.slice(0, limit).map((row) => {
      const seq = numberOf(String(row.seq));
      at[seq % 2 === 0 ? 0 : 1] = seq;
      return { ...row, seq: writeVector(at) };
    });
    return inLines({ results: page, last_seq: writeVector(at), pending: ordered.length - page.length });
  };
  return {
    write,
    ask: (question) => {
      question.set('since', '0');
      question.delete('limit');
    },
  };
}

type Vector = [number, number];

function writeVector(at: Vector): string {
  return `${at[0] + at[1]}-g1AAAA${Buffer.from(JSON.stringify(at)).toString('base64url')}`;
}

function readVector(seq: string): Vector {
  const [, packed] = seq.split('-g1AAAA');
  return packed === undefined ? [0, 0] : (JSON.parse(Buffer.from(packed, 'base64url').toString()) as Vector);
}

test('the shards of a cluster may come in another order in every answer', async () => {
  const { server, ids, wake } = await start(140);
  const { device, engine } = await wake(clusterDress());
  await engine.syncNow();
  expect(await device.ids()).toEqual(ids);
  expect(engine.snapshot()).toMatchObject({ phase: 'resting', trouble: undefined });
  const { id } = await device.visit('这部手机写的');
  await engine.syncNow();
  const row = (await server.admin('GET', `${A8}/${encodeURIComponent(id)}`)) as { _id?: string };
  expect(row._id).toBe(id);
});

test('two servers behind one address that contradict each other are not read in a loop', async () => {
  const { ids, wake } = await start();
  let areTwo = true;
  const ofOther = (row: WrittenRow): WrittenRow => ({ ...row, changes: [{ rev: `1-${'f'.repeat(32)}` }] });
  let asked = 0;
  const { device, engine } = await wake({
    write: (page, nth, { pathname }) => {
      if (!areTwo || !pathname.includes(A8) || nth % 2 === 0) return inLines(page);
      asked += 1;
      return inLines({ ...page, results: page.results.map(ofOther) });
    },
  });
  await engine.syncNow();
  expect(asked).toBeLessThan(6);
  const troubled = engine.snapshot().scopes.filter(({ trouble }) => trouble !== undefined);
  expect(troubled).toMatchObject([{ scope: A8, trouble: 'server-error' }]);
  areTwo = false;
  await engine.syncNow();
  expect(await device.ids()).toEqual(ids);
});
