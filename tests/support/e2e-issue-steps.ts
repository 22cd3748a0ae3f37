import type { Locator, Page } from 'playwright';

/** What people do with an issue, by the words that they read on its screens. */
export async function openLedger(page: Page): Promise<void> {
  await page.getByRole('link', { name: '台账', exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: '台账' }).waitFor();
}

export interface NewMatter {
  readonly summary: string;
  readonly method: string;
  /** Doors of A8, each with what was said there. */
  readonly said: readonly (readonly [door: string, words: string])[];
}

/** Takes a caller's matter down with its first proposer, further ones join on the issue's page. */
export async function takeDown(page: Page, { summary, method, said }: NewMatter): Promise<void> {
  const [first, ...others] = said;
  await openLedger(page);
  await page.getByRole('link', { name: '记一条' }).click();
  await page.getByRole('button', { name: '来电' }).click();
  await page.getByLabel('诉求是什么').fill(summary);
  await page.getByLabel('说的是哪里').selectOption({ label: 'A8楼' });
  await page.getByLabel('按哪个工作法办').selectOption({ label: method });
  if (first !== undefined) {
    await page.getByLabel('提出人住哪一户').selectOption({ label: first[0] });
    await page.getByLabel('原话').fill(first[1]);
  }
  await page.getByRole('button', { name: '记入台账' }).click();
  await page.getByRole('heading', { name: '接下来' }).waitFor();
  for (const [door, words] of others) {
    const form = await otherDeed(page, '添一位提出人');
    await form.getByLabel('提出人住哪一户').selectOption({ label: door });
    await form.getByLabel('原话').fill(words);
    await form.getByRole('button', { name: '添一位提出人' }).click();
    await page.getByText(`“${words}”`).waitFor();
  }
}

export async function openIssue(page: Page, summary: string): Promise<void> {
  await openLedger(page);
  await page
    .getByRole('link', { name: new RegExp(summary) })
    .first()
    .click();
  await page.getByRole('heading', { name: '接下来' }).waitFor();
}

type Filled = Readonly<Record<string, string>>;

/** The one thing that the screen says comes next. */
export async function next(page: Page, deed: string, filled: Filled = {}): Promise<void> {
  await page.getByRole('button', { name: deed, exact: true }).click();
  await fillAndSave(page.getByRole('dialog', { name: deed, exact: true }), filled);
}

/** One of the other things that may be done. */
export async function other(page: Page, deed: string, filled: Filled = {}): Promise<void> {
  await fillAndSave(await otherDeed(page, deed), filled);
}

export async function otherDeed(page: Page, deed: string): Promise<Locator> {
  await page.getByRole('button', { name: '还可以做', exact: true }).click();
  await page.getByRole('list', { name: '还可以做什么' }).getByText(deed, { exact: true }).click();
  return page.getByRole('dialog', { name: deed, exact: true });
}

async function fillAndSave(form: Locator, filled: Filled): Promise<void> {
  for (const [label, value] of Object.entries(filled)) {
    const field = form.getByLabel(label, { exact: true });
    const isList = (await field.evaluate(({ tagName }) => tagName)) === 'SELECT';
    if (isList) await field.selectOption({ label: value });
    else await field.fill(value);
  }
  await form.getByRole('button', { name: '记好', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
}

/** Tells a proposer what became of it, and takes the verdict down. */
export async function answerAndJudge(
  page: Page,
  words: string,
  answer: string,
  verdict: '满意' | '基本满意' | '不满意',
  cause = '',
): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`“${words}”`) }).click();
  await page.getByLabel('告诉了居民什么').fill(answer);
  await page.getByRole('button', { name: '记下答复' }).click();
  await page.getByRole('button', { name: '把手机转给居民看' }).click();
  await page.getByRole('button', { name: verdict, exact: true }).click();
  await page.getByRole('button', { name: '确定' }).click();
  if (cause !== '') await page.getByLabel('居民为什么不满意').fill(cause);
  await page.getByRole('button', { name: '记下评价' }).click();
  await page.getByText(verdict === '不满意' ? '居民上次不满意' : `居民评价：${verdict}`).waitFor();
}
