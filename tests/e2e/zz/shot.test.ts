import { test } from '#tests/support/e2e-test.ts';
import { demoServer, openDoor, recordTalk, seeDoors, signIn, syncLine } from '#tests/support/e2e-steps.ts';
const OFFLINE = [/ERR_CONNECTION_REFUSED/, /Failed to load resource/];
test('shots', async ({ machines }) => {
  const server = await demoServer(machines);
  const { page } = await machines.device({ url: server.url, tolerate: OFFLINE });
  await signIn(page, 'xietiao');
  await page.getByLabel('地点').waitFor({ timeout: 60_000 });
  await seeDoors(page);
  await openDoor(page, 'A1-1-201').catch(() => openDoor(page, 'A8-1-201'));
  await recordTalk(page, '长'.repeat(180_000));
  await syncLine(page).filter({ hasText: '1 条被退回' }).waitFor({ timeout: 60_000 });
  await syncLine(page).click();
  await page.getByText('这条记录太长了，服务器没有收下。').waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/sync-screen.png', fullPage: true });
});
