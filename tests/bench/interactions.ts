import type { Page } from 'playwright';

/** How long the page took to show what each tap or key did, in milliseconds. */
export interface Interactions {
  readonly count: number;
  readonly p50: number;
  readonly p98: number;
  readonly worst: number;
}

/** The browser tells interactions from this length on, to the next 8 ms; shorter ones count as this long. */
const SHORTEST_MS = 16;

/** Runs in the page before everything else. A text, as nothing of this file is there. */
const OBSERVE = `window.interactions = new Map();
new PerformanceObserver((list) => {
  for (const { interactionId, duration } of list.getEntries()) {
    if (interactionId === 0) continue;
    window.interactions.set(interactionId, Math.max(duration, window.interactions.get(interactionId) ?? 0));
  }
}).observe({ type: 'event', durationThreshold: ${String(SHORTEST_MS)} });`;

/** Has the browser note every tap and key of the pages that this one will show (Event Timing, as for INP). */
export async function observeInteractions(page: Page): Promise<void> {
  await page.addInitScript(OBSERVE);
}

const TAKE = `new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => {
  const taken = [...window.interactions.values()];
  window.interactions.clear();
  resolve(taken);
}, 100)))`;

/** The interactions since the last call, of which there were `count`; the browser leaves out the shortest. */
export async function takeInteractions(page: Page, count: number): Promise<Interactions> {
  const told: readonly number[] = await page.evaluate(TAKE);
  const unnoticed = Array<number>(Math.max(0, count - told.length)).fill(SHORTEST_MS);
  const all = [...unnoticed, ...told].sort((a, b) => a - b);
  const at = (share: number): number => all[Math.min(all.length - 1, Math.ceil(share * all.length) - 1)] ?? 0;
  return { count: all.length, p50: at(0.5), p98: at(0.98), worst: at(1) };
}
