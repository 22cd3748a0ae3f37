import { expect, test } from 'vitest';
import { openRecord } from '#domain/records/drafting.ts';
import type { FieldRecord, Stamp } from '#domain/records/record.ts';
import { toWireRecord } from '#domain/records/wire.ts';
import type { FillingTask } from '#sync/filling/filling-messages.ts';
import { createFailingStorage } from '#tests/storage/support/failing-storage.ts';
import { memoryDeviceForTest } from '#tests/storage/support/memory-device-for-test.ts';
import { setEntry, withEntries } from '#tests/storage/support/sample-records.ts';
import { soon } from '#tests/support/soon.ts';
import { createSyncDevice, type SyncDevice, type SyncDeviceParts } from '#tests/support/sync-device.ts';
import { A8, startSyncServer, type SyncServer } from '#tests/support/sync-server.ts';

const COUNT = 95;
const PAGE = 20;
const stamp: Stamp = { by: 'admin', at: '2026-11-01T00:00:00.000Z', offset: 0, device: 'provision' };

/** A record of the third page, and one of the fourth. */
const THIRD = 'visit:050';
const FOURTH = 'visit:070';

interface Watched {
  readonly server: SyncServer;
  readonly device: SyncDevice;
  readonly tasks: FillingTask[];
}

const records = Array.from({ length: COUNT }, (_, number) =>
  visitNamed(`visit:${String(number).padStart(3, '0')}`),
);
const ids = records.map(({ id }) => id);

function visitNamed(id: string): FieldRecord {
  return openRecord(id, A8, stamp, { place: 'place:x', note: '无意见' });
}

async function begin(parts: Partial<SyncDeviceParts> = {}): Promise<Watched> {
  const server = await startSyncServer();
  await server.admin('POST', `${A8}/_bulk_docs`, { docs: records.map(toWireRecord) });
  const tasks: FillingTask[] = [];
  const device = await createSyncDevice({
    ...server.proxy,
    ...parts,
    onTask: (task) => {
      tasks.push(task);
      parts.onTask?.(task);
    },
  });
  return { server, device, tasks };
}

function idsIn(tasks: readonly FillingTask[], deed: 'fill-rows' | 'read-rows'): readonly string[] {
  return tasks.flatMap((task) => (task.do === deed ? task.ids : []));
}

/** Pages that were asked for and are still held. */
function heldPages(tasks: readonly FillingTask[]): readonly number[] {
  const pagesOf = (...deeds: readonly FillingTask['do'][]): readonly number[] =>
    tasks.filter((task) => deeds.includes(task.do)).map(({ page }) => page);
  const ended = pagesOf('let-go', 'cut-page');
  return pagesOf('ask-page').filter((page) => !ended.includes(page));
}

test('a new device is filled beside the page: no document of the further pages passes it', async () => {
  const { device, tasks } = await begin();
  let listed = 0;
  device.database.watch({ type: 'visit' }, (all) => (listed = all.length));
  const engine = device.wake({ pageLimit: PAGE });
  let received = 0;
  engine.watch(() => (received = Math.max(received, engine.snapshot().received)));
  await engine.syncNow();
  expect(await device.ids()).toEqual(ids);
  expect(await device.database.read(FOURTH)).toEqual(records[70]);
  // One row of the first page is the server's own rules.
  expect(idsIn(tasks, 'fill-rows')).toEqual(ids.slice(PAGE - 1));
  expect(idsIn(tasks, 'read-rows')).toEqual([]);
  expect(received).toBeGreaterThanOrEqual(COUNT);
  await soon(() => expect(listed).toBe(COUNT));
  expect(heldPages(tasks)).toEqual([]);
});

test('what lies on the device already is united, and what follows is read by the page again', async () => {
  const { device, tasks } = await begin();
  const own = withEntries(visitNamed(THIRD), setEntry('e1', 2, 'note', '门铃坏了'));
  await device.database.takeIn({ scope: 'xbd-c-cxtyc', records: [own], deletedIds: [], checkpoint: 0 });
  await device.wake({ pageLimit: PAGE }).syncNow();
  expect(await device.ids()).toEqual(ids);
  expect(await device.database.read(THIRD)).toEqual(own);
  const read = idsIn(tasks, 'read-rows');
  expect(read[0]).toBe(THIRD);
  expect(read).toContain(FOURTH);
  expect(heldPages(tasks)).toEqual([]);
});

test('a record of which something is unsent is left to the page, and nothing of it is lost', async () => {
  const { device, tasks } = await begin();
  await device.database.save([{ open: visitNamed(THIRD) }]);
  await device.correct(THIRD, '还没有送出去的话');
  const client = {
    ...device.client,
    bulkDocs: async () => ({ ok: false, reason: { kind: 'server-error' } }) as const,
  };
  await device.wake({ client, pageLimit: PAGE }).syncNow();
  expect(await device.ids()).toEqual(ids);
  expect((await device.database.read(THIRD))?.entries.map(({ data }) => data['value'])).toEqual([
    '还没有送出去的话',
  ]);
  expect(idsIn(tasks, 'fill-rows')).not.toContain(THIRD);
  expect(device.database.outbox.unsent().get(THIRD)?.entryIds.size).toBe(1);
});

test('documents that are no records are counted and block nothing, and deletions are read by the page', async () => {
  const { server, device, tasks } = await begin();
  await server.admin('PUT', `${A8}/thing`, { hello: '你好' });
  const rev = ((await server.admin('GET', `${A8}/${FOURTH}`)) as { _rev: string })._rev;
  await server.admin('DELETE', `${A8}/${FOURTH}?rev=${rev}`);
  const engine = device.wake({ pageLimit: PAGE });
  await engine.syncNow();
  expect(await device.ids()).toEqual(ids.filter((id) => id !== FOURTH));
  expect(idsIn(tasks, 'read-rows')).toEqual([FOURTH]);
  expect([...engine.snapshot().unreadable]).toEqual([`${A8}/thing`]);
});

test('a storage that fails in the middle keeps the place, and all is there once it works again', async () => {
  const memory = memoryDeviceForTest();
  const failing = createFailingStorage(memory.storage());
  let fillings = 0;
  const { device, tasks } = await begin({
    memory,
    storage: failing.storage,
    onTask: ({ do: deed }) => {
      if (deed === 'fill-rows' && (fillings += 1) === 2) failing.failWrites(new Error('QuotaExceededError'));
    },
  });
  const errors: unknown[] = [];
  const engine = device.wake({ pageLimit: PAGE, onStorageError: (error) => errors.push(error) });
  await soon(() => expect(errors.length).toBeGreaterThan(0));
  expect(engine.snapshot().trouble).toBe('storage');
  expect((await device.ids()).length).toBeLessThan(COUNT);
  failing.heal();
  await engine.syncNow();
  expect(await device.ids()).toEqual(ids);
  await soon(() => expect(heldPages(tasks)).toEqual([]));
});

test('whoever stops in the middle leaves no page behind, and goes on from there', async () => {
  const { server, device, tasks } = await begin();
  server.proxy.rule = ({ path }) =>
    path.includes(`${A8}/_changes`) && tasks.filter((task) => task.do === 'ask-page').length >= 2
      ? { kind: 'stall', bytes: 300 }
      : undefined;
  device.wake({ pageLimit: PAGE });
  await soon(() => expect(tasks.filter((task) => task.do === 'ask-page')).toHaveLength(2));
  await device.sleep();
  expect(heldPages(tasks)).toEqual([]);
  server.proxy.rule = () => undefined;
  await device.wake({ pageLimit: PAGE }).syncNow();
  expect(await device.ids()).toEqual(ids);
});

test('without a worker the page itself reads all of it', async () => {
  const { device, tasks } = await begin();
  await device.wake({ pageLimit: PAGE, askFurther: undefined }).syncNow();
  expect(await device.ids()).toEqual(ids);
  expect(tasks).toEqual([]);
});
