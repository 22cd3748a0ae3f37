import { expect } from 'vitest';
import { isoDay } from '#domain/time/moment-text.ts';
import { demoServer, seeDoors, signIn } from '#tests/support/e2e-steps.ts';
import { planSession } from '#tests/support/e2e-session-steps.ts';
import { test } from '#tests/support/e2e-test.ts';

test('a 楼长 makes tonight public: a sheet for each stairwell, and a page that a neighbour opens without an account', async ({
  machines,
}) => {
  const server = await demoServer(machines);
  const phone = await machines.device({ url: server.url });
  await signIn(phone.page, 'loudzhang');
  await seeDoors(phone.page);
  const plan = {
    kind: '每周夜话',
    theme: '电动车充电',
    day: isoDay(Date.now() + 86_400_000),
    place: '活动室',
  };
  await planSession(phone.page, plan);
  await phone.page.getByRole('link', { name: '单元门口的通知单' }).click();
  await phone.page.getByRole('button', { name: '公开', exact: true }).click();
  await phone.page
    .getByRole('img', { name: /扫一扫/ })
    .first()
    .waitFor();
  const address = (await phone.page.getByRole('link', { name: '打开公开页' }).getAttribute('href')) ?? '';

  const pdf = await phone.page.pdf({ preferCSSPageSize: true });
  const text = pdf.toString('latin1');
  const sizes = [...text.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(sizes).toHaveLength(3);
  // A6 in points, within a pixel.
  for (const [, width, height] of sizes) {
    expect(Math.abs(Number(width) - 297.6)).toBeLessThan(1);
    expect(Math.abs(Number(height) - 419.5)).toBeLessThan(1);
  }

  await expect.poll(async () => (await fetch(address)).status, { timeout: 30_000 }).toBe(200);
  const neighbour = await machines.device({ url: server.url });
  await neighbour.page.goto(address);
  await neighbour.page.getByRole('heading', { name: '每周夜话：电动车充电' }).waitFor();
  expect(await neighbour.page.getByText('楼长', { exact: true }).count()).toBe(0);
  expect(await neighbour.page.locator('script').count()).toBe(0);
  await neighbour.page.getByRole('link', { name: '看看正在公示的' }).click();
  await neighbour.page.getByRole('heading', { name: '城祥太阳城小区公示栏' }).waitFor();
});
