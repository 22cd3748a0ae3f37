import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { rolesInCommunity } from '#domain/access/account-state.ts';
import { createCookieFetch } from '#tests/support/cookie-fetch.ts';
import { createCouchClient } from '#tests/server/couch-client.ts';
import { ADMIN, startTestServer } from '#tests/server/start-test-server.ts';
import { makeAccount } from '#tests/server/test-account.ts';

const PASSWORD = 'bench-2026';

test('who opened a grid is written down once, and nothing of who was refused', async () => {
  const { url, dataDir, stop } = await startTestServer({});
  onTestFinished(stop);
  const admin = createCouchClient(url, ADMIN);
  await makeAccount(admin, ['xietiao', PASSWORD], rolesInCommunity('cxtyc', 'coordinator', []));
  await makeAccount(admin, ['zhiyuan', PASSWORD], rolesInCommunity('cxtyc', 'volunteer', []));
  const open = async (name: string, grid: string): Promise<number> => {
    const fetch = createCookieFetch();
    const post = (path: string, body: object): Promise<Response> =>
      fetch(`${url}/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    await post('db/_session', { name, password: PASSWORD });
    return (await post('api/grids/create', { grid, community: 'cxtyc' })).status;
  };
  expect([await open('xietiao', 'n9'), await open('xietiao', 'n9'), await open('zhiyuan', 'n8')]).toEqual([
    200, 200, 403,
  ]);
  const month = `${new Date().toISOString().slice(0, 7)}.jsonl`;
  const lines = (await readFile(join(dataDir, 'audit', month), 'utf8')).trim().split('\n');
  const made = lines
    .map((line) => JSON.parse(line) as object)
    .filter((line) => 'what' in line && line.what === 'grid-made');
  expect(made).toMatchObject([{ what: 'grid-made', by: 'xietiao', scope: 'xbd-d-cxtyc-n9' }]);
});
