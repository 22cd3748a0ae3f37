import { expect } from 'vitest';
import { problemsInEveryLook } from '#tests/support/e2e-axe.ts';
import { isoDay } from '#domain/time/moment-text.ts';
import { demoServer, seeDoors, signIn, syncLine } from '#tests/support/e2e-steps.ts';
import { countIn, noteLine, openSessions, planSession, seeLines } from '#tests/support/e2e-session-steps.ts';
import { test } from '#tests/support/e2e-test.ts';

/** Half a second, and as much again for a busy machine. */
const DRAFT_KEPT_AFTER_MS = 1_000;

const THEME = '楼道照明和电动车充电';
const OFFLINE = [/ERR_CONNECTION_REFUSED/, /Failed to load resource/];
const LINES = Array.from({ length: 30 }, (_, nth) => `第${nth + 1}句：${nth + 1}楼的灯不亮`);
const TAKEN = [1, 4, 9, 17, 22, 29];

test('a 夜话 held without a network outlives a killed browser and reaches the coordinator with its matters', async ({
  machines,
}) => {
  const server = await demoServer(machines);
  const phone = await machines.device({ url: server.url, hasMicrophone: true, tolerate: OFFLINE });
  await signIn(phone.page, 'loudzhang');
  await seeDoors(phone.page);
  await phone.page.getByText('已可离线使用').waitFor();
  await phone.keepSession();

  await server.stop();
  await planSession(phone.page, {
    kind: '每周夜话',
    theme: THEME,
    day: isoDay(Date.now()),
    place: 'A8楼活动室',
  });
  await phone.page.getByRole('link', { name: '开始会谈' }).click();
  await countIn(phone.page, '楼长、区长', 4);
  await countIn(phone.page, '书记', 4);
  await countIn(phone.page, '居民代表', 2);
  await countIn(phone.page, '普通群众', 9);
  await phone.page.getByText('11 / 19 · 还差 1 位群众代表').waitFor();
  await countIn(phone.page, '普通群众', 1);
  await phone.page.getByText('12 / 20 · 够 60% 了').waitFor();

  for (const [nth, words] of LINES.slice(0, 15).entries()) {
    await noteLine(phone.page, words, TAKEN.includes(nth) ? 'Control+Enter' : 'Enter');
  }
  await seeLines(phone.page, 15);
  await phone.page.getByLabel('记一句话').fill('说到一半');
  await phone.page.locator('summary', { hasText: '拍张照，录段话' }).click();
  await phone.page.getByRole('button', { name: '录一段话' }).click();
  await phone.page.getByRole('button', { name: '停下（2 秒）' }).waitFor();
  await phone.page.waitForTimeout(DRAFT_KEPT_AFTER_MS);
  await phone.kill();

  const again = await machines.device({ url: server.url, profile: phone.profile, tolerate: OFFLINE });
  const { page } = again;
  await page.goto('/');
  await page.getByText(/^上次没录完的话找回来了（\d+ 秒）/).waitFor();
  await openSessions(page);
  await page.getByRole('link', { name: '接着记' }).click();
  await seeLines(page, 15);
  await expect.poll(() => page.getByLabel('记一句话').inputValue()).toBe('说到一半');
  await page.getByText('12 / 20 · 够 60% 了').waitFor();
  for (const [nth, words] of LINES.slice(15).entries()) {
    await noteLine(page, words, TAKEN.includes(nth + 15) ? 'Control+Enter' : 'Enter');
  }
  await seeLines(page, 30);
  await expect.poll(() => page.getByText('已记入台账', { exact: true }).count()).toBe(6);

  expect(await problemsInEveryLook(page, 'live')).toEqual([]);

  await page.getByRole('button', { name: '收尾' }).click();
  await page.getByRole('link', { name: '宣读、结束' }).click();
  await page.getByText(`6. ${LINES[29] ?? ''}`).waitFor();
  await page.getByRole('button', { name: '大家都同意' }).click();
  await page.getByText(/大家听过，都同意/).waitFor();
  await page.getByLabel('小结').fill('照明由物业三天内修好。');
  await page.getByRole('button', { name: '结束会谈' }).click();
  await page.getByRole('article', { name: '会议记录' }).waitFor();

  await server.start();
  await page.getByRole('link', { name: '待上传' }).first().click();
  await page.getByRole('button', { name: '立即同步' }).click();
  await syncLine(page).filter({ hasText: '全部已到服务器' }).waitFor({ timeout: 60_000 });

  const office = await machines.device({ url: server.url, screen: 'desktop' });
  await signIn(office.page, 'xietiao');
  await openSessions(office.page);
  await office.page.getByRole('link', { name: new RegExp(THEME) }).click({ timeout: 60_000 });
  const minutes = office.page.getByRole('article', { name: '会议记录' });
  await minutes.getByText('照明由物业三天内修好。').waitFor();
  await minutes.getByText('群众代表 12 人，共 20 人，达到 60%。').waitFor();
  expect(await problemsInEveryLook(office.page, 'minutes')).toEqual([]);
  const said = await minutes.getByRole('list').first().getByRole('listitem').allTextContents();
  expect(said.map((line) => line.split('（')[0]?.trim())).toEqual(LINES);
  const ledger = minutes.getByRole('list').nth(1).getByRole('listitem');
  expect(await ledger.allTextContents()).toEqual(TAKEN.map((nth) => LINES[nth]));
  await office.page.getByRole('link', { name: LINES[4] ?? '' }).click();
  await office.page
    .getByText(LINES[4] ?? '')
    .first()
    .waitFor();
});
