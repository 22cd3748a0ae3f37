import { mkdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { openDevice } from '#tests/support/e2e-browser.ts';
import { startServer } from '#tests/support/e2e-server.ts';

/**
 * Takes the pictures of docs/user-guide.zh-CN.md from the built program with its demo community:
 * `npm run build && npx tsx tests/guide/take-pictures.ts`.
 */
const FOLDER = fileURLToPath(new URL('../../docs/images/guide/', import.meta.url));
const PASSWORD = 'demo-password-8';
/** What the screen needs to come to rest after the last words arrived. */
const REST_MS = 1_500;

async function signIn(page: Page, account: string): Promise<void> {
  page.setDefaultTimeout(120_000);
  await page.goto('/');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('link', { name: /-1-101，/ }).waitFor();
}

async function take(page: Page, name: string): Promise<void> {
  await wait(REST_MS);
  await page.screenshot({ path: `${FOLDER}${name}.png`, scale: 'css' });
}

async function takeOnPhone(url: string): Promise<void> {
  const phone = await openDevice({ url, screen: 'phone' });
  const { page } = phone;
  await signIn(page, 'loudzhang');
  for (const [door, outcome] of [
    ['A8-1-201', '没人'],
    ['A8-1-301', '见到'],
    ['A8-2-302', '见到'],
    ['A8-2-401', '拒访'],
  ] as const) {
    await page.getByRole('link', { name: new RegExp(`${door}，`) }).click();
    await page.getByText(outcome, { exact: true }).click();
    if (outcome === '见到') await page.getByRole('button', { name: '无意见，记好' }).click();
    await page.getByText(`记好了：${outcome}`).waitFor();
    await page.getByRole('button', { name: '知道了' }).click();
    await page.getByRole('link', { name: '走访' }).first().click();
  }
  await take(page, 'door-grid');
  await page.getByRole('link', { name: /A8-1-302，/ }).click();
  await page.getByText('见到', { exact: true }).click();
  await take(page, 'door');
  await page.getByText('全部已到服务器').waitFor();
  await phone.discard();
}

async function takeAtDesk(url: string): Promise<void> {
  const desk = await openDevice({ url, screen: 'desktop' });
  const { page } = desk;
  await signIn(page, 'xietiao');
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.getByText('已连上').waitFor();
  await page.goto('/office/statistics');
  await page.getByText('已连上').waitFor();
  await page.getByText('一句话').waitFor();
  await take(page, 'statistics');
  await page.goto('/office/campaigns?campaign=campaign%3Acxtyc-bairi');
  await page.getByText('各楼进展').waitFor();
  await page.getByText('已连上').waitFor();
  await take(page, 'campaign');
  await desk.discard();
}

await mkdir(FOLDER, { recursive: true });
const server = await startServer({ env: { DEMO_PASSWORD: PASSWORD } });
try {
  while (!server.output().includes('demo community is ready')) await wait(500);
  await takeOnPhone(server.url);
  await takeAtDesk(server.url);
} finally {
  await server.remove();
}
