import type { Leadership } from './leadership.ts';
import type { Scheduler } from './scheduler.ts';
import { createTimers } from './timers.ts';

export interface WebLockLeadershipNeeds {
  readonly account: string;
  readonly locks: Pick<LockManager, 'request'>;
  readonly scheduler: Scheduler;
  /** Only a tab that somebody looks at takes the lead from a silent one. */
  readonly isVisible: () => boolean;
}

const SIGN_OF_LIFE_EVERY_MS = 10_000;
/** A leader that missed so many signs of life is frozen or stuck, though its lock is still held. */
const MAX_MISSED = 3;
const ALIVE = 'alive';
const ASK = 'ask';

/**
 * The tab that holds the Web Lock `xbd-sync-<account>` leads. It gives signs of life to the others; a browser keeps
 * the lock of a frozen tab, so a visible tab that hears nothing for 30 s takes it.
 */
export function createWebLockLeadership(needs: WebLockLeadershipNeeds): Leadership {
  const { locks, scheduler } = needs;
  const name = `xbd-sync-${needs.account}`;
  return {
    ask: () => {
      const channel = new BroadcastChannel(name);
      channel.postMessage(ASK);
      channel.close();
    },
    seek: ({ onChange, onAsked }) => {
      const channel = new BroadcastChannel(name);
      const timers = createTimers<'life' | 'watch'>(scheduler);
      const stopped = new AbortController();
      let isLeading = false;
      let missed = 0;

      function giveSignOfLife(): void {
        channel.postMessage(ALIVE);
        timers.set('life', SIGN_OF_LIFE_EVERY_MS, giveSignOfLife);
      }

      function watchLeader(): void {
        missed += 1;
        if (missed > MAX_MISSED && needs.isVisible()) void hold({ steal: true });
        else timers.set('watch', SIGN_OF_LIFE_EVERY_MS, watchLeader);
      }

      function leave(): void {
        if (!isLeading) return;
        isLeading = false;
        timers.clear('life');
        onChange(false);
      }

      async function hold(options: LockOptions): Promise<void> {
        const seeking = new AbortController();
        abortWaiting.abort();
        abortWaiting = seeking;
        const signal = options.steal === true ? {} : { signal: seeking.signal };
        await locks
          .request(name, { ...options, ...signal }, async () => {
            if (stopped.signal.aborted) return;
            isLeading = true;
            timers.clear('watch');
            giveSignOfLife();
            onChange(true);
            await untilAborted(stopped.signal);
          })
          .catch(() => undefined);
        leave();
        if (stopped.signal.aborted || abortWaiting !== seeking) return;
        // The lock was stolen: queue behind the thief, and watch it in turn.
        missed = 0;
        queue();
      }

      function queue(): void {
        timers.set('watch', SIGN_OF_LIFE_EVERY_MS, watchLeader);
        void hold({});
      }

      let abortWaiting = new AbortController();
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (data === ALIVE) missed = 0;
        if (data === ASK && isLeading) onAsked();
      };
      queue();
      return () => {
        stopped.abort();
        abortWaiting.abort();
        timers.clearAll();
        leave();
        channel.close();
      };
    },
  };
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
}
