import { expect } from 'vitest';
import { test } from '#tests/support/e2e-test.ts';
import {
  backToDoors,
  chooseBuilding,
  demoServer,
  openDoor,
  recordTalk,
  seeDoors,
  signIn,
  syncLine,
} from '#tests/support/e2e-steps.ts';

const DOORS = ['101', '102', '201', '202', '301', '302', '401', '402', '501', '502'];

test('ten visits made without a server outlive a killed browser and reach the coordinator word for word', async ({
  machines,
}) => {
  const server = await demoServer(machines);
  const phone = await machines.device({
    url: server.url,
    tolerate: [/ERR_CONNECTION_REFUSED/, /Failed to load resource/],
  });
  await signIn(phone.page, 'loudzhang');
  await seeDoors(phone.page);
  await phone.page.getByText('已可离线使用').waitFor();

  await server.stop();
  await phone.page.reload();
  await seeDoors(phone.page);
  for (const room of DOORS) {
    await openDoor(phone.page, `A8-1-${room}`);
    await recordTalk(phone.page, wordsAt(room));
    await backToDoors(phone.page);
  }
  await syncLine(phone.page).filter({ hasText: '10 条待上传' }).waitFor();

  await phone.keepSession();
  await phone.kill();
  const again = await machines.device({
    url: server.url,
    profile: phone.profile,
    tolerate: [/ERR_CONNECTION_REFUSED/, /Failed to load resource/],
  });
  await again.page.goto('/');
  await seeDoors(again.page);
  await syncLine(again.page).filter({ hasText: '10 条待上传' }).waitFor();

  await server.start();
  await again.page.getByRole('link', { name: '待上传' }).first().click();
  await again.page.getByRole('button', { name: '立即同步' }).click();
  await syncLine(again.page).filter({ hasText: '全部已到服务器' }).waitFor({ timeout: 60_000 });

  const office = await machines.device({ url: server.url, screen: 'desktop' });
  await signIn(office.page, 'xietiao');
  await office.page.getByLabel('地点').waitFor({ timeout: 60_000 });
  await chooseBuilding(office.page, 'A8楼');
  for (const room of DOORS) {
    await openDoor(office.page, `A8-1-${room}`);
    await office.page.getByText(wordsAt(room)).first().waitFor();
    expect(await office.page.getByText('已到服务器').count()).toBeGreaterThan(0);
    await backToDoors(office.page);
  }
});

function wordsAt(room: string): string {
  return `${room} 的老人说，楼道的灯又不亮了，晚上下楼看不清台阶。`;
}
