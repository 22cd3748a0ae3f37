import { mkdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright';
import { openDevice } from '#tests/support/e2e-browser.ts';
import { startServer } from '#tests/support/e2e-server.ts';

/**
 * Takes the pictures of docs/user-guide.zh-CN.md and of README.md from the built program with its demo community:
 * `npm run build && npx tsx tests/guide/take-pictures.ts`.
 */
const README_PICTURE = fileURLToPath(new URL('../../docs/images/door-grid-and-door.png', import.meta.url));
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

async function take(page: Page, name: string): Promise<Buffer> {
  await wait(REST_MS);
  return page.screenshot({ path: `${FOLDER}${name}.png`, scale: 'css' });
}

async function takeOnPhone(url: string): Promise<void> {
  const phone = await openDevice({ url, screen: 'phone' });
  const { page } = phone;
  await signIn(page, 'loudzhang');
  await page.getByRole('button', { name: '以后再说' }).click();
  await page.getByText('已可离线使用').waitFor();
  await page.getByRole('button', { name: '知道了' }).click();
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
  const grid = await take(page, 'door-grid');
  await page.getByRole('link', { name: /A8-1-302，/ }).click();
  await page.getByText('见到', { exact: true }).click();
  const door = await take(page, 'door');
  await page.getByLabel('民情日记').fill('楼道的灯坏了半个月，晚上下楼看不清台阶。孙子放学没人接。');
  await page.getByRole('button', { name: '记入台账' }).click();
  await page.getByRole('dialog').waitFor();
  await wait(REST_MS);
  const lift = await page.screenshot({ scale: 'css' });
  await page.keyboard.press('Escape');
  await page.getByText('全部已到服务器').waitFor();
  await sideBySide(phone.context, [grid, door, lift]);
  await phone.discard();
}

/** The picture of README.md: what was seen one after the other. */
async function sideBySide(context: BrowserContext, pictures: readonly Buffer[]): Promise<void> {
  const page = await context.newPage();
  const images = pictures.map(
    (picture) => `<img width="360" src="data:image/png;base64,${picture.toString('base64')}">`,
  );
  await page.setViewportSize({ width: 1152, height: 804 });
  await page.setContent(
    `<body style="margin:0;padding:12px;display:flex;gap:24px;background:#dfe5e6">${images.join('')}`,
  );
  await page.screenshot({ path: README_PICTURE, scale: 'css' });
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
