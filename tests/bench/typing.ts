import type { Page } from 'playwright';
import { openBenchBrowser } from './bench-browser.ts';
import { startBenchServer } from './bench-server.ts';
import { fillPhone } from './fill-phone.ts';
import type { FirstSyncOptions } from './first-sync.ts';
import { observeInteractions, takeInteractions } from './interactions.ts';
import { takeTasks } from './long-tasks.ts';
import type { Results } from './results.ts';

const KEY_EVERY_MS = 60;
const TAP_EVERY_MS = 250;
const REMARKS = 30;
/** 6 to the ledger, as in the evening of issue 4. */
const TAKEN_EVERY = 5;
/** Keys of an input method, which one remark of about ten characters takes. */
const LETTERS = 'loudaodedengyoubuliangle';

/** Goal P6: an evening typed in live mode with everything else already on the phone. */
export async function benchTyping({ records, slower }: FirstSyncOptions): Promise<Results> {
  const server = await startBenchServer(records);
  const browser = await openBenchBrowser(1);
  try {
    const page = await browser.openPage();
    await observeInteractions(page);
    await fillPhone(page, server.url, records);
    const slow = await page.context().newCDPSession(page);
    const rows: Results['rows'][number][] = [];
    for (const isOffline of [true, false]) {
      await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await beginSession(page, isOffline ? '没有网络' : '有网络');
      await page.context().setOffline(isOffline);
      await slow.send('Emulation.setCPUThrottlingRate', { rate: slower });
      const where = isOffline ? 'offline' : 'online, sending';
      const measure = async (what: string, act: () => Promise<number>): Promise<void> => {
        await takeInteractions(page, 0);
        await takeTasks(page);
        const count = await act();
        const { p50, p98, worst } = await takeInteractions(page, count);
        const { longest, over50 } = await takeTasks(page);
        rows.push({ peer: `${what}, ${where}`, values: [count, p50, p98, worst, over50, longest] });
      };
      await measure('20 arrivals', () => countIn(page));
      await measure(`${String(REMARKS)} remarks, ${String(REMARKS / TAKEN_EVERY)} to the ledger`, () =>
        typeRemarks(page),
      );
      await page.context().setOffline(false);
    }
    return {
      bench: 'typing',
      about: `${String(records)} records on the device, CPU ×${String(slower)}, Chromium ${browser.version}`,
      columns: ['taps and keys', 'p50 ms', 'INP p98 ms', 'worst ms', 'tasks > 50 ms', 'longest task ms'],
      rows,
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function beginSession(page: Page, theme: string): Promise<void> {
  await page.getByRole('link', { name: '会谈' }).first().click();
  await page.getByRole('link', { name: '安排会谈' }).click();
  await page.getByLabel('类型', { exact: true }).selectOption({ label: '每周夜话' });
  await page.getByLabel('主题', { exact: true }).fill(theme);
  await page.getByRole('button', { name: '安排好了' }).click();
  await page.getByRole('link', { name: '开始会谈' }).click();
  await page.getByRole('button', { name: '普通群众来了一位' }).waitFor();
}

async function countIn(page: Page): Promise<number> {
  const button = page.getByRole('button', { name: '普通群众来了一位' });
  for (let nth = 0; nth < 20; nth += 1) {
    await button.click();
    await page.waitForTimeout(TAP_EVERY_MS);
  }
  await page.getByText(/20 \/ 20/).waitFor();
  return 20;
}

/** Answers how many keys were pressed. */
async function typeRemarks(page: Page): Promise<number> {
  await page.getByLabel('记一句话').focus();
  for (let nth = 1; nth <= REMARKS; nth += 1) {
    await page.keyboard.type(LETTERS, { delay: KEY_EVERY_MS });
    await page.keyboard.press(nth % TAKEN_EVERY === 0 ? 'Control+Enter' : 'Enter');
  }
  await page.getByRole('button', { name: `发言 ${String(REMARKS)}`, exact: true }).waitFor();
  return REMARKS * (LETTERS.length + 1);
}
