import type { Page } from 'playwright';

/** Pieces of work of the page's main thread, during which it answers no tap. */
export interface Tasks {
  /** Milliseconds; 0 when the browser noticed none, which it does from 50 ms on. */
  readonly longest: number;
  readonly over50: number;
}

/** Runs in the page before everything else. A text, as nothing of this file is there. */
const OBSERVE = `window.longTasks = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.longTasks.push(duration);
}).observe({ type: 'longtask' });`;

/** Has the browser note every long task of the pages that this one will show; costs them nothing else. */
export async function observeTasks(page: Page): Promise<void> {
  await page.addInitScript(OBSERVE);
}

/** The long tasks since the page was opened or since the last call. */
export async function takeTasks(page: Page): Promise<Tasks> {
  const durations: readonly number[] = await page.evaluate('window.longTasks.splice(0)');
  return { longest: Math.max(0, ...durations), over50: durations.length };
}
