import { moreOf, type Wish } from './wish.ts';

export interface RoundQueueNeeds {
  /** Carries out one round; never rejects. */
  readonly run: (wish: Wish) => Promise<void>;
  /** Whether a round may begin now; `isAwaited` when somebody looks at the screen until a whole one has ended. */
  readonly mayRun: (isAwaited: boolean) => boolean;
}

/** One round at a time. Wishes that come up meanwhile become one further round, which does the most that was wished. */
export interface RoundQueue {
  readonly want: (wish: Wish) => void;
  /** Wishes everything; resolves when a round that begins from now on has ended, or when nobody need wait any more. */
  readonly wantAll: () => Promise<void>;
  /** Lets go of everybody who waits: no round will come. */
  readonly releaseAll: () => void;
  /** Resolves when no round is under way. */
  readonly atRest: () => Promise<void>;
}

export function createRoundQueue({ run, mayRun }: RoundQueueNeeds): RoundQueue {
  let wanted: Wish | undefined;
  let running: Promise<void> | undefined;
  let waiting: (() => void)[] = [];

  function proceed(): void {
    if (!mayRun(waiting.length > 0) || running !== undefined || wanted === undefined) return;
    const wish = wanted;
    wanted = undefined;
    const mine = wish === 'all' ? waiting.splice(0) : [];
    running = run(wish).then(() => {
      running = undefined;
      for (const resolve of mine) resolve();
      proceed();
    });
  }

  function want(wish: Wish): void {
    wanted = moreOf(wish, wanted);
    proceed();
  }

  return {
    want,
    wantAll: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        want('all');
      }),
    releaseAll: () => {
      for (const resolve of waiting) resolve();
      waiting = [];
    },
    atRest: async () => running,
  };
}
