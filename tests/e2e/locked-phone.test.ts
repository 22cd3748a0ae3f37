import type { Page } from 'playwright';
import { expect } from 'vitest';
import { test } from '#tests/support/e2e-test.ts';
import {
  demoServer,
  openDoor,
  recordTalk,
  seeDoors,
  setPin,
  signIn,
  syncLine,
  typePin,
} from '#tests/support/e2e-steps.ts';
import { PASSWORD } from '#tests/support/demo-data.ts';
import { findInProfile } from '#tests/support/scan-profile.ts';

const PIN = '246813';
const SAID = '独角犀牛站在三楼的楼道里';
const TYPED = '河马还没有写完';
const REFUSED = [/Failed to load resource/, /ERR_CONNECTION_REFUSED/];

/** Names and phone numbers of residents that this account may read, asked of the server and kept nowhere. */
async function residents(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const answer = await fetch('/db/xbd-d-cxtyc-a8/_changes?include_docs=true', { cache: 'no-store' });
    const { results } = (await answer.json()) as {
      results: { doc: { type?: string; opened?: { data: { name?: string; phone?: string } } } }[];
    };
    const people = results.flatMap(({ doc }) => (doc.type === 'resident' ? [doc.opened?.data] : []));
    return people.flatMap((person) => [person?.name, person?.phone]).filter((word) => word !== undefined);
  });
}

test('a locked phone shows its finder no word, also in its files, and loses none', async ({ machines }) => {
  const server = await demoServer(machines);
  const phone = await machines.device({ url: server.url, tolerate: REFUSED });
  const { page } = phone;
  await signIn(page, 'loudzhang');
  await page.getByText('已可离线使用').waitFor();
  await seeDoors(page);
  const people = (await residents(page)).filter((word) => word.length >= 3);
  expect(people.length).toBeGreaterThan(50);
  await setPin(page, PIN);
  await page.getByRole('link', { name: '走访' }).first().click();
  await seeDoors(page);
  await server.stop();
  await openDoor(page, 'A8-1-102');
  await recordTalk(page, SAID);
  await page.goto('/');
  await typePin(page, PIN);
  await seeDoors(page);
  await openDoor(page, 'A8-1-103');
  await page.getByText('见到', { exact: true }).click();
  await page.getByLabel('民情日记').fill(TYPED);
  await page.waitForTimeout(1_000);
  const other = await phone.context.newPage();
  await other.goto('/me/lock');
  await typePin(other, PIN);
  await other.getByRole('button', { name: /立即锁定/ }).click();
  for (const tab of [page, other]) await tab.getByText('loudzhang，请输入锁屏密码').waitFor();
  expect(await page.locator('body').innerText()).not.toContain('A8');

  await phone.keepSession();
  await phone.kill();
  const found = await findInProfile(phone.profile, [SAID, TYPED, ...people, 'place:cxtyc-a8-1-102']);
  expect(Object.fromEntries(found)).toEqual({ 'place:cxtyc-a8-1-102': expect.any(String) as string });

  const again = await machines.device({ url: server.url, profile: phone.profile, tolerate: REFUSED });
  await again.page.goto('/');
  await typePin(again.page, '135792');
  await again.page.getByText('还可以试 9 次').waitFor();
  await typePin(again.page, PIN);
  await seeDoors(again.page);
  await syncLine(again.page).filter({ hasText: '1 条待上传' }).waitFor();
  await openDoor(again.page, 'A8-1-103');
  await expect.poll(() => again.page.getByLabel('民情日记').inputValue()).toBe(TYPED);
  await server.start();
  await again.page.goto('/me/sync');
  await typePin(again.page, PIN);
  await again.page.getByRole('button', { name: '立即同步' }).click();
  await syncLine(again.page).filter({ hasText: '全部已到服务器' }).waitFor({ timeout: 60_000 });
});

test('two people share a phone, each behind their own lock, and a forgotten PIN is got over', async ({
  machines,
}) => {
  const server = await demoServer(machines);
  const { page, context } = await machines.device({ url: server.url, tolerate: REFUSED });
  await signIn(page, 'loudzhang');
  await seeDoors(page);
  await setPin(page, PIN);
  await page.goto('/');
  await typePin(page, PIN);
  await seeDoors(page);
  await server.stop();
  await openDoor(page, 'A8-1-102');
  await recordTalk(page, SAID);
  // The visit stays unsent: the session of the first has ended when the second comes.
  await context.clearCookies();
  await server.start();

  await page.goto('/me');
  await typePin(page, PIN);
  await page.getByRole('heading', { level: 1, name: '我的' }).waitFor();
  await page.getByRole('button', { name: /换人/ }).click();
  await page.getByRole('button', { name: '其他人登录' }).click();
  await page.getByLabel('账号').fill('zhiyuan');
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByLabel('地点').waitFor({ timeout: 60_000 });
  await syncLine(page).filter({ hasText: '全部已到服务器' }).waitFor({ timeout: 60_000 });

  await page.goto('/me');
  await page.getByRole('button', { name: /换人/ }).click();
  await page.getByRole('button', { name: /loudzhang/ }).click();
  await typePin(page, PIN.slice(0, 5));
  const switchedAt = Date.now();
  await typePin(page, PIN.slice(5));
  await seeDoors(page);
  expect(Date.now() - switchedAt).toBeLessThan(10_000);
  await syncLine(page).filter({ hasText: '需要重新登录' }).waitFor({ timeout: 60_000 });
  await syncLine(page).filter({ hasText: '1 条待上传' }).waitFor();

  await page.reload();
  await page.getByRole('button', { name: '忘了锁屏密码' }).click();
  await page.getByLabel('账号密码').fill(PASSWORD);
  await page.getByRole('button', { name: '打开' }).click();
  await page.getByText('请设 6 位数字').waitFor();
  await typePin(page, '190753');
  await page.getByText('再输一次').waitFor();
  await typePin(page, '190753');
  await syncLine(page).filter({ hasText: '全部已到服务器' }).waitFor({ timeout: 60_000 });
  const visits = await page.evaluate(async () => {
    const answer = await fetch('/db/xbd-d-cxtyc-a8/_changes?include_docs=true', { cache: 'no-store' });
    const { results } = (await answer.json()) as {
      results: { doc: { type?: string; opened?: { by: string } } }[];
    };
    return results.flatMap(({ doc }) => (doc.type === 'visit' ? [doc.opened?.by] : []));
  });
  expect(visits).toEqual(['loudzhang']);
});
