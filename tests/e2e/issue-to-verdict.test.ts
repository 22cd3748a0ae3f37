import type { Page } from 'playwright';
import { expect } from 'vitest';
import {
  answer,
  diagnose,
  finishHandling,
  judge,
  liftSentence,
  saveDeed,
} from '#tests/support/e2e-verdict-steps.ts';
import { problemsInEveryLook } from '#tests/support/e2e-axe.ts';
import { demoServer, openDoor, seeDoors, signIn } from '#tests/support/e2e-steps.ts';
import { test } from '#tests/support/e2e-test.ts';

const SUMMARY = '三楼楼道灯不亮';

test('a sentence at a door becomes an issue that is assigned, done, answered and judged, and comes back when it was not well done', async ({
  machines,
}) => {
  const server = await demoServer(machines);
  const { page } = await machines.device({ url: server.url });
  await signIn(page, 'xietiao');
  await seeDoors(page);
  await page.getByLabel('地点').selectOption({ label: 'A8楼' });
  await openDoor(page, 'A8-1-302');
  await liftSentence(page, '三楼楼道灯坏了', SUMMARY);

  await page.getByRole('link', { name: '台账' }).first().click();
  await page.getByRole('link', { name: new RegExp(SUMMARY) }).click();
  await page.getByRole('button', { name: '交给谁办' }).click();
  await page.getByLabel('交给谁', { exact: true }).selectOption('loudzhang');
  await saveDeed(page);
  await diagnose(page);
  expect(await problemsInEveryLook(page, 'issue')).toEqual([]);
  const { href, pathname } = new URL(page.url());
  for (const paper of [
    `${pathname}/consultation`,
    `/board/new/${pathname.slice('/issues/'.length)}/decision`,
  ]) {
    await page.goto(paper);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await problemsInEveryLook(page, paper)).toEqual([]);
  }
  await page.goto(href);
  await finishHandling(page, '换了新灯');
  await page.getByRole('link', { name: '去答复这位居民' }).waitFor();

  await backToDoor(page);
  expect(await problemsInEveryLook(page, 'proposal')).toEqual([]);
  await answer(page, '灯换好了');
  await judge(page, '不满意');
  await page.getByLabel('居民为什么不满意').fill('声控不灵');
  await page.getByRole('button', { name: '记下评价' }).click();
  await page.getByText('居民上次不满意').waitFor();

  await page.getByRole('link', { name: '台账' }).first().click();
  await page.getByRole('link', { name: new RegExp(SUMMARY) }).click();
  await page.getByText('有居民不满意：声控不灵').waitFor();
  await page.getByText('第 2 轮', { exact: true }).first().waitFor();
  await finishHandling(page, '换了感应头');
  await backToDoor(page);
  await answer(page, '感应头换好了');
  await judge(page, '满意');
  await page.getByRole('button', { name: '记下评价' }).click();
  await page.getByText('居民评价：满意').waitFor();

  await page.getByRole('link', { name: '台账' }).first().click();
  await page.getByRole('link', { name: new RegExp(SUMMARY) }).click();
  await page.getByRole('button', { name: '办结', exact: true }).click();
  await saveDeed(page);
  await page.getByText('已经办结，谢谢大家。').waitFor();
  const history = page.getByRole('list', { name: '办理记录' });
  expect(await history.getByText('不满意：声控不灵').count()).toBe(1);
});

async function backToDoor(page: Page): Promise<void> {
  await page.getByRole('link', { name: '走访' }).first().click();
  await openDoor(page, 'A8-1-302');
  await page
    .getByRole('link', { name: /三楼楼道灯坏了/ })
    .first()
    .click();
}
