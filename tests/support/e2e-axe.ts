import axe from 'axe-core';
import type { Page } from 'playwright';

/**
 * What axe finds wrong on the page as it is now, one readable line per element; empty when all is well.
 * The page keeps its Content-Security-Policy: axe comes in through the debugger, not by a script element.
 */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Runtime.evaluate', { expression: axe.source });
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
