import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/universal';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { answer, diagnose, finishHandling, judge, liftSentence } from '#tests/support/e2e-verdict-steps.ts';
import { demoServer, openDoor, seeDoors, signIn } from '#tests/support/e2e-steps.ts';
import { test } from '#tests/support/e2e-test.ts';

const LAMP = '三楼楼道灯不亮';
const SAME_LAMP = '三楼楼道的灯不亮了';

test('from the morning to the verdict at one desk: joined, sorted, assigned, done, answered, judged', async ({
  machines,
}) => {
  const server = await demoServer(machines);
  const { page } = await machines.device({ url: server.url, screen: 'desktop' });
  const menu = page.getByRole('navigation', { name: '工作台的页面' });
  await signIn(page, 'xietiao');
  await seeDoors(page);
  await page.getByRole('link', { name: '工作台' }).click();
  const untriaged = await waitingCount(page, '没定去向');
  const unowned = await waitingCount(page, '还没人办');
  await page.goto(server.url);
  await page.getByLabel('地点').selectOption({ label: 'A8楼' });
  await openDoor(page, 'A8-1-302');
  await liftSentence(page, '三楼楼道灯坏了', LAMP);

  await page.getByRole('link', { name: '工作台' }).click();
  await menu.getByRole('link', { name: '台账' }).click();
  await page.getByRole('link', { name: '记一条' }).click();
  await page.getByLabel('诉求是什么').fill(SAME_LAMP);
  await page.getByLabel('说的是哪里').selectOption({ label: 'A8楼' });
  await page.getByRole('button', { name: '记入台账' }).click();
  await page.getByText('记入台账了。').waitFor();

  await page.getByRole('link', { name: '工作台' }).click();
  await page.getByRole('heading', { level: 1, name: '今早' }).waitFor();
  await page.getByRole('link', { name: new RegExp(`没定去向\\s*${untriaged + 2} 条`) }).waitFor();
  await page.getByRole('link', { name: '分拣板' }).click();
  await page.getByRole('button', { name: SAME_LAMP, exact: true }).click();
  await page.getByRole('button', { name: '并到这一条' }).first().click();
  await page.getByText('并好了。').waitFor();
  await page.getByRole('button', { name: LAMP, exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText('去向定为「立行立改」。').waitFor();

  await menu.getByRole('link', { name: '台账' }).click();
  const table = page.getByRole('grid', { name: '诉求台账' });
  await table.getByText(LAMP, { exact: true }).waitFor();
  await table.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.getByRole('group', { name: '对选中的诉求' }).getByLabel('交给谁').selectOption('loudzhang');
  await page.getByRole('button', { name: '改这 1 条' }).click();
  await page.getByText('改好了 1 条。').waitFor();
  await table.getByText(LAMP, { exact: true }).click();
  await diagnose(page);
  await finishHandling(page, '换了新灯');
  await page.getByRole('button', { name: '去答复这位居民' }).click();
  await answer(page, '灯换好了');
  await judge(page, '满意');
  await page.getByRole('button', { name: '记下评价' }).click();
  await page.getByText('居民评价：满意').waitFor();

  await page.getByRole('link', { name: '工作台' }).click();
  await page.getByText(/只有那台手机知道/).waitFor();
  await page.getByRole('link', { name: new RegExp(`还没人办\\s*${unowned} 条`) }).waitFor();

  await menu.getByRole('link', { name: 'Excel' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出台账.xlsx' }).click(),
  ]);
  const bytes = await readFile(await download.path());
  const [titles, ...rows] = await readSheet(new Blob([new Uint8Array(bytes)]));
  const lineOf = (summary: string): Readonly<Record<string, unknown>> => {
    const row = rows.find((cells) => cells.includes(summary)) ?? [];
    return Object.fromEntries((titles ?? []).map((title, nth) => [String(title), row[nth]]));
  };
  expect(lineOf(LAMP)).toMatchObject({
    地点: 'A8楼',
    类别: '便民服务',
    去向: '立行立改',
    责任人: '物业电工',
    解决时限: new Date('2099-12-01'),
    工作措施: '换一盏声控灯',
    满意度: '满意',
  });
  expect(lineOf(SAME_LAMP)['办理情况']).toBe('已并入');
});

/** How many issues wait for this decision; the demo's own ledger has some. */
async function waitingCount(page: Page, title: string): Promise<number> {
  const link = page.getByRole('link', { name: new RegExp(`${title}\\s*\\d+ 条`) });
  return Number(/(\d+) 条/.exec(await link.innerText())?.[1]);
}
