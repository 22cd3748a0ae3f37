import { expect, test } from 'vitest';
import { draftEntry, openRecord } from '#domain/records/drafting.ts';
import { isErased } from '#domain/records/merge.ts';
import { foldVisit } from '#domain/visits/visit.ts';
import type { JsonObject } from '#lib/json.ts';
import { basic } from '#tests/server/couch-client.ts';
import { soon } from '#tests/support/soon.ts';
import { createSyncDevice, type SyncDevice } from '#tests/support/sync-device.ts';
import { A8, PASSWORD, startSyncServer, type SyncServer } from '#tests/support/sync-server.ts';

const NAME = '慕容云鹤';
const PHONE = '00055550000';
const DOOR = 'place:cxtyc-a8-1-302';
const RESIDENT = 'resident:cxtyc-a8-1-302-9';

async function ask(
  server: SyncServer,
  path: string,
  resident = RESIDENT,
): Promise<{ status: number; body: JsonObject }> {
  const answer = await fetch(`${server.proxy.target}/api/residents/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: basic(['xietiao', PASSWORD]) },
    body: JSON.stringify({ scope: A8, resident }),
  });
  return { status: answer.status, body: (await answer.json()) as JsonObject };
}

async function open(device: SyncDevice, id: string, data: JsonObject): Promise<void> {
  const saved = await device.database.save([{ open: openRecord(id, A8, device.stamp(), data) }]);
  expect(saved.ok).toBe(true);
}

async function add(device: SyncDevice, id: string, kind: string, data: JsonObject): Promise<void> {
  const record = await device.database.read(id);
  if (record === undefined) throw new Error(`${id} is not here`);
  const entries = [draftEntry(record, `${device.account}-${kind}`, device.stamp(), { kind, data })];
  expect((await device.database.save([{ append: { id, entries } }])).ok).toBe(true);
}

test(
  'an erased resident stays erased, whatever an offline phone still holds and sends',
  { timeout: 60_000 },
  async () => {
    const server = await startSyncServer();
    const everything = async (): Promise<string> =>
      JSON.stringify(await server.admin('GET', `${A8}/_all_docs?include_docs=true&conflicts=true`));
    const one = await createSyncDevice({ url: server.proxy.target, account: 'zhiyuan' });
    const two = await createSyncDevice({ url: server.proxy.target, account: 'loudzhang' });
    await open(one, RESIDENT, { door: DOOR, name: NAME, phone: PHONE });
    const named = await one.visit(`${NAME}说楼道灯坏了`);
    const other = await one.visit('一切都好');
    await open(one, 'proposal:cxtyc-1', {
      place: DOOR,
      who: NAME,
      words: '灯坏了',
      issue: 'issue:1',
      visit: named.id,
    });
    await one.wake().syncNow();
    await two.wake().syncNow();
    await soon(async () => expect(await two.database.read(RESIDENT)).toBeDefined());
    const before = (await server.admin('GET', `${A8}/${RESIDENT}`)) as { _rev: string };

    const exported = await ask(server, 'export');
    expect(exported.status).toBe(200);
    const ids = (exported.body['records'] as unknown as { _id: string }[]).map(({ _id }) => _id).sort();
    expect(ids).toEqual([RESIDENT, named.id, 'proposal:cxtyc-1'].sort());

    // The second phone is in a stairwell, and goes on writing about the same person.
    await two.sleep();
    await add(two, RESIDENT, 'verified', { remark: `${NAME}换号了` });
    await two.correct(named.id, `${NAME}还说水管漏`);
    await two.correct(other.id, '后来也好');
    expect(await ask(server, 'erase')).toMatchObject({ status: 200, body: { count: 3 } });
    expect(await everything()).not.toMatch(new RegExp(`${NAME}|${PHONE}|灯坏了`));
    const old = await server.admin('GET', `${A8}/${RESIDENT}?rev=${before._rev}`);
    expect(old).toMatchObject({ error: 'not_found' });

    const engine = two.wake();
    await engine.syncNow();
    await soon(() =>
      expect([...engine.snapshot().refused.keys()].sort()).toEqual([RESIDENT, named.id].sort()),
    );
    expect(await everything()).not.toMatch(new RegExp(`${NAME}|${PHONE}|灯坏了|水管`));
    expect(await everything()).toContain('后来也好');
    const held = await two.database.read(RESIDENT);
    expect(held && isErased(held.opened)).toBe(true);

    await one.wake().syncNow();
    await soon(async () => expect(JSON.stringify(await one.database.read(RESIDENT))).not.toContain(NAME));
    const visit = await one.database.read(named.id);
    // The call still counts; what was said is gone.
    expect(visit && foldVisit(visit)).toMatchObject({ outcome: 'met', place: DOOR, note: '' });
    expect(await ask(server, 'erase')).toMatchObject({ status: 404, body: { error: 'unknown-resident' } });
    expect(await ask(server, 'export', 'resident:none')).toMatchObject({ status: 404 });
  },
);
