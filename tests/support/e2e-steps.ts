import type { Page } from 'playwright';
import { expect, inject } from 'vitest';
import type { E2eServer } from './e2e-server.ts';
import { PASSWORD } from './demo-data.ts';
import type { Machines } from './e2e-test.ts';

/** A server that has made the demo community. */
export async function demoServer(machines: Machines): Promise<E2eServer> {
  return machines.server({ data: inject('demoData') });
}

export async function signIn(page: Page, account: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
}

/** Goes to another screen as a link does, without loading the app anew, and waits until other headings stand there. */
export async function goWithin(page: Page, path: string): Promise<void> {
  const headings = (): Promise<string> =>
    page.evaluate(() =>
      [...document.querySelectorAll('h1, h2')].map(({ textContent }) => textContent).join('\n'),
    );
  const before = ['', await headings()];
  await page.evaluate((to) => history.pushState(null, '', to), path);
  await expect
    .poll(async () => before.includes(await headings()), { timeout: 30_000, interval: 20 })
    .toBe(false);
}

/** Waits for the door grid of the only or last chosen building. */
export async function seeDoors(page: Page): Promise<void> {
  await page.getByRole('link', { name: /-1-101，/ }).waitFor({ timeout: 60_000 });
}

export async function chooseBuilding(page: Page, name: string): Promise<void> {
  await page.getByLabel('地点').selectOption({ label: name });
  await page.getByRole('link', { name: new RegExp(`${name.replace('楼', '')}-1-101，`) }).waitFor();
}

export async function openDoor(page: Page, door: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`${door}，`) }).click();
  await page.getByRole('heading', { level: 1, name: door }).waitFor();
}

/** Records that somebody was met and what was said, and waits for the acknowledgement. */
export async function recordTalk(page: Page, note: string): Promise<void> {
  await page.getByText('见到', { exact: true }).click();
  await page.getByLabel('民情日记').fill(note);
  await page.getByRole('button', { name: '保存走访' }).click();
  await page.getByText('记好了：见到').waitFor();
}

export async function backToDoors(page: Page): Promise<void> {
  await page.getByRole('link', { name: '走访' }).first().click();
  await seeDoors(page);
}

/** Words that were read lie over the next button for some seconds: whoever is in a hurry puts them away. */
async function putWordsAway(page: Page): Promise<void> {
  const words = page.getByRole('button', { name: '知道了' }).first();
  // They may also go by themselves meanwhile.
  await words.click({ timeout: 2_000 }).catch(() => undefined);
}

/** Waits for words at the lower edge, and puts them away. */
export async function readWords(page: Page, words: string): Promise<void> {
  await page.getByText(words, { exact: true }).waitFor();
  await putWordsAway(page);
}

/** From now on puts words away that lie there before each step, and so never waits for them; the answer ends that. */
export async function hurry(page: Page): Promise<() => Promise<void>> {
  const words = page.getByRole('button', { name: '知道了' }).first();
  await page.addLocatorHandler(words, () => putWordsAway(page), { noWaitAfter: true });
  return () => page.removeLocatorHandler(words);
}

/** The slim line that is always there. */
export function syncLine(page: Page): ReturnType<Page['getByRole']> {
  return page.getByRole('link', { name: /待上传|被退回|全部已到服务器/ }).first();
}

/** Presses the digits of a 锁屏密码 on its pad. */
export async function typePin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
}

/** 我的 → 锁屏密码, from a home that still offers it. */
export async function setPin(page: Page, pin: string): Promise<void> {
  await page.getByRole('link', { name: '设锁屏密码' }).click();
  await page.getByRole('button', { name: '设锁屏密码' }).click();
  await typePin(page, pin);
  await page.getByText('再输一次').waitFor();
  await typePin(page, pin);
  await page.getByText('锁屏密码已经启用').waitFor();
}
