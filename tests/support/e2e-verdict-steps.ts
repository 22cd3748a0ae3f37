import type { Page } from 'playwright';
import { readWords } from './e2e-steps.ts';

/** What people do with an issue, by the words that they read on the screens. */

/** Lifts a sentence at the door that is open into the ledger, and saves the visit. */
export async function liftSentence(page: Page, sentence: string, summary: string): Promise<void> {
  await page.getByText('见到', { exact: true }).click();
  await page.getByLabel('民情日记').fill(`${sentence}。`);
  await page.getByRole('button', { name: '记入台账' }).click();
  await page.getByRole('button', { name: sentence }).click();
  await page.getByLabel('台账里怎么写').fill(summary);
  await page.getByRole('button', { name: '放进台账' }).click();
  await page.getByRole('button', { name: '保存走访' }).click();
  await readWords(page, '记好了：见到');
}

/** Presses 记好 and reads the word that it was. */
export async function saveDeed(page: Page): Promise<void> {
  await page.getByRole('button', { name: '记好', exact: true }).click();
  await readWords(page, '记好了。');
}

export async function diagnose(page: Page): Promise<void> {
  await page.getByRole('button', { name: '做完“听”' }).click();
  await saveDeed(page);
  await page.getByRole('button', { name: '做完“初诊”' }).click();
  await page.getByLabel('分类').last().selectOption({ label: '便民服务' });
  await page.getByLabel('大事小事').selectOption({ label: '小事，马上办' });
  await page.getByLabel('责任人').fill('物业电工');
  await page.getByLabel('解决时限').fill('2099-12-01');
  await page.getByLabel('工作措施').fill('换一盏声控灯');
  await saveDeed(page);
}

export async function finishHandling(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: '做完“办”' }).click();
  const handling = page.getByLabel('怎么办');
  if (await handling.isVisible()) await handling.selectOption({ label: '党员领办' });
  await page.getByLabel('说明').fill(note);
  await saveDeed(page);
}

export async function answer(page: Page, words: string): Promise<void> {
  await page.getByLabel('告诉了居民什么').fill(words);
  await page.getByRole('button', { name: '记下答复' }).click();
}

export async function judge(page: Page, verdict: string): Promise<void> {
  await page.getByRole('button', { name: '把手机转给居民看' }).click();
  await page.getByRole('button', { name: verdict, exact: true }).click();
  await page.getByRole('button', { name: '确定' }).click();
}
