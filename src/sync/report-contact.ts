import { countUnsent, type Sync } from '#usecases/ports/sync.ts';
import type { Stop } from '#usecases/ports/record-store.ts';

/** A phone that has nothing new to say says so again after this long. */
const AGAIN_MS = 3_600_000;
/** What was not heard is said again after this long. */
const RETRY_MS = 60_000;

/**
 * Tells the server, once its records are exchanged, how many of them it still could not send: whoever waits for them
 * in the office cannot know otherwise. Only what changed, or once an hour. A report that breaks off, as where a part of
 * the app has not come yet, was not heard.
 */
export function reportContacts(
  sync: Pick<Sync, 'snapshot' | 'watch'>,
  report: (unsent: number) => Promise<{ readonly ok: boolean }>,
  now: () => number,
): Stop {
  let said: { readonly unsent: number; readonly at: number } | undefined;
  let isSaying = false;
  const look = async (): Promise<void> => {
    const snapshot = sync.snapshot();
    if (isSaying || snapshot.phase !== 'resting' || snapshot.lastContactAt === undefined) return;
    const unsent = countUnsent(snapshot);
    if (said?.unsent === unsent && now() - said.at < AGAIN_MS) return;
    isSaying = true;
    const told = await report(unsent).catch(() => ({ ok: false }));
    isSaying = false;
    said = { unsent, at: told.ok ? now() : now() - AGAIN_MS + RETRY_MS };
  };
  return sync.watch(() => void look());
}
