import { expect, test } from 'vitest';
import { ulid } from 'ulid';
import { foldVisit, type Visit } from '#domain/visits/visit.ts';
import { createSyncDevice, type SyncDevice } from '#tests/support/sync-device.ts';
import { startSyncServer } from '#tests/support/sync-server.ts';
import { createSettleClash } from '#usecases/records/settle-clash.ts';

async function visitOn({ database }: SyncDevice, id: string): Promise<Visit> {
  const record = await database.read(id);
  if (record === undefined) throw new Error('The visit is not there.');
  return foldVisit(record);
}

test('two phones that changed one note show both; the choice of one ends it on both, and nothing is lost', async () => {
  const server = await startSyncServer();
  const one = await createSyncDevice({ ...server.proxy, account: 'zhiyuan', name: 'phone-1' });
  const other = await createSyncDevice({ ...server.proxy, account: 'loudzhang', name: 'phone-2' });
  const { id } = await one.visit('水管滴水');
  await one.wake().syncNow();
  await other.wake().syncNow();
  await one.sleep();
  await other.sleep();
  await one.correct(id, '厨房水管滴水');
  await other.correct(id, '阳台水管滴水');
  for (const device of [one, other, one]) await device.wake().syncNow();

  for (const device of [one, other]) {
    const { clashes } = await visitOn(device, id);
    expect(clashes).toHaveLength(1);
    expect(clashes[0]?.versions.map(({ by, value }) => [by, value]).sort()).toEqual([
      ['loudzhang', '阳台水管滴水'],
      ['zhiyuan', '厨房水管滴水'],
    ]);
  }

  const settle = createSettleClash({
    records: one.database,
    clock: { now: () => Date.parse('2026-11-22T14:00:00.000Z'), offset: () => 0 },
    ids: { next: ulid },
    author: { account: one.account, device: one.name },
  });
  expect(await settle(id, { note: '厨房水管滴水' })).toMatchObject({ ok: true });
  for (const device of [one, other]) await device.wake().syncNow();
  for (const device of [one, other]) {
    const visit = await visitOn(device, id);
    expect([visit.clashes, visit.note]).toEqual([[], '厨房水管滴水']);
    expect(visit.earlierNotes.map(({ text }) => text)).toContain('阳台水管滴水');
  }
});

test('two people who choose differently at once clash again, and a further choice ends it', async () => {
  const server = await startSyncServer();
  const one = await createSyncDevice({ ...server.proxy, account: 'zhiyuan', name: 'phone-1' });
  const other = await createSyncDevice({ ...server.proxy, account: 'loudzhang', name: 'phone-2' });
  const { id } = await one.visit('甲');
  for (const device of [one, other]) await device.wake().syncNow();
  for (const device of [one, other]) await device.sleep();
  await one.correct(id, '乙');
  await other.correct(id, '丙');
  for (const device of [one, other, one]) await device.wake().syncNow();
  for (const device of [one, other]) await device.sleep();
  await one.correct(id, '乙');
  await other.correct(id, '丙');
  for (const device of [one, other, one]) await device.wake().syncNow();
  expect((await visitOn(one, id)).clashes[0]?.versions).toHaveLength(2);
  await other.correct(id, '丁');
  for (const device of [other, one]) await device.wake().syncNow();
  expect(await visitOn(one, id)).toMatchObject({ note: '丁', clashes: [] });
});
