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
  readonly ids: readonly string[];
  readonly wake: (dress: Dress) => Promise<{ readonly device: SyncDevice; readonly engine: SyncEngine }>;
}

async function start(): Promise<Started> {
  const server = await startSyncServer();
  const ids = await write(server, 70);
  const wake: Started['wake'] = async (dress) => {
    const device = await createSyncDevice(server.proxy);
    const client = await createDressedClient(server.proxy.url, dress);
    return { device, engine: device.wake({ client, pageLimit: 20 }) };
  };
  return { ids, wake };
}

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
