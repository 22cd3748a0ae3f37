import { backOffDelay } from './back-off.ts';
import { createLiveFeeds, type LiveFeedsNeeds } from './live-feeds.ts';
import { createTimers } from './timers.ts';

export interface FollowingNeeds extends Omit<LiveFeedsNeeds, 'onBroken'> {
  /** Long questions broke, and the pause after that is over: time to look at everything once. */
  readonly onBroken: () => void;
}

/** Which scopes are asked by long questions, and for how long not after these broke. */
export interface Following {
  readonly scopes: () => readonly string[];
  readonly follow: (scopes: readonly string[]) => void;
  /** Leaves out whatever is not among these. */
  readonly keepOnly: (scopes: readonly string[]) => void;
  readonly stop: () => void;
}

/** A long question that lived so long was not broken by its nature. */
const HEALTHY_LIFE_MS = 30_000;

export function createFollowing(needs: FollowingNeeds): Following {
  const { scheduler } = needs;
  const timers = createTimers<'broken'>(scheduler);
  let followed: readonly string[] = [];
  let failures = 0;
  const live = createLiveFeeds({
    ...needs,
    onHeard: (scope) => {
      failures = 0;
      needs.onHeard(scope);
    },
    onBroken: (livedMs) => {
      followed = [];
      failures = livedMs > HEALTHY_LIFE_MS ? 1 : failures + 1;
      timers.set('broken', backOffDelay(failures, scheduler.random(), 0), needs.onBroken);
    },
  });

  function keep(scopes: readonly string[]): void {
    followed = scopes;
    live.keep(followed);
  }

  return {
    scopes: () => followed,
    follow: (scopes) => {
      timers.clear('broken');
      keep(scopes);
    },
    keepOnly: (scopes) => keep(followed.filter((scope) => scopes.includes(scope))),
    stop: () => {
      timers.clear('broken');
      live.close();
      followed = [];
    },
  };
}
