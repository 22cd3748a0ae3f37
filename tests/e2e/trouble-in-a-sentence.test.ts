import { expect } from 'vitest';
import { test } from '#tests/support/e2e-test.ts';
import { demoServer, openDoor, recordTalk, seeDoors, signIn, syncLine } from '#tests/support/e2e-steps.ts';
import { PASSWORD } from '#tests/support/demo-data.ts';

const REFUSED = [/Failed to load resource/, /ERR_CONNECTION_REFUSED/];

test('a wrong password is told in one sentence, and the right one works afterwards', async ({ machines }) => {
  const server = await demoServer(machines);
  const { page } = await machines.device({ url: server.url, tolerate: REFUSED });
  await page.goto('/');
  await page.getByLabel('账号').fill('loudzhang');
  await page.getByLabel('密码', { exact: true }).fill('not-this-one');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText('账号或密码不对').waitFor();
  await server.stop();
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText('连不上服务器').waitFor({ timeout: 60_000 });
  await server.start();
  await signIn(page, 'loudzhang');
  await seeDoors(page);
});

test('an ended session asks for the password, and what was written meanwhile arrives after it', async ({
  machines,
}) => {
  const server = await demoServer(machines);
  const { page, context } = await machines.device({ url: server.url, tolerate: REFUSED });
  await signIn(page, 'loudzhang');
  await seeDoors(page);
  await context.clearCookies();
  await page.reload();
  await seeDoors(page);
  await openDoor(page, 'A8-1-102');
  await recordTalk(page, '登录过期时写的话。');
  await syncLine(page).filter({ hasText: '需要重新登录' }).waitFor({ timeout: 60_000 });
  await syncLine(page).filter({ hasText: '1 条待上传' }).waitFor();

  await syncLine(page).click();
  await page.getByText('登录过期了。写的都在手机里').waitFor();
  await page.getByRole('link', { name: '重新登录', exact: true }).click();
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await syncLine(page).filter({ hasText: '全部已到服务器' }).waitFor({ timeout: 60_000 });
});

test('signing out is refused with a reason while something is unsent', async ({ machines }) => {
  const server = await demoServer(machines);
  const { page } = await machines.device({ url: server.url, tolerate: REFUSED });
  await signIn(page, 'loudzhang');
  await seeDoors(page);
  await page.getByText('已可离线使用').waitFor();
  await server.stop();
  await openDoor(page, 'A8-1-103');
  await recordTalk(page, '还没上传的话。');
  await page.goto('/me');
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByText('还有 1 条没到服务器').waitFor();

  await server.start();
  await page.goto('/me/sync');
  await page.getByRole('button', { name: '立即同步' }).click();
  await syncLine(page).filter({ hasText: '全部已到服务器' }).waitFor({ timeout: 60_000 });
  await page.goto('/me');
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByRole('button', { name: '退出', exact: true }).click();
  await page.getByRole('button', { name: '登录', exact: true }).waitFor();
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
});

test('a full phone refuses the save with a sentence and keeps every word on the screen', async ({
  machines,
}) => {
  const server = await demoServer(machines);
  const { page, context } = await machines.device({
    url: server.url,
    tolerate: [...REFUSED, /Quota/i, /quota/i],
  });
  await signIn(page, 'loudzhang');
  await seeDoors(page);
  await openDoor(page, 'A8-1-104');
  await page.getByText('见到', { exact: true }).click();
  const words = '存储满了也不能丢的话。';
  await page.getByLabel('民情日记').fill(words);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 1 });
  await page.getByRole('button', { name: '保存走访' }).click();
  await page
    .getByRole('alert')
    .filter({ hasText: /手机存储满了|只存进了一处|没有存上/ })
    .waitFor();
  expect(await page.getByLabel('民情日记').inputValue()).toBe(words);

  await session.send('Storage.overrideQuotaForOrigin', { origin: server.url });
  await page.getByRole('button', { name: '保存走访' }).click();
  await page.getByText('记好了：见到').waitFor();
});
