import { expect, test } from 'vitest';
import { ulid } from 'ulid';
import { createSyncDevice, type SyncDevice } from '#tests/support/sync-device.ts';
import { A8, startSyncServer } from '#tests/support/sync-server.ts';
import { changeFields } from '#usecases/records/change-fields.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';

const TOO_LONG = '长'.repeat(180_000);

function needsOf({ database, account, name }: SyncDevice): WritingNeeds {
  return {
    records: database,
    clock: { now: () => Date.parse('2026-11-22T13:00:00.000Z'), offset: () => 0 },
    ids: { next: ulid },
    author: { account, device: name },
  };
}

test('a visit refused for its length arrives once it is shortened', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const visit = await device.visit(TOO_LONG);
  const other = await device.visit('短的');
  const engine = device.wake();
  await engine.syncNow();
  expect([...engine.snapshot().refused]).toEqual([[visit.id, 'size: too many bytes']]);
  expect(engine.snapshot().waiting.has(other.id)).toBe(false);

  await changeFields(needsOf(device), { id: visit.id, wanted: { note: '写短了' } });
  await engine.syncNow();
  expect([engine.snapshot().refused.size, engine.snapshot().waiting.size]).toEqual([0, 0]);
  const arrived = await server.admin('GET', `${A8}/${encodeURIComponent(visit.id)}`);
  expect(arrived).toMatchObject({ opened: { by: device.account, data: { note: '写短了' } }, entries: [] });
});

test('a correction refused for its length leaves what arrived before as it is', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const visit = await device.visit('原来的');
  const engine = device.wake();
  await engine.syncNow();
  await device.correct(visit.id, TOO_LONG);
  await engine.syncNow();
  expect(engine.snapshot().refused.get(visit.id)).toBe('size: too many bytes');
  await changeFields(needsOf(device), { id: visit.id, wanted: { note: '改短了' } });
  await engine.syncNow();
  expect(engine.snapshot().waiting.size).toBe(0);
  expect(await server.admin('GET', `${A8}/${encodeURIComponent(visit.id)}`)).toMatchObject({
    opened: { data: { note: '原来的' } },
    entries: [{ kind: 'set', data: { field: 'note', value: '改短了' } }],
  });
});

test('a part that arrived although the answer was lost is not written anew', async () => {
  const server = await startSyncServer();
  const device = await createSyncDevice(server.proxy);
  const visit = await device.visit('原来的');
  let isLost = false;
  server.proxy.rule = ({ path }) => {
    if (isLost) return { kind: 'reset-before' };
    if (!path.includes('_bulk_docs')) return undefined;
    isLost = true;
    return { kind: 'reset-after' };
  };
  await device.wake().syncNow();
  await device.correct(visit.id, TOO_LONG);
  // Only the push can find out what arrived.
  server.proxy.rule = ({ path }) => (path.includes('_changes') ? { kind: 'reset-before' } : undefined);
  await device.wake().syncNow();
  expect(device.wake().snapshot().refused.get(visit.id)).toBe('size: too many bytes');
  await changeFields(needsOf(device), { id: visit.id, wanted: { note: '改短了' } });
  server.proxy.rule = () => undefined;
  await device.wake().syncNow();
  expect(device.wake().snapshot().waiting.size).toBe(0);
  expect(await server.admin('GET', `${A8}/${encodeURIComponent(visit.id)}`)).toMatchObject({
    opened: { data: { note: '原来的' } },
    entries: [{ data: { value: '改短了' } }],
  });
});

test('a refused record is sent again as it stands once somebody asks for it', async () => {
  const server = await startSyncServer({ maxBodyBytes: 2_000 });
  const device = await createSyncDevice(server.proxy);
  const visit = await device.visit('长'.repeat(1_000));
  const engine = device.wake();
  await engine.syncNow();
  expect(engine.snapshot().refused.get(visit.id)).toBe('too-large');
  server.proxy.rule = ({ path }) => (path.includes('_bulk_docs') ? { kind: 'reset-before' } : undefined);
  await engine.retry(visit.id);
  expect(engine.snapshot().refused.size).toBe(0);
  expect(engine.snapshot().waiting.has(visit.id)).toBe(true);
});

test('every scope tells how much is coming, and why it waits', async () => {
  const server = await startSyncServer();
  const filler = await createSyncDevice(server.proxy);
  for (let nth = 0; nth < 7; nth += 1) await filler.visit(`第${nth}户`);
  await filler.wake().syncNow();
  const device = await createSyncDevice({ ...server.proxy, account: 'loudzhang' });
  const coming: (number | undefined)[] = [];
  const engine = device.wake({ pageLimit: 2 });
  engine.watch(() => coming.push(engine.snapshot().scopes.find(({ scope }) => scope === A8)?.coming));
  await engine.syncNow();
  expect(coming.some((count) => count !== undefined && count > 0)).toBe(true);
  expect(coming.at(-1)).toBe(0);
  server.proxy.rule = ({ path }) =>
    path.includes(`${A8}/_changes`)
      ? { kind: 'answer', status: 403, body: '{"error":"forbidden","reason":"no"}' }
      : undefined;
  await engine.syncNow();
  const troubles = engine.snapshot().scopes.map(({ scope, trouble }) => [scope, trouble]);
  expect(troubles).toContainEqual([A8, 'forbidden']);
  server.proxy.rule = () => undefined;
  await engine.syncNow();
  expect(engine.snapshot().scopes.every(({ trouble }) => trouble === undefined)).toBe(true);
});
