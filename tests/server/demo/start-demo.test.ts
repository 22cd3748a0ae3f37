import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDemo } from '#server/demo/start-demo.ts';
import { type RunningEndpoint, startEndpoint } from '#tests/server/provisioning/running-endpoint.ts';

let endpoint: RunningEndpoint;
let lines: string[];

beforeEach(async () => {
  endpoint = await startEndpoint();
  lines = [];
});

afterEach(async () => endpoint.stop());

async function start(password: string | undefined): Promise<void> {
  const { url, password: adminPassword } = endpoint;
  await startDemo({ endpoint: url, adminPassword, print: (line) => lines.push(line), password });
}

test(
  'tells the address, the accounts and a password with which all three can sign in',
  { timeout: 60_000 },
  async () => {
    await start(undefined);
    const said = lines.join('\n');
    const password = /password {3}(\S+)/.exec(said)?.[1] ?? '';
    expect(password.length).toBeGreaterThanOrEqual(10);
    expect(said).toContain(new URL(endpoint.url).origin);
    for (const account of ['loudzhang', 'zhiyuan', 'xietiao']) {
      expect(said).toContain(account);
      expect((await endpoint.ask([account, password], 'xbd-d-cxtyc-a8')).status).toBe(200);
    }
    expect((await endpoint.ask(['loudzhang', password], 'xbd-d-cxtyc-a9')).status).toBe(403);
    const answer: unknown = await (await endpoint.ask(['xietiao', password], 'xbd-d-cxtyc-street')).json();
    expect(answer).toMatchObject({ doc_count: 29 });
  },
);

test('takes the password that is given', { timeout: 60_000 }, async () => {
  await start('demo password');
  expect((await endpoint.ask(['zhiyuan', 'demo password'], 'xbd-c-cxtyc')).status).toBe(200);
});
