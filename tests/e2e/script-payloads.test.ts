import { expect } from 'vitest';
import { basic } from '#tests/server/couch-client.ts';
import { opening } from '#tests/server/rules/writes.ts';
import { demoServer, seeDoors, signIn } from '#tests/support/e2e-steps.ts';
import { PASSWORD } from '#tests/support/demo-data.ts';
import { test } from '#tests/support/e2e-test.ts';
import { SCRIPT_PAYLOADS } from '#tests/support/script-payloads.ts';

const SCOPE = 'xbd-c-cxtyc';

/** An issue whose every word wants to be a script, sent by somebody with a client of their own. */
function forgedIssue(): object {
  const words = SCRIPT_PAYLOADS.join('\n');
  const data = { summary: words, building: words, responsible: words, measures: words, source: 'walk-in' };
  return {
    _id: 'issue:payloads',
    type: 'issue',
    scope: SCOPE,
    v: 1,
    opened: opening('loudzhang', { data }),
    entries: [],
  };
}

test('a record of three hundred scripts is words in a real browser, and nothing from elsewhere is asked for', async ({
  machines,
}) => {
  const server = await demoServer(machines);
  const sent = await fetch(`${server.url}/db/${SCOPE}/_bulk_docs`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: basic(['loudzhang', PASSWORD]) },
    body: JSON.stringify({ docs: [forgedIssue()] }),
  });
  expect(await sent.json()).toMatchObject([{ ok: true }]);
  const { page } = await machines.device({ url: server.url, tolerate: [/TrustedHTML/] });
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await signIn(page, 'loudzhang');
  await seeDoors(page);
  await page.getByRole('link', { name: '台账' }).first().click();
  await page.getByText("alert('xss')").first().waitFor({ timeout: 60_000 });
  await page.goto('/issues/issue%3Apayloads');
  await page.getByText("alert('xss')").first().waitFor();
  const state = await page.evaluate(() => ({
    hacked: 'hacked' in window,
    path: location.pathname,
    trusted: 'trustedTypes' in window,
    refusesHtml: (() => {
      try {
        document.createElement('div').innerHTML = '<b>x</b>';
        return false;
      } catch {
        return true;
      }
    })(),
  }));
  expect(state).toMatchObject({ hacked: false, path: '/issues/issue%3Apayloads' });
  expect(state.refusesHtml).toBe(state.trusted);
  expect(dialogs).toEqual([]);
});
