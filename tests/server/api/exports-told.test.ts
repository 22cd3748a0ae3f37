import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isJsonObject } from '#lib/json.ts';
import { clearSeal } from '#storage/seal.ts';
import { openJournalDrafts } from '#storage/drafts/journal-drafts.ts';
import { createMemoryDisk, openMemoryJournal } from '#storage/journal/memory-journal.ts';
import { createServerOffice } from '#sync/office-client.ts';
import { createUlidSource } from '#app/new-ids.ts';
import { createCouchClient } from '#tests/server/couch-client.ts';
import { ADMIN, startTestServer } from '#tests/server/start-test-server.ts';
import { makeAccount } from '#tests/server/test-account.ts';
import { createCookieFetch } from '#tests/support/cookie-fetch.ts';
import { startFaultProxy } from '#tests/support/fault-proxy.ts';
import { createNoteExport, createTellExports } from '#usecases/excel/report-exports.ts';

test('an export without a network reaches the audit log at the next contact, once although the answer was lost', async () => {
  const server = await startTestServer();
  const proxy = await startFaultProxy(server.url);
  onTestFinished(async () => {
    await proxy.stop();
    await server.stop();
  });
  const admin = createCouchClient(server.url, ADMIN);
  await makeAccount(admin, ['xietiao', 'bench-2026'], ['coordinator:cxtyc', 'xbd-c-cxtyc']);
  const send = createCookieFetch();
  await send(`${proxy.url}/db/_session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'xietiao', password: 'bench-2026' }),
  });
  const drafts = await openJournalDrafts(openMemoryJournal(createMemoryDisk()), clearSeal);
  const exported = Date.parse('2026-11-22T12:00:00.000Z');
  const note = createNoteExport({
    drafts,
    ids: createUlidSource(),
    clock: { now: () => exported, offset: () => -5 },
  });
  const tell = createTellExports({
    drafts,
    office: createServerOffice({ url: `${proxy.url}/api/`, fetch: send }),
  });
  const lines = async (): Promise<readonly unknown[]> => {
    const folder = join(server.dataDir, 'audit');
    const texts = await Promise.all(
      (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
    );
    const all = texts
      .join('')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    return all.filter((line) => isJsonObject(line) && line['what'] === 'exported');
  };

  proxy.rule = () => ({ kind: 'reset-before' });
  await note('cxtyc', 'visits', 818);
  await tell();
  expect(await lines()).toEqual([]);
  proxy.rule = () => ({ kind: 'reset-after' });
  await tell();
  expect(await drafts.keys()).toHaveLength(1);
  proxy.rule = () => undefined;
  await tell();
  expect(await drafts.keys()).toEqual([]);
  expect(await lines()).toMatchObject([
    { by: 'xietiao', scope: 'xbd-c-cxtyc', table: 'visits', count: 818, doneAt: '2026-11-22T11:59:59.995Z' },
  ]);
});
