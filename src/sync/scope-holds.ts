import { backOffDelay, LAST_LIMIT_MS } from './back-off.ts';
import type { Failure } from './failure.ts';
import type { Scheduler } from './scheduler.ts';

/** Scopes that the server refused as a whole: each waits for itself, longer every time, while the others go on. */
export interface ScopeHolds {
  readonly hold: (scope: string, failure: Failure) => void;
  readonly release: (scope: string) => void;
  readonly releaseAll: () => void;
  readonly isHeld: (scope: string) => boolean;
  /** The last failure of a scope that has not recovered since. */
  readonly failure: () => Failure | undefined;
}

/** `onChange` hears of every scope that has to wait, and of its end. */
export function createScopeHolds(
  scheduler: Scheduler,
  onChange: (scope: string, failure: Failure | undefined) => void = () => undefined,
): ScopeHolds {
  const held = new Map<string, { failure: Failure; times: number; until: number }>();
  return {
    hold: (scope, failure) => {
      const times = (held.get(scope)?.times ?? 0) + 1;
      const until = scheduler.now() + backOffDelay(times, scheduler.random(), 0);
      held.set(scope, { failure, times, until });
      onChange(scope, failure);
    },
    release: (scope) => {
      if (held.delete(scope)) onChange(scope, undefined);
    },
    releaseAll: () => {
      for (const [scope, state] of held) held.set(scope, { ...state, until: 0 });
    },
    isHeld: (scope) => {
      const left = (held.get(scope)?.until ?? 0) - scheduler.now();
      // A clock that was set back by years must not hold a scope for years.
      return left > 0 && left <= LAST_LIMIT_MS;
    },
    failure: () => [...held.values()].at(-1)?.failure,
  };
}
