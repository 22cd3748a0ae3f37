import type { Page } from 'playwright';
import { expect } from 'vitest';
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
  await liftSentence(page);

  await page.getByRole('link', { name: '台账' }).first().click();
  await page.getByRole('link', { name: new RegExp(SUMMARY) }).click();
  await page.getByRole('button', { name: '交给谁办' }).click();
  await page.getByLabel('交给谁', { exact: true }).selectOption('loudzhang');
  await save(page);
  await page.getByRole('button', { name: '做完「听」' }).click();
  await save(page);
  await page.getByRole('button', { name: '做完「初诊」' }).click();
  await page.getByLabel('分类').selectOption({ label: '便民服务' });
  await page.getByLabel('责任人').fill('物业电工');
  await page.getByLabel('解决时限').fill('2099-12-01');
  await page.getByLabel('工作措施').fill('换一盏声控灯');
  await save(page);
  await finishHandling(page, '换了新灯');
  await page.getByRole('link', { name: '去答复这位居民' }).waitFor();

  await backToDoor(page);
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
  await save(page);
  await page.getByText('已经办结，谢谢大家。').waitFor();
  const history = page.getByRole('list', { name: '办理记录' });
  expect(await history.getByText('不满意：声控不灵').count()).toBe(1);
});

async function liftSentence(page: Page): Promise<void> {
  await page.getByText('见到', { exact: true }).click();
  await page.getByLabel('民情日记').fill('三楼楼道灯坏了。');
  await page.getByRole('button', { name: '记入台账' }).click();
  await page.getByRole('button', { name: '三楼楼道灯坏了' }).click();
  await page.getByLabel('台账里怎么写').fill(SUMMARY);
  await page.getByRole('button', { name: '放进台账' }).click();
  await page.getByRole('button', { name: '保存走访' }).click();
  await page.getByText('记好了：见到').waitFor();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '记好', exact: true }).click();
  await page.getByText('记好了。', { exact: true }).waitFor();
}

async function finishHandling(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: '做完「办」' }).click();
  const handling = page.getByLabel('怎么办');
  if (await handling.isVisible()) await handling.selectOption({ label: '党员领办' });
  await page.getByLabel('说明').fill(note);
  await save(page);
}

async function backToDoor(page: Page): Promise<void> {
  await page.getByRole('link', { name: '走访' }).first().click();
  await openDoor(page, 'A8-1-302');
  await page
    .getByRole('link', { name: /三楼楼道灯坏了/ })
    .first()
    .click();
}

async function answer(page: Page, words: string): Promise<void> {
  await page.getByLabel('告诉了居民什么').fill(words);
  await page.getByRole('button', { name: '记下答复' }).click();
}

async function judge(page: Page, verdict: string): Promise<void> {
  await page.getByRole('button', { name: '把手机转给居民看' }).click();
  await page.getByRole('button', { name: verdict, exact: true }).click();
  await page.getByRole('button', { name: '确定' }).click();
}
