import type { BrowserContext, Page } from 'playwright';

/** What went wrong in a browser without failing any step of a test. */
export interface TroubleLog {
  readonly listenTo: (context: BrowserContext) => void;
  readonly tolerate: (...expected: readonly RegExp[]) => void;
  readonly troubles: () => readonly string[];
}

/** Collects uncaught errors and `console.error` of pages and service workers, except those expected. */
export function createTroubleLog(alwaysExpected: readonly RegExp[]): TroubleLog {
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
      context.on('page', listenToPage);
      context.pages().forEach(listenToPage);
    },
    tolerate: (...more) => void expected.push(...more),
    troubles: () => [...troubles],
  };
}
