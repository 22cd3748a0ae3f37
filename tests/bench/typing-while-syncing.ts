import type { Page } from 'playwright';
import type { BenchBrowser } from './bench-browser.ts';
import type { BenchOrder, Measured } from './bench-page.ts';
import { type Tasks, takeTasks } from './long-tasks.ts';

const LETTER_EVERY_MS = 120;
const LIMIT_MS = 240_000;
const WORDS = '老人说楼道的灯又不亮了，晚上下楼看不清台阶。';

/**
 * The whole app on a phone that is being filled for the first time: somebody signs in, opens a door as soon as it
 * can be seen, and types until everything is there. The tasks are those of the typing.
 */
export async function typeWhileSyncing(
  browser: BenchBrowser,
  url: string,
  order: BenchOrder,
  records: number,
): Promise<Measured & Tasks> {
  const page = await browser.openPage();
  await page.goto(url);
  await page.getByLabel('账号').fill(order.name);
  await page.getByLabel('密码', { exact: true }).fill(order.password);
  const begun = performance.now();
  await page.getByRole('button', { name: '登录' }).click();
  const door = page.getByRole('link', { name: /-1-101，/ });
  await door.waitFor({ timeout: LIMIT_MS });
  const usable = performance.now() - begun;
  await door.click();
  await page.getByText('见到', { exact: true }).click();
  await page.getByLabel('民情日记').focus();
  await takeTasks(page);
  await typeUntil(page, async () => (await recordsOn(page)) >= records);
  const complete = performance.now() - begun;
  const { longest, over50 } = await takeTasks(page);
  const held = await recordsOn(page);
  await page.close();
  return { usable, complete, records: held, longest, over50 };
}

/** Documents in the records' store, the few of the database itself included; a text, as it runs in the page. */
const COUNT = `(async () => {
  const { name } = (await indexedDB.databases()).find(({ name }) => name.includes('records')) ?? {};
  if (name === undefined) return 0;
  const answer = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await answer(indexedDB.open(name));
  const count = await answer(database.transaction('docs').objectStore('docs').count());
  database.close();
  return count;
})()`;

/** How many documents the page has on its disk. */
export async function recordsOn(page: Page): Promise<number> {
  return page.evaluate(COUNT);
}

async function typeUntil(page: Page, isDone: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + LIMIT_MS;
  while (!(await isDone())) {
    if (performance.now() > deadline) throw new Error('The phone was not filled in time.');
    await page.keyboard.type(WORDS, { delay: LETTER_EVERY_MS });
  }
}
