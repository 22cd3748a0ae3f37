import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright';
import { soon } from './soon.ts';

const SITES = 4;
/** Fewer than Chromium keeps of one site. */
const COOKIES_OF_ONE_SITE = 150;

/**
 * Chromium writes cookies to disk half a minute after the first change, or at once after 512 changes; a session
 * that is not on disk does not outlive a kill. Resolves when the cookie of this name is there.
 */
export async function flushCookies(context: BrowserContext, profile: string, name: string): Promise<void> {
  const expires = Date.now() / 1000 + 3_600;
  const fillers = Array.from({ length: SITES * COOKIES_OF_ONE_SITE }, (_, nth) => ({
    name: `filler-${nth}`,
    value: '',
    url: `http://site-${nth % SITES}.test/`,
    expires,
  }));
  await context.addCookies(fillers);
  await soon(async () => {
    const kept = await readFile(join(profile, 'Default', 'Cookies'));
    if (!kept.includes(name)) throw new Error(`The cookie ${name} is not on disk yet.`);
  });
}
