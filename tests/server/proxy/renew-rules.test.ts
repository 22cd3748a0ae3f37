import { expect, onTestFinished, test } from 'vitest';
import { renewRules } from '#server/proxy/renew-rules.ts';
import { readRuleText } from '#server/rules/rule-text.ts';
import { createCouchClient } from '#tests/server/couch-client.ts';
import { ADMIN, startTestServer } from '#tests/server/start-test-server.ts';

test('a new version brings its rule into every database that has an older one, also into grids of the app', async () => {
  const server = await startTestServer();
  onTestFinished(server.stop);
  const admin = createCouchClient(server.url, ADMIN);
  const old = { language: 'javascript', validate_doc_update: 'function () {}' };
  for (const db of ['xbd-c-cxtyc', 'xbd-d-cxtyc-n9', 'xbd-d-cxtyc-bare', 'other']) await admin.ask('PUT', db);
  for (const db of ['xbd-c-cxtyc', 'xbd-d-cxtyc-n9', 'other'])
    await admin.ask('PUT', `${db}/_design/xbd`, old);
  const ask = (path: string, init: RequestInit): Promise<Response> =>
    admin.raw(init.method ?? 'GET', path, init);
  expect(await renewRules(ask)).toBe(2);
  const rule = await readRuleText();
  for (const db of ['xbd-c-cxtyc', 'xbd-d-cxtyc-n9'])
    expect((await admin.ask('GET', `${db}/_design/xbd`)).body).toMatchObject({ validate_doc_update: rule });
  expect((await admin.ask('GET', 'xbd-d-cxtyc-bare/_design/xbd')).status).toBe(404);
  expect((await admin.ask('GET', 'other/_design/xbd')).body).toMatchObject(old);
  expect(await renewRules(ask)).toBe(0);
});
