import type { Page } from 'playwright';
import { manyIssues } from '#tests/support/many-issues.ts';
import { openBenchBrowser } from './bench-browser.ts';
import { COMMUNITY_SCOPE, startBenchServer } from './bench-server.ts';
import { fillPhone } from './fill-phone.ts';
import type { FirstSyncOptions } from './first-sync.ts';
import { takeTasks } from './long-tasks.ts';
import { median, type Results } from './results.ts';

/** A quarter of what is on the phone are issues, the rest visits. */
const SHARE_OF_ISSUES = 4;
const LIMIT_MS = 120_000;

/** Rows of the ledger's list. */
const ROWS = `document.querySelectorAll('main a[href^="/issues/issue"]')`;
const COUNTED = `[...document.querySelectorAll('main option')].some((one) => one.textContent.includes('（'))`;
const STEPPER = `document.querySelector('main ol li[aria-current="step"]') !== null`;

/**
 * Goals P4, P5 and P7 in the ledger's own screens: everything on the phone, somebody opens the ledger and an issue,
 * takes it on, filters, and types a new one; at the processor's own pace and slowed.
 */
export async function benchLedgerPhone({ records, rounds, slower }: FirstSyncOptions): Promise<Results> {
  const issues = Math.floor(records / SHARE_OF_ISSUES);
  const server = await startBenchServer(records - issues, manyIssues(issues, COMMUNITY_SCOPE));
  const browser = await openBenchBrowser(1);
  try {
    const page = await browser.openPage();
    await fillPhone(page, server.url, records);
    await page.context().setOffline(true);
    const slow = await page.context().newCDPSession(page);
    const rows: Results['rows'][number][] = [];
    for (const rate of [1, slower]) {
      const taken = new Map<string, { ms: number[]; longest: number[] }>();
      await slow.send('Emulation.setCPUThrottlingRate', { rate });
      for (let round = 0; round < rounds; round += 1) {
        // Nothing was done yet about every fourteenth of them.
        const untouched = ((issues - 1) % 14) + 14 * (rounds * Number(rate !== 1) + round);
        await walk(page, untouched, async (what, ms) => {
          const known = taken.get(what) ?? { ms: [], longest: [] };
          const { longest } = await takeTasks(page);
          process.stdout.write(`×${String(rate)} ${what}: ${String(Math.round(ms))} ms\n`);
          taken.set(what, { ms: [...known.ms, ms], longest: [...known.longest, longest] });
        });
      }
      for (const [what, { ms, longest }] of taken) {
        rows.push({
          peer: `×${String(rate)} ${what}`,
          values: [median(ms), Math.max(...ms), Math.max(...longest)],
        });
      }
    }
    return {
      bench: 'ledger-phone',
      about: `${String(records)} records on the device, ${String(issues)} of them issues, offline, ${String(rounds)} rounds, Chromium ${browser.version}`,
      columns: ['median ms', 'worst ms', 'longest task ms'],
      rows,
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

type Note = (what: string, ms: number) => Promise<void>;

/** `untouched`: the row of an issue about which nothing was done. */
async function walk(page: Page, untouched: number, note: Note): Promise<void> {
  await page.goto(new URL('/', page.url()).href);
  await page.getByText('走访', { exact: true }).first().waitFor();
  await page.waitForTimeout(1_500);
  await takeTasks(page);
  const click = (selector: string): string => `document.querySelector('${selector}').click()`;
  const first = await timed(page, click('a[href="/issues"]'), `${ROWS}.length >= 50`);
  await note('ledger opened: 50 rows', first);
  await note('  all counted', first + (await timed(page, '', COUNTED)));
  await note(
    'filter: due soon or late',
    await timed(page, choose('overdue'), `document.querySelector('main select').value === 'overdue'`),
  );
  await timed(page, choose('all'), `${ROWS}.length >= 50`);
  await takeTasks(page);
  const more = `[...document.querySelectorAll('main button')].at(-1).click()`;
  for (let rowsShown = 50; rowsShown < 500; rowsShown += 50) {
    const ms = await timed(page, more, `${ROWS}.length > ${String(rowsShown)}`);
    if (rowsShown === 450) await note('50 more rows, the 10th time', ms);
  }
  const open = `${ROWS}[${String(untouched)}].click()`;
  await note('issue opened', await timed(page, open, STEPPER));
  const button = (name: string): string =>
    `[...document.querySelectorAll('button')].find((one) => one.textContent === '${name}')`;
  await timed(page, `${button('我来办')}.click()`, `${button('记好')} !== undefined`);
  const saved = `document.body.textContent.includes('认领了这条诉求')`;
  await note('saved: taken on, in the history', await timed(page, `${button('记好')}.click()`, saved));
  await note('back in the ledger', await timed(page, 'history.back()', `${ROWS}.length >= 50`));
  await timed(page, click('a[href="/issues/new"]'), `document.querySelector('main textarea') !== null`);
  await page.waitForTimeout(500);
  const alike = `document.querySelectorAll('main a[href^="/issues/issue"]').length > 0`;
  await note('like issues, from the last key', await timed(page, typed('三楼楼道的灯又不亮'), alike));
}

function choose(value: string): string {
  return `{
    const field = document.querySelector('main select');
    field.value = '${value}';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }`;
}

function typed(words: string): string {
  return `{
    const field = document.querySelector('main textarea');
    const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set;
    write.call(field, '${words}');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }`;
}

/** Milliseconds from doing something until the next frame in which the page shows it. */
async function timed(page: Page, act: string, isShown: string): Promise<number> {
  return page.evaluate(`(async () => {
    const start = performance.now();
    ${act};
    while (!(${isShown})) {
      if (performance.now() - start > ${String(LIMIT_MS)}) throw new Error('Never shown: ' + ${JSON.stringify(isShown)});
      await new Promise(requestAnimationFrame);
    }
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  })()`);
}
