import { expect, test } from 'vitest';
import { openRecord } from '#domain/records/drafting.ts';
import { createFileSource } from '#sync/file-source.ts';
import { createCookieFetch } from '#tests/support/cookie-fetch.ts';
import { soon } from '#tests/support/soon.ts';
import { createSyncDevice, type SyncDevice } from '#tests/support/sync-device.ts';
import { A8, PASSWORD, startSyncServer, type SyncServer } from '#tests/support/sync-server.ts';

/** As a JPEG begins; the gateway looks no further. */
const PHOTO = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]);

async function photo(device: SyncDevice, id: string, bytes = PHOTO): Promise<string> {
  const data = { of: 'visit:1', kind: 'photo', contentType: 'image/jpeg', bytes: bytes.length, seconds: 0 };
  await device.files.keep({ id, scope: A8 }, bytes, false);
  await device.database.save([{ open: openRecord(id, A8, device.stamp(), data) }]);
  return id;
}

async function fileNames({ admin }: SyncServer, id: string): Promise<readonly string[]> {
  const document = (await admin('GET', `${A8}/${encodeURIComponent(id)}`)) as { _attachments?: object };
  return Object.keys(document._attachments ?? {});
}

test('a photo goes up after its record, and another phone sees the same bytes', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const id = await photo(device, 'media:1');
  const engine = device.wake();
  await engine.syncNow();
  await soon(() => expect(engine.snapshot().waiting.size).toBe(0));
  expect(await fileNames(server, id)).toEqual(['file']);
  const fetch = createCookieFetch();
  await fetch(`${server.proxy.url}/db/_session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'loudzhang', password: PASSWORD }),
  });
  const read = createFileSource({ url: `${server.proxy.url}/db/`, fetch });
  expect(await read({ id, scope: A8 })).toEqual({ ok: true, value: PHOTO });
  expect(await read({ id: 'media:none', scope: A8 })).toEqual({ ok: false, reason: 'not-there' });
});

test('waits until its bytes are there: a record without its photo is not 已到服务器', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const id = await photo(device, 'media:1');
  server.proxy.rule = ({ path }) => (path.includes('/file') ? { kind: 'reset-before' } : undefined);
  const engine = device.wake();
  await engine.syncNow();
  expect(device.database.outbox.unsent().size).toBe(0);
  expect([...engine.snapshot().waiting]).toEqual([id]);
  server.proxy.rule = () => undefined;
  await engine.syncNow();
  await soon(() => expect(engine.snapshot().waiting.size).toBe(0));
  expect(await fileNames(server, id)).toEqual(['file']);
});

test('is not sent twice when the answer was lost', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const id = await photo(device, 'media:1');
  let puts = 0;
  server.proxy.rule = ({ path }) => {
    if (!path.includes('/file')) return undefined;
    puts += 1;
    return puts === 1 ? { kind: 'reset-after' } : undefined;
  };
  const engine = device.wake();
  await engine.syncNow();
  await engine.syncNow();
  await soon(() => expect(engine.snapshot().waiting.size).toBe(0));
  expect([puts, await fileNames(server, id)]).toEqual([1, ['file']]);
});

test('what is no photo is refused with the reason, and the next photo goes up', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const bad = await photo(device, 'media:1', new Uint8Array([60, 104, 116, 109, 108]));
  const good = await photo(device, 'media:2');
  const engine = device.wake();
  await engine.syncNow();
  await soon(() => expect([...engine.snapshot().refused.keys()]).toEqual([bad]));
  expect([await fileNames(server, bad), await fileNames(server, good)]).toEqual([[], ['file']]);
});

test('what was taken off before it was sent never leaves the phone', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const id = await photo(device, 'media:1');
  const removed = { id: 'e1', kind: 'removed', ...device.stamp(), seen: [], data: {} };
  await device.database.save([{ append: { id, entries: [removed] } }]);
  const engine = device.wake();
  await engine.syncNow();
  await soon(() => expect(engine.snapshot().waiting.size).toBe(0));
  expect([await fileNames(server, id), await device.files.read(id)]).toEqual([[], undefined]);
});

test('a later change of the record keeps the photo that hangs on it', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const id = await photo(device, 'media:1');
  const engine = device.wake();
  await engine.syncNow();
  await soon(() => expect(engine.snapshot().waiting.size).toBe(0));
  const removed = { id: 'e1', kind: 'removed', ...device.stamp(), seen: [], data: {} };
  await device.database.save([{ append: { id, entries: [removed] } }]);
  await engine.syncNow();
  await soon(() => expect(engine.snapshot().waiting.size).toBe(0));
  expect([...engine.snapshot().refused]).toEqual([]);
  expect(await fileNames(server, id)).toEqual(['file']);
});
