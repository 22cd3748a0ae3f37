import type { BrowserContext } from 'playwright';

/** Kills a browser and all its processes at once, so that nothing is flushed and nobody says goodbye. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const ids = await processIds(context);
  const closed = new Promise((resolve) => context.once('close', resolve));
  ids.forEach(killProcess);
  await closed;
}

/** The main process first: a killed child alone would be noticed and mourned. */
async function processIds(context: BrowserContext): Promise<readonly number[]> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('This browser does not tell its processes.');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const isMain = ({ type }: { type: string }): number => Number(type === 'browser');
  return processInfo.sort((a, b) => isMain(b) - isMain(a)).map(({ id }) => id);
}

function killProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It went with its parent.
  }
}
