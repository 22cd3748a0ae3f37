import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { accessibilityProblems } from '#tests/support/e2e-axe.ts';
import {
  chooseBuilding,
  demoServer,
  openDoor,
  recordTalk,
  seeDoors,
  signIn,
  syncLine,
} from '#tests/support/e2e-steps.ts';
import { test } from '#tests/support/e2e-test.ts';

const OFFLINE = [/ERR_CONNECTION_REFUSED/, /Failed to load resource/];

test('a note too long for the server comes back with a reason, is shortened and arrives', async ({
  machines,
}) => {
  const server = await demoServer(machines);
  const { page } = await machines.device({ url: server.url, tolerate: OFFLINE });
  await signIn(page, 'loudzhang');
  await seeDoors(page);
  await openDoor(page, 'A8-1-201');
  await recordTalk(page, '长'.repeat(180_000));
  await syncLine(page).filter({ hasText: '1 条被退回' }).waitFor({ timeout: 60_000 });

  await syncLine(page).click();
  await page.getByText('这条记录太长了，服务器没有收下。').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('link', { name: '打开改一改' }).click();
  await page.getByRole('button', { name: '修改这次走访' }).click();
  await page.getByLabel('民情日记').fill('写短了：楼道灯坏了。');
  await page.getByRole('button', { name: '保存修改' }).click();
  await syncLine(page).filter({ hasText: '全部已到服务器' }).waitFor({ timeout: 60_000 });
  await page.getByText('已到服务器', { exact: true }).waitFor();

  const other = await machines.device({ url: server.url, tolerate: OFFLINE });
  await signIn(other.page, 'zhiyuan');
  await seeDoors(other.page);
  await openDoor(other.page, 'A8-1-201');
  await other.page.getByText('写短了：楼道灯坏了。').waitFor({ timeout: 60_000 });
});

test('a phone without a network gives its work to the coordinator as a file', async ({ machines }) => {
  const server = await demoServer(machines);
  const phone = await machines.device({ url: server.url, tolerate: OFFLINE });
  await signIn(phone.page, 'loudzhang');
  await seeDoors(phone.page);
  await phone.page.getByText('已可离线使用').waitFor();
  await phone.page.waitForFunction(() => localStorage.getItem('xbd-sealing-key') !== null);
  await phone.context.setOffline(true);
  await openDoor(phone.page, 'A8-1-202');
  await recordTalk(phone.page, '请人捎走的话。');
  await syncLine(phone.page).filter({ hasText: '1 条待上传' }).waitFor();
  await syncLine(phone.page).click();
  const [file] = await Promise.all([
    phone.page.waitForEvent('download'),
    phone.page.getByRole('button', { name: '导出未上传（1 条）' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^小板凳未上传-loudzhang-\d{4}-\d\d-\d\d\.json$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text).not.toContain('请人捎走的话');

  const office = await machines.device({ url: server.url, screen: 'desktop' });
  await signIn(office.page, 'xietiao');
  await office.page.getByLabel('地点').waitFor({ timeout: 60_000 });
  await office.page.goto('/me/sync');
  const bring = async (content: string): Promise<void> => {
    const buffer = Buffer.from(content);
    await office.page
      .locator('input[type=file]')
      .setInputFiles({ name: '捎.json', mimeType: 'application/json', buffer });
  };
  await bring(text.slice(0, -20));
  await office.page.getByText('这个文件不完整或者被改过').waitFor();
  await bring(text);
  await office.page.getByText('收进 1 条，正在上传。').waitFor();
  await syncLine(office.page).filter({ hasText: '全部已到服务器' }).waitFor({ timeout: 60_000 });
  await bring(text);
  await office.page.getByText('没有新的。1 条原来就有。').waitFor();
  await office.page.goto('/');
  await chooseBuilding(office.page, 'A8楼');
  await openDoor(office.page, 'A8-1-202');
  await office.page.getByText('请人捎走的话。').click();
  await office.page.getByText(/代传$/).waitFor();

  await phone.context.setOffline(false);
  await phone.page.getByRole('button', { name: '立即同步' }).click();
  await syncLine(phone.page).filter({ hasText: '全部已到服务器' }).waitFor({ timeout: 60_000 });
});

test('two people who changed one visit offline see both versions, and one tap chooses for all', async ({
  machines,
}) => {
  const server = await demoServer(machines);
  const leader = await machines.device({ url: server.url, tolerate: OFFLINE });
  const volunteer = await machines.device({ url: server.url, tolerate: OFFLINE });
  await signIn(leader.page, 'loudzhang');
  await seeDoors(leader.page);
  await leader.page.getByText('已可离线使用').waitFor();
  await openDoor(leader.page, 'A8-1-302');
  await recordTalk(leader.page, '水管滴水。');
  await syncLine(leader.page).filter({ hasText: '全部已到服务器' }).waitFor({ timeout: 60_000 });
  await signIn(volunteer.page, 'zhiyuan');
  await seeDoors(volunteer.page);
  await volunteer.page.getByText('已可离线使用').waitFor();
  await openDoor(volunteer.page, 'A8-1-302');
  await volunteer.page.getByText('水管滴水。').waitFor({ timeout: 60_000 });

  await server.stop();
  for (const [{ page }, words] of [
    [leader, '厨房水管滴水。'],
    [volunteer, '阳台水管滴水。'],
  ] as const) {
    await page.getByText('水管滴水。').click();
    await page.getByRole('button', { name: '修改这次走访' }).click();
    await page.getByLabel('民情日记').fill(words);
    await page.getByRole('button', { name: '保存修改' }).click();
    await page.getByText('改好了，原来的还能看到').waitFor();
  }
  await server.start();
  for (const { page } of [leader, volunteer, leader]) {
    const visit = page.url();
    await page.goto('/me/sync');
    await page.getByRole('button', { name: '立即同步' }).click();
    await syncLine(page).filter({ hasText: '全部已到服务器' }).waitFor({ timeout: 60_000 });
    await page.goto(visit);
  }

  const card = leader.page.getByRole('list', { name: '两人都改了：民情日记' });
  await card.waitFor({ timeout: 60_000 });
  expect(await accessibilityProblems(leader.page)).toEqual([]);
  await card
    .getByRole('listitem')
    .filter({ hasText: '厨房水管滴水。' })
    .getByRole('button', { name: /用这个/ })
    .click();
  await leader.page.getByText('选好了，另一个还能看到').waitFor();
  await card.waitFor({ state: 'detached' });
  await syncLine(leader.page).filter({ hasText: '全部已到服务器' }).waitFor({ timeout: 60_000 });

  const visit = volunteer.page.url();
  await volunteer.page.goto('/me/sync');
  await volunteer.page.getByRole('button', { name: '立即同步' }).click();
  await syncLine(volunteer.page).filter({ hasText: '全部已到服务器' }).waitFor({ timeout: 60_000 });
  await volunteer.page.goto(visit);
  await volunteer.page.getByText('厨房水管滴水。').first().waitFor();
  expect(await volunteer.page.getByText('两人都改了：民情日记').count()).toBe(0);
  await volunteer.page.getByText(/看原来的/).click();
  await volunteer.page.getByText('阳台水管滴水。').waitFor();
});
