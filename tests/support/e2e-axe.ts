import axe from 'axe-core';
import type { Page } from 'playwright';

/**
 * What axe finds wrong on the page as it is now, one readable line per element; empty when all is well.
 * The page keeps its Content-Security-Policy: axe comes in through the debugger, not by a script element.
 */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    // Half a megabyte that is sent and read anew would be a third of the work: once for each document is enough.
    const { result: there } = await session.send('Runtime.evaluate', { expression: 'typeof axe' });
    if (there.value !== 'object') await session.send('Runtime.evaluate', { expression: axe.source });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: RUN,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(`axe did not run: ${exceptionDetails.text}`);
    const problems: unknown = result.value;
    return Array.isArray(problems) ? problems.map(String) : [`axe answered ${JSON.stringify(problems)}`];
  } finally {
    await session.detach();
  }
}

const RUN = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      [impact + ' ' + id + ': ' + help, '  at ' + target.join(' '), '  ' + failureSummary].join('\\n'))))`;

const LOOKS = [
  { view: 'standard', theme: 'light' },
  { view: 'elder', theme: 'light' },
  { view: 'standard', theme: 'dark' },
] as const;

/** What axe finds in standard, elder and dark, and whether the page is wider than its screen then; `where` names it. */
export async function problemsInEveryLook(page: Page, where: string): Promise<string[]> {
  const problems: string[] = [];
  // A colour caught in the middle of a change is nobody's colour.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const look of LOOKS) {
    await page.evaluate(({ view, theme }) => {
      document.documentElement.dataset['view'] = view;
      document.documentElement.dataset['theme'] = theme;
    }, look);
    const found = await accessibilityProblems(page);
    problems.push(...found.map((problem) => `${where} ${look.view} ${look.theme}: ${problem}`));
    if (await isCut(page)) problems.push(`${where} ${look.view} ${look.theme}: wider than the screen`);
  }
  return problems;
}

/** Whether the page itself scrolls sideways, which hides words from whoever does not try. */
async function isCut(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
