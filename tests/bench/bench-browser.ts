import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { findBrowser } from '#tests/support/find-browser.ts';
import type { BenchName, BenchOrder, Measured } from './bench-page.ts';
import { observeTasks, type Tasks, takeTasks } from './long-tasks.ts';

/** A browser on a profile on disk. */
export interface BenchBrowser {
  readonly version: string;
  /** Opens the page that measures anew and runs one bench in it. */
  readonly run: (url: string, name: BenchName, order: BenchOrder) => Promise<Measured & Tasks>;
  /** A new page, on a processor made slower as this browser was ordered. */
  readonly openPage: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** A cheap phone's, in CSS pixels: the page of a door is drawn anew at every key. */
const SCREEN = { width: 360, height: 740 };

/** A folder for what a browser keeps; whoever makes it removes it. */
export async function makeProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'xbd-bench-profile-'));
}

export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** `slower` is how many times slower the CPU is made. Without a kept profile it is a new one, gone afterwards. */
export async function openBenchBrowser(slower: number, kept?: string): Promise<BenchBrowser> {
  const profile = kept ?? (await makeProfile());
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    ...(await findBrowser()),
    viewport: SCREEN,
  });
  const browser = context.browser();
  if (browser === null) throw new Error('The browser did not start.');
  const openPage = async (): Promise<Page> => {
    const page = await context.newPage();
    await observeTasks(page);
    const ofPage = await context.newCDPSession(page);
    await ofPage.send('Emulation.setCPUThrottlingRate', { rate: slower });
    return page;
  };
  return {
    version: browser.version(),
    openPage,
    run: async (url, name, order) => {
      const page = await openPage();
      await page.goto(`${url}/bench/`);
      const measure = `window.benches[${JSON.stringify(name)}](${JSON.stringify(order)})`;
      const measured: Measured = await page.evaluate(measure);
      const tasks = await takeTasks(page);
      await page.close();
      return { ...measured, ...tasks };
    },
    close: async () => {
      await context.close();
      if (kept === undefined) await removeProfile(profile);
    },
  };
}
