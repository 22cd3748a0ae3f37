import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Retention } from '#domain/access/retention.ts';
import { asText, type JsonObject } from '#lib/json.ts';
import { createAuditLog } from '#server/audit/audit-log.ts';
import { eraseExpired, startRetention } from '#server/retention/keep-retention.ts';
import { type CouchClient, createCouchClient } from '#tests/server/couch-client.ts';
import { COMMUNITY, DOORS, entry, opening, visit } from '#tests/server/rules/writes.ts';
import { ADMIN, startTestServer } from '#tests/server/start-test-server.ts';

const DAY_MS = 86_400_000;
/** A hundred days after the visits of `writes.ts` were opened. */
const NOW = Date.parse('2026-11-22T12:00:00.000Z') + 100 * DAY_MS;

interface Scene {
  readonly admin: CouchClient;
  readonly needs: Parameters<typeof eraseExpired>[0];
  readonly auditLines: () => Promise<string>;
}

async function open(retention: Retention, now: () => number = () => NOW): Promise<Scene> {
  const server = await startTestServer({ keeperEveryMs: 3_600_000 });
  onTestFinished(server.stop);
  const admin = createCouchClient(server.url, ADMIN);
  const folder = join(server.dataDir, 'retention-audit');
  for (const db of [DOORS, COMMUNITY]) await admin.ask('PUT', db);
  return {
    admin,
    needs: {
      ask: (path, init) => admin.raw(init.method ?? 'GET', path, init),
      audit: createAuditLog(folder, now),
      retention,
      now,
    },
    auditLines: async () => {
      const files = await readdir(folder).catch(() => []);
      return (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('');
    },
  };
}

async function keep({ admin }: Scene, id: string, more: object = {}): Promise<void> {
  const doc = {
    ...visit('zhiyuan'),
    _id: id,
    opened: opening('zhiyuan', { data: { note: '灯坏了' } }),
    ...more,
  };
  const { list } = await admin.ask('POST', `${DOORS}/_bulk_docs`, { docs: [doc] });
  expect(list).toMatchObject([{ ok: true }]);
}

async function read({ admin }: Scene, id: string): Promise<JsonObject> {
  return (await admin.ask('GET', `${DOORS}/${encodeURIComponent(id)}`)).body as JsonObject;
}

test('words whose days are over are erased with their old revisions, and the number is written down', async () => {
  const scene = await open({ visit: 90 });
  await keep(scene, 'visit:old');
  await keep(scene, 'visit:touched', {
    entries: [entry('e', 'zhiyuan', { at: new Date(NOW - 5 * DAY_MS).toISOString() })],
  });
  const before = await read(scene, 'visit:old');
  expect(await eraseExpired(scene.needs)).toBe(1);
  const after = await read(scene, 'visit:old');
  expect(JSON.stringify(after)).not.toContain('灯坏了');
  expect(after).toMatchObject({ opened: { by: 'zhiyuan', at: '2026-11-22T12:00:00.000Z' } });
  expect(JSON.stringify(await read(scene, 'visit:touched'))).toContain('灯坏了');
  const old = await scene.admin.ask('GET', `${DOORS}/visit:old?rev=${asText(before['_rev'])}`);
  expect(JSON.stringify(old.body)).not.toContain('灯坏了');
  const lines = await scene.auditLines();
  expect(lines).toContain('"what":"retention"');
  expect(lines).toContain('"count":1');
  expect(lines).not.toContain('visit:old');
  // Once is enough.
  expect(await eraseExpired(scene.needs)).toBe(0);
});

test('a type without days, and the day before, keep their words', async () => {
  const scene = await open({ proposal: 1 });
  await keep(scene, 'visit:old');
  expect(await eraseExpired(scene.needs)).toBe(0);
  const dayBefore = { ...scene.needs, retention: { visit: 101 } };
  expect(await eraseExpired(dayBefore)).toBe(0);
  expect(JSON.stringify(await read(scene, 'visit:old'))).toContain('灯坏了');
});

test('it looks at the start and once a day, goes on after a failure, and ends', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  let now = NOW - 50 * DAY_MS;
  let isDown = true;
  const scene = await open({ visit: 90 }, () => now);
  await keep(scene, 'visit:old');
  const printed: string[] = [];
  const ask: typeof scene.needs.ask = async (path, init) => {
    if (isDown) throw new Error('The store is away.');
    return scene.needs.ask(path, init);
  };
  const timer = startRetention({ ...scene.needs, ask, print: (line) => printed.push(line) });
  await vi.waitFor(() => expect(printed).toEqual(['Retention failed: The store is away.']));
  isDown = false;
  vi.advanceTimersByTime(DAY_MS - 1);
  now = NOW;
  expect(JSON.stringify(await read(scene, 'visit:old'))).toContain('灯坏了');
  vi.advanceTimersByTime(1);
  await vi.waitFor(async () =>
    expect(JSON.stringify(await read(scene, 'visit:old'))).not.toContain('灯坏了'),
  );
  await timer.end();
  await keep(scene, 'visit:later');
  vi.advanceTimersByTime(3 * DAY_MS);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(JSON.stringify(await read(scene, 'visit:later'))).toContain('灯坏了');
  expect(printed).toHaveLength(1);
});

test('nothing is asked where no type has a time', async () => {
  const asked: string[] = [];
  const scene = await open({});
  const ask: typeof scene.needs.ask = async (path, init) => {
    asked.push(path);
    return scene.needs.ask(path, init);
  };
  await startRetention({ ...scene.needs, ask, print: () => undefined }).end();
  expect(asked).toEqual([]);
});
