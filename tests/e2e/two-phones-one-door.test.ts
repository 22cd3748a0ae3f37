import { expect } from 'vitest';
import { test } from '#tests/support/e2e-test.ts';
import { demoServer, openDoor, recordTalk, seeDoors, signIn, syncLine } from '#tests/support/e2e-steps.ts';

const OFFLINE = [/ERR_CONNECTION_REFUSED/, /Failed to load resource/];

test('visits made at one door on two offline phones both stay', async ({ machines }) => {
  const server = await demoServer(machines);
  const leader = await machines.device({ url: server.url, tolerate: OFFLINE });
  const volunteer = await machines.device({ url: server.url, tolerate: OFFLINE });
  await signIn(leader.page, 'loudzhang');
  await seeDoors(leader.page);
  await signIn(volunteer.page, 'zhiyuan');
  await seeDoors(volunteer.page);
  await server.stop();

  await openDoor(leader.page, 'A8-1-301');
  await recordTalk(leader.page, '楼长来过，水管滴水。');
  await openDoor(volunteer.page, 'A8-1-301');
  await recordTalk(volunteer.page, '志愿者来过，说的是门铃。');
  await server.start();

  for (const { page } of [leader, volunteer]) {
    await page.goto('/me/sync');
    await page.getByRole('button', { name: '立即同步' }).click();
    await syncLine(page).filter({ hasText: '全部已到服务器' }).waitFor({ timeout: 60_000 });
  }
  for (const { page } of [leader, volunteer]) {
    await page.goto('/');
    await openDoor(page, 'A8-1-301');
    await page.getByText('楼长来过，水管滴水。').waitFor();
    await page.getByText('志愿者来过，说的是门铃。').waitFor();
    expect(await page.getByText('待上传').count()).toBe(0);
  }
});
