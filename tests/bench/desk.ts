import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from 'playwright';
import { toWireRecord } from '#domain/records/wire.ts';
import { createCouchClient } from '#tests/server/couch-client.ts';
import { type E2eServer, startServer } from '#tests/support/e2e-server.ts';
import { findBrowser } from '#tests/support/find-browser.ts';
import { manyIssues } from '#tests/support/many-issues.ts';
import type { FirstSyncOptions } from './first-sync.ts';
import { median, type Results } from './results.ts';

const PASSWORD = 'bench-2026-desk';
const PORTION = 500;

/** What somebody at the desk waits for, by what stands on the screen when the waiting is over. */
const WAITS = [
  'ledger, first rows, scripts not loaded',
  'ledger, first rows',
  'ledger, filter',
  'ledger, words',
  'statistics',
  'statistics, period',
] as const;
type Wait = (typeof WAITS)[number];

/** The desk of the built app over a full ledger, in a real browser that has everything on its disk. */
export async function benchDesk({ records, rounds, slower }: FirstSyncOptions): Promise<Results> {
  const server = await startServer({ env: { DEMO_PASSWORD: PASSWORD, ADMIN_PASSWORD: PASSWORD } });
  while (!server.output().includes('demo community is ready')) await wait(100);
  await fill(server, records);
  const browser = await chromium.launch(await findBrowser());
  const times = new Map<Wait, number[]>(WAITS.map((what) => [what, []]));
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    // What runs the measures marks their inner functions with names.
    await page.addInitScript('globalThis.__name = (made) => made');
    await signInAndSync(page, server.url, records);
    // From here on no script is loaded ahead: the page is never told that nothing else is to be done.
    await page.addInitScript('globalThis.requestIdleCallback = () => 0');
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    for (let round = 0; round < rounds; round += 1) {
      const measured = await oneRound(page, server.url);
      for (const what of WAITS) times.get(what)?.push(measured[what]);
    }
  } finally {
    await browser.close();
    await server.remove();
  }
  return {
    bench: 'desk',
    about: `${records} issues on the device, CPU ×${slower}, medians of ${rounds}`,
    columns: ['ms'],
    rows: WAITS.map((what) => ({ peer: what, values: [median(times.get(what) ?? [])] })),
  };
}

async function fill({ url }: E2eServer, count: number): Promise<void> {
  const admin = createCouchClient(url, ['admin', PASSWORD]);
  const issues = manyIssues(count);
  for (let at = 0; at < issues.length; at += PORTION) {
    const docs = issues.slice(at, at + PORTION).map((issue) => ({
      ...toWireRecord(issue),
      _rev: '1-0123456789abcdef0123456789abcdef',
    }));
    await admin.ask('POST', 'xbd-c-cxtyc/_bulk_docs', { docs, new_edits: false });
  }
}

async function signInAndSync(page: Page, url: string, count: number): Promise<void> {
  await page.goto(url);
  await page.getByLabel('账号').fill('xietiao');
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('link', { name: /-1-101，/ }).waitFor({ timeout: 60_000 });
  await page.goto(`${url}/office/ledger?view=all`);
  // The demo's own ledger comes on top.
  const shown = page.getByText(/^\d+ 条$/);
  while (Number.parseInt(await shown.innerText(), 10) < count) await wait(200);
}

async function oneRound(page: Page, url: string): Promise<Readonly<Record<Wait, number>>> {
  await page.goto(`${url}/me`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await wait(1000);
  const cold = await openLedger(page);
  await page.evaluate(() => history.pushState(null, '', '/me'));
  await wait(1000);
  const first = await openLedger(page);
  const filter = await timed(page, 'filter', 'A8楼');
  const words = await timed(page, 'search', '充电桩');
  const statistics = await timed(page, 'go', '/office/statistics?period=year');
  await wait(2000);
  const period = await timed(page, 'go', '/office/statistics?period=month');
  return {
    'ledger, first rows, scripts not loaded': cold,
    'ledger, first rows': first,
    'ledger, filter': filter,
    'ledger, words': words,
    statistics,
    'statistics, period': period,
  };
}

/** How long the first rows took; over when the whole ledger is read. */
async function openLedger(page: Page): Promise<number> {
  const rows = await timed(page, 'go', '/office/ledger?view=all');
  await page.getByText(/^\d+ 条$/).waitFor({ timeout: 120_000 });
  await wait(2000);
  return rows;
}

/**
 * Milliseconds in the page from a deed to the frame that shows what it was done for: rows of the table, another count
 * of them, or another sentence of the press.
 */
async function timed(page: Page, deed: 'go' | 'filter' | 'search', value: string): Promise<number> {
  return page.evaluate(
    async ([what = '', to = '']) => {
      const shown = (): string => {
        if (to.startsWith('/office/statistics')) {
          const lines = [...document.querySelectorAll('p')].map(({ textContent }) => textContent);
          return lines.find((line) => line.startsWith('共走访') || line.includes('共走访')) ?? '';
        }
        if (what === 'go') return document.querySelectorAll('[role=grid] tbody tr').length > 8 ? 'rows' : '';
        const all = [...document.querySelectorAll('header *')].map(({ textContent }) => textContent);
        return all.find((text) => /^\d+ 条$/.test(text)) ?? '';
      };
      const put = (field: HTMLSelectElement | HTMLInputElement, event: string): void => {
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, to);
        field.dispatchEvent(new Event(event, { bubbles: true }));
      };
      const before = shown();
      const start = performance.now();
      if (what === 'go') history.pushState(null, '', to);
      const place = [...document.querySelectorAll('select')].find((one) =>
        [...one.options].some((option) => option.value === to),
      );
      const search = document.querySelector<HTMLInputElement>('input[type=search]');
      if (what === 'filter' && place !== undefined) put(place, 'change');
      if (what === 'search' && search !== null) put(search, 'input');
      for (;;) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = shown();
        if (now !== '' && now !== before) return performance.now() - start;
        if (performance.now() - start > 60_000) throw new Error(`${what} ${to}: nothing came`);
      }
    },
    [deed, value],
  );
}
