import { expect, inject } from 'vitest';
import { createDeployment } from '#tests/support/e2e-deployment.ts';
import { test } from '#tests/support/e2e-test.ts';
import { openDoor, seeDoors, signIn } from '#tests/support/e2e-steps.ts';

test('a new version asks, and a half-typed note is there before and after it takes over', async ({
  machines,
}) => {
  const deployment = await createDeployment();
  const server = await machines.server({
    data: inject('demoData'),
    program: deployment.program,
  });
  const { page, context } = await machines.device({ url: server.url });
  await signIn(page, 'loudzhang');
  await seeDoors(page);
  await page.getByText('已可离线使用').waitFor();
  await openDoor(page, 'A8-1-201');
  await page.getByText('见到', { exact: true }).click();
  const words = '写到一半，新版本来了。';
  await page.getByLabel('民情日记').fill(words);

  await deployment.deployNewer();
  const otherTab = await context.newPage();
  await otherTab.goto('/issues');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.getByText('有新版本').waitFor();
  await page.waitForTimeout(2_000);
  expect(await page.getByLabel('民情日记').inputValue()).toBe(words);

  await page.getByRole('button', { name: '更新' }).click();
  await page.getByText('上次没写完的还在').waitFor({ timeout: 30_000 });
  expect(await page.getByLabel('民情日记').inputValue()).toBe(words);
  expect(await page.getByText('有新版本').count()).toBe(0);
  await otherTab.getByText('有新版本').waitFor();
  await deployment.remove();
});
