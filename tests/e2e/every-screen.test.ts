import { expect } from 'vitest';
import { officePages } from '#app/office/office-pages.ts';
import { problemsInEveryLook } from '#tests/support/e2e-axe.ts';
import { test } from '#tests/support/e2e-test.ts';
import {
  demoServer,
  goWithin,
  hurry,
  openDoor,
  recordTalk,
  seeDoors,
  setPin,
  signIn,
} from '#tests/support/e2e-steps.ts';

test.for(['phone', 'desktop'] as const)(
  'axe finds nothing on any screen of a %s, standard, elder and dark',
  async (screen, { machines }) => {
    const server = await demoServer(machines);
    const { page } = await machines.device({ url: server.url, screen });
    await page.goto('/');
    await page.getByRole('button', { name: '登录' }).waitFor();
    const found = await problemsInEveryLook(page, 'sign-in');
    await signIn(page, 'zhiyuan');
    await seeDoors(page);
    found.push(...(await problemsInEveryLook(page, 'home')));
    await openDoor(page, 'A8-1-101');
    await recordTalk(page, '一句说得很长的话，为了看看长长的民情日记在窄窄的屏幕上会不会把别的东西挤出去。');
    await page.getByText('见到', { exact: true }).click();
    found.push(...(await problemsInEveryLook(page, 'door')));
    await hurry(page);
    await page.getByRole('link', { name: /一句说得很长的话/ }).click();
    await page.getByRole('button', { name: '修改这次走访' }).click();
    found.push(...(await problemsInEveryLook(page, 'visit')));
    for (const path of [
      '/issues',
      '/issues/new',
      '/sessions',
      '/sessions/new',
      '/board',
      '/checks',
      '/passed-up',
      '/me',
      '/me/sync',
      '/ui',
      '/nowhere',
    ]) {
      await goWithin(page, path);
      found.push(...(await problemsInEveryLook(page, path)));
    }
    await page.goto('/');
    await setPin(page, '246813');
    found.push(...(await problemsInEveryLook(page, '/me/lock')));
    await page.getByRole('button', { name: /立即锁定/ }).click();
    await page.getByText('请输入锁屏密码').waitFor();
    found.push(...(await problemsInEveryLook(page, 'locked')));
    await page.getByRole('button', { name: '换人' }).click();
    await page.getByRole('heading', { name: '谁在用？' }).waitFor();
    found.push(...(await problemsInEveryLook(page, 'people')));
    expect(found).toEqual([]);
  },
);

test('axe finds nothing on any page of the desk, standard, elder and dark', async ({ machines }) => {
  const server = await demoServer(machines);
  const { page } = await machines.device({ url: server.url, screen: 'desktop' });
  await signIn(page, 'xietiao');
  await page.getByLabel('地点').waitFor({ timeout: 60_000 });
  const found: string[] = [];
  for (const { slug } of officePages) {
    await goWithin(page, `/office/${slug}`);
    found.push(...(await problemsInEveryLook(page, slug)));
  }
  for (const path of ['/me/help', '/me/points', '/sessions/kinds']) {
    await goWithin(page, path);
    found.push(...(await problemsInEveryLook(page, path)));
  }
  expect(found).toEqual([]);
});
