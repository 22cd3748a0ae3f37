import type { Page } from 'playwright';

/** What people do on the screens of a session, by the words that they read there. */
export async function openSessions(page: Page): Promise<void> {
  await page.getByRole('link', { name: '会谈' }).first().click();
  await page.getByRole('heading', { level: 1, name: '会谈' }).waitFor();
}

export interface PlannedEvening {
  readonly kind: string;
  readonly theme: string;
  /** `2026-11-22` */
  readonly day: string;
  readonly place: string;
}

/** Plans a session at 20:00 and waits for its page. */
export async function planSession(page: Page, { kind, theme, day, place }: PlannedEvening): Promise<void> {
  await openSessions(page);
  await page.getByRole('link', { name: '安排会谈' }).click();
  await page.getByLabel('类型', { exact: true }).selectOption({ label: kind });
  await page.getByLabel('主题', { exact: true }).fill(theme);
  await page.getByLabel('日期').fill(day);
  await page.getByLabel('时间').fill('20:00');
  await page.getByLabel('具体地点').fill(place);
  await page.getByRole('button', { name: '安排好了' }).click();
  await page.getByRole('heading', { level: 1, name: theme }).waitFor();
}

export async function countIn(page: Page, person: string, times: number): Promise<void> {
  for (let nth = 0; nth < times; nth += 1) {
    await page.getByRole('button', { name: `${person}来了一位` }).click();
  }
}

/** Writes one line, as a recorder does: type, Enter, next. Ctrl held takes it into the ledger too. */
export async function noteLine(
  page: Page,
  words: string,
  key: 'Enter' | 'Control+Enter' = 'Enter',
): Promise<void> {
  const field = page.getByLabel('记一句话');
  await field.fill(words);
  await field.press(key);
}

/** Waits until so many lines are written down. */
export async function seeLines(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: `发言 ${count}`, exact: true }).waitFor();
}
