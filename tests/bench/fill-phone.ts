import type { Page } from 'playwright';
import { ACCOUNT, PASSWORD } from './bench-server.ts';
import { recordsOn } from './typing-while-syncing.ts';

const FILLED_LIMIT_MS = 600_000;

/** Signs in and waits until so many records are on the device, and the app itself too. */
export async function fillPhone(page: Page, url: string, records: number): Promise<void> {
  await page.goto(url);
  await page.getByLabel('账号').fill(ACCOUNT);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  const deadline = performance.now() + FILLED_LIMIT_MS;
  while ((await recordsOn(page)) < records) {
    if (performance.now() > deadline) throw new Error('The phone was not filled in time.');
    await page.waitForTimeout(1_000);
  }
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
}
