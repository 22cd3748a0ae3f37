/** What Playwright needs to start a Chromium. */
export interface BrowserLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

export async function findBrowser(): Promise<BrowserLaunch> {
  return {
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
    env: {},
  };
}
