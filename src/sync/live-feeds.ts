import type { CouchClient } from './couch-client.ts';
import { pause, type Scheduler } from './scheduler.ts';
import type { ScopeFeed } from './scope-feed.ts';

export interface LiveFeedsNeeds {
  readonly client: CouchClient;
  readonly feedOf: (scope: string) => ScopeFeed;
  readonly scheduler: Scheduler;
  readonly pageLimit: number;
  readonly onHeard: (scope: string) => void;
  /** A long question ended badly after so many milliseconds; all others are closed by then. */
  readonly onBroken: (livedMs: number) => void;
  readonly onStorageError: (error: unknown) => void;
}

/** Long questions: the server answers when there is something new. */
export interface LiveFeeds {
  /** Keeps questions open for exactly these scopes. */
  readonly keep: (scopes: readonly string[]) => void;
  readonly close: () => void;
}

/** A server that does not know long questions answers at once with nothing; it is not to be asked in a loop. */
const EMPTY_ANSWER_PAUSE_MS = 5_000;

export function createLiveFeeds(needs: LiveFeedsNeeds): LiveFeeds {
  const open = new Map<string, AbortController>();

  function closeAll(): void {
    for (const controller of open.values()) controller.abort();
    open.clear();
  }

  async function follow(scope: string, { signal }: AbortController): Promise<void> {
    const begunAt = needs.scheduler.now();
    await listen(needs, scope, signal).catch(needs.onStorageError);
    if (signal.aborted) return;
    closeAll();
    needs.onBroken(needs.scheduler.now() - begunAt);
  }

  return {
    keep: (scopes) => {
      for (const [scope, controller] of open) {
        if (scopes.includes(scope)) continue;
        controller.abort();
        open.delete(scope);
      }
      for (const scope of scopes) {
        if (open.has(scope)) continue;
        const controller = new AbortController();
        open.set(scope, controller);
        void follow(scope, controller);
      }
    },
    close: closeAll,
  };
}

/** Returns when a question ended badly or was closed; throws what the storage throws. */
async function listen(needs: LiveFeedsNeeds, scope: string, signal: AbortSignal): Promise<void> {
  const feed = needs.feedOf(scope);
  for (;;) {
    const since = await feed.since();
    const page = await needs.client.changes({ scope, since, limit: needs.pageLimit, wait: true }, signal);
    if (signal.aborted || !page.ok) return;
    await feed.takeLive(since, page.value);
    needs.onHeard(scope);
    if (page.value.rows.length === 0) await pause(needs.scheduler, EMPTY_ANSWER_PAUSE_MS, signal);
  }
}
