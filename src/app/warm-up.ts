interface Warmed {
  readonly warm: () => Promise<void>;
}

/**
 * Loads the scripts of screens that are likely to be opened, one after another while nothing else is to be done.
 * Only where a service worker brings them from the device: what failed to come would stay failed until a reload.
 */
export async function warmUp(screens: readonly Warmed[], isWanted: () => boolean): Promise<void> {
  if (!('serviceWorker' in navigator) || navigator.serviceWorker.controller === null) return;
  await new Promise((resolve) => setTimeout(resolve, FIRST_MS));
  for (const screen of screens) {
    await idle();
    if (!isWanted()) return;
    try {
      await screen.warm();
    } catch {
      // Whoever opens it is told.
      return;
    }
  }
}

/** The first screen has the device to itself: while its records are read the page only seems to be idle. */
const FIRST_MS = 2000;
/** At the latest after so many milliseconds, however busy the page is. */
const LATEST_MS = 5000;

function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no word for it.
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, 200);
    else requestIdleCallback(() => resolve(), { timeout: LATEST_MS });
  });
}
