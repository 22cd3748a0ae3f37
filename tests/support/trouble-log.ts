import type { BrowserContext, Page } from 'playwright';

/** What went wrong in a browser without failing any step of a test. */
export interface TroubleLog {
  readonly listenTo: (context: BrowserContext) => void;
  readonly tolerate: (...expected: readonly RegExp[]) => void;
  readonly troubles: () => readonly string[];
}

/**
 * Collects uncaught errors and `console.error` of pages and service workers, except those expected, and every request
 * to another origin than the app's: nothing from outside is asked for at run time.
 */
export function createTroubleLog(appUrl: string, alwaysExpected: readonly RegExp[]): TroubleLog {
  const { origin } = new URL(appUrl);
  const expected = [...alwaysExpected];
  const troubles: string[] = [];

  function note(trouble: string): void {
    if (!expected.some((pattern) => pattern.test(trouble))) troubles.push(trouble);
  }

  function listenToPage(page: Page): void {
    page.on('crash', () => note(`page crashed: ${page.url()}`));
  }

  return {
    listenTo: (context) => {
      context.on('weberror', (webError) => {
        const error = webError.error();
        note(`uncaught: ${error.stack ?? error.message}`);
      });
      context.on('console', (message) => {
        if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('request', (request) => {
        const url = request.url();
        if (/^(?:https?|wss?):/.test(url) && new URL(url).origin !== origin)
          note(`asks another origin: ${url}`);
      });
      context.on('page', listenToPage);
      context.pages().forEach(listenToPage);
    },
    tolerate: (...more) => void expected.push(...more),
    troubles: () => [...troubles],
  };
}
