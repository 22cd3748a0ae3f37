import { bundledBrowser } from './bundled-browser.ts';
import { firstThatStarts, installedBrowsers } from './installed-browsers.ts';

/** What Playwright needs to start a Chromium. */
export interface BrowserLaunch {
  readonly executablePath: string;
  readonly args: string[];
  /** The whole environment of the browser, not an addition to this process's. */
  readonly env: Record<string, string>;
}

/**
 * A Chromium for the tests: `CHROME_PATH`, an installed Chrome or Chromium, else on Linux the one that the npm
 * package carries. `XBD_TEST_BROWSER=bundled` asks for the package's whatever is installed.
 */
export async function findBrowser(): Promise<BrowserLaunch> {
  const { executablePath, env } = await chooseBrowser();
  return { executablePath, args: launchArguments(), env: { ...ownEnvironment(), ...env } };
}

interface Choice {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

async function chooseBrowser(): Promise<Choice> {
  if (process.env['XBD_TEST_BROWSER'] === 'bundled') return bundledBrowser();
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') return { executablePath: named, env: {} };
  const installed = firstThatStarts(installedBrowsers(process.platform, process.env));
  if (installed !== undefined) return { executablePath: installed, env: {} };
  return bundledBrowser();
}

/** Beside what Playwright itself passes, which keeps the browser from calling home. */
function launchArguments(): string[] {
  const isRoot = process.getuid?.() === 0;
  return ['--disable-gpu', '--disable-quic', ...(isRoot ? ['--no-sandbox'] : [])];
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
