import type { BenchBrowser } from './bench-browser.ts';
import { makeProfile, openBenchBrowser, removeProfile } from './bench-browser.ts';
import { startBenchServer } from './bench-server.ts';
import { fillPhone } from './fill-phone.ts';
import type { FirstSyncOptions } from './first-sync.ts';
import { takeTasks } from './long-tasks.ts';
import { median, type Results } from './results.ts';

const LIMIT_MS = 60_000;

/** Goal P7: the app is opened in a browser that was closed, with no server anywhere, until its list can be tapped. */
export async function benchColdStart({ records, rounds, slower }: FirstSyncOptions): Promise<Results> {
  const profile = await makeProfile();
  try {
    const { url, version } = await fillProfile(profile, records);
    const rows: Results['rows'][number][] = [];
    for (const rate of [1, slower]) {
      const times: number[] = [];
      const longest: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const browser = await openBenchBrowser(rate, profile);
        const page = await browser.openPage();
        await page.goto(url);
        await page.locator('main a[href^="/doors/"]').first().waitFor({ timeout: LIMIT_MS });
        times.push(await page.evaluate('performance.now()'));
        longest.push((await takeTasks(page)).longest);
        await browser.close();
      }
      rows.push({
        peer: `×${String(rate)}`,
        values: [median(times), Math.max(...times), Math.max(...longest)],
      });
    }
    return {
      bench: 'cold-start',
      about: `${String(records)} records on the device, the server stopped, the browser started anew each of ${String(rounds)} times, Chromium ${version}`,
      columns: ['median ms', 'worst ms', 'longest task ms'],
      rows,
    };
  } finally {
    await removeProfile(profile);
  }
}

/** A browser's profile with so many records and the app itself in it, and where the server was. */
async function fillProfile(
  profile: string,
  records: number,
): Promise<{ readonly url: string; readonly version: BenchBrowser['version'] }> {
  const server = await startBenchServer(records);
  const browser = await openBenchBrowser(1, profile);
  try {
    const page = await browser.openPage();
    await fillPhone(page, server.url, records);
    return { url: server.url, version: browser.version };
  } finally {
    await browser.close();
    await server.stop();
  }
}
