import { expect, test } from 'vitest';
import { thingsIn } from '#domain/records/merge.ts';
import { createRandom, seededFaults } from '#tests/support/fault-proxy.ts';
import { soon } from '#tests/support/soon.ts';
import { createSyncDevice, type SyncDevice } from '#tests/support/sync-device.ts';
import { A8, startSyncServer } from '#tests/support/sync-server.ts';

const SEEDS = [1, 2, 3, 4, 5, 6];
const STEPS = 40;

interface ServerDocument {
  readonly _id: string;
  readonly entries?: readonly { readonly id: string }[];
}

test.each(SEEDS)(
  'loses nothing, doubles nothing and gets stuck nowhere on a network that spoils one request in three (seed %i)',
  async (seed) => {
    const server = await startSyncServer();
    const devices = await Promise.all(
      ['zhiyuan', 'loudzhang', 'xietiao'].map((account) => createSyncDevice({ ...server.proxy, account })),
    );
    const random = createRandom(seed);
    server.proxy.rule = seededFaults(seed, 3);
    const written = new Set<string>();
    for (const device of devices) device.wake();
    for (let step = 0; step < STEPS; step += 1) {
      const device = devices[Math.floor(random() * devices.length)];
      if (device !== undefined) await act(device, random(), written);
    }

    server.proxy.rule = () => undefined;
    const engines = devices.map((device) => device.wake());
    await soon(async () => {
      await Promise.all(engines.map((engine) => engine.syncNow()));
      expect(engines.map((engine) => engine.snapshot().waiting.size)).toEqual([0, 0, 0]);
      const copies = await Promise.all(devices.map(thingsOn));
      for (const copy of copies) expect(copy).toEqual([...written].sort());
    });
    const answer = (await server.admin('GET', `${A8}/_all_docs?include_docs=true`)) as {
      rows: readonly { doc: ServerDocument }[];
    };
    const documents = answer.rows.map(({ doc }) => doc).filter(({ _id: id }) => id.startsWith('visit:'));
    expect(
      documents.flatMap(({ _id, entries = [] }) => [_id, ...entries.map(({ id }) => id)]).sort(),
    ).toEqual([...written].sort());
  },
);

/** Writes, corrects, asks for a round, or is killed and started again. */
async function act(device: SyncDevice, chance: number, written: Set<string>): Promise<void> {
  const ids = await device.ids();
  const id = ids[Math.floor(chance * 1000) % Math.max(1, ids.length)];
  if (chance < 0.4 || id === undefined) {
    written.add((await device.visit('灯不亮')).id);
  } else if (chance < 0.7) {
    await device.correct(id, `改 ${chance}`);
    const record = await device.database.read(id);
    for (const entry of record?.entries ?? []) written.add(entry.id);
  } else if (chance < 0.9) {
    await device.wake().syncNow();
  } else {
    await device.sleep();
    device.wake();
  }
}

async function thingsOn(device: SyncDevice): Promise<readonly string[]> {
  const records = await device.database.query({ type: 'visit' });
  return records
    .flatMap((record) => [
      record.id,
      ...thingsIn(record)
        .slice(1)
        .map((thing) => thing.id),
    ])
    .sort();
}
