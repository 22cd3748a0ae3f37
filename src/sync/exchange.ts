import { type Account, scopesOf } from '#domain/access/account.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';
import type { MediaBox } from '#storage/media/media-box.ts';
import type { SyncTrouble } from '#usecases/ports/sync.ts';
import { backOffDelay } from './back-off.ts';
import type { CouchClient } from './couch-client.ts';
import type { Failure } from './failure.ts';
import type { AskPage } from './filling/held-page.ts';
import { createFollowing } from './following.ts';
import { createPushMemory } from './push-memory.ts';
import { createRoundQueue } from './round-queue.ts';
import { type RoundEnd, type RoundNeeds, runRound } from './run-round.ts';
import type { Scheduler } from './scheduler.ts';
import { createScopeFeed, type ScopeFeed } from './scope-feed.ts';
import { createScopeHolds } from './scope-holds.ts';
import { sendableScopes } from './sendable-scopes.ts';
import { liveScopes, orderScopes } from './scope-order.ts';
import { createSessionCheck } from './session-check.ts';
import { settleScopes } from './settle-scopes.ts';
import type { SyncStatus } from './sync-status.ts';
import { createTimers } from './timers.ts';
import { troubleOf } from './trouble-of.ts';
import type { Wish } from './wish.ts';

export interface ExchangeNeeds {
  readonly client: CouchClient;
  readonly askFurther: AskPage;
  readonly database: RecordsDatabase;
  readonly files: MediaBox;
  readonly scheduler: Scheduler;
  readonly status: SyncStatus;
  /** Documents in one page of a feed. */
  readonly pageLimit: number;
  /** Scopes by use, the last used first. */
  readonly lastUsed: () => readonly string[];
  /** The account as the server knows it now; its scopes may have changed. */
  readonly onAccount: (account: Account) => void;
  /** The device's own storage failed; the exchange tries again later. */
  readonly onStorageError: (error: unknown) => void;
}

/** The work of the tab that leads, from taking the lead to losing it. */
export interface Exchange {
  readonly want: (wish: Wish) => void;
  /** Tries at once whatever was being waited for; resolves when that round has ended. */
  readonly now: () => Promise<void>;
  /** A moment at which the network may be back. */
  readonly chance: () => void;
  /** The doors in use changed. */
  readonly refollow: () => void;
  /** Somebody signed in again. */
  readonly signedIn: () => void;
  /** Stops at once; resolves when nothing is under way any more. */
  readonly end: () => Promise<void>;
}

const OUTBOX_QUIET_MS = 200;
const POLL_EVERY_MS = 60_000;
const ALL_EVERY_MS = 5 * 60_000;
/** Somebody who turns to the app every few seconds does not need a whole round each time. */
const FRESH_MS = 10_000;

export function createExchange(needs: ExchangeNeeds, startAccount: Account): Exchange {
  const { client, database, files, scheduler, status, pageLimit } = needs;
  const stop = new AbortController();
  const feeds = new Map<string, ScopeFeed>();
  const holds = createScopeHolds(scheduler, (scope, failure) =>
    status.scopeTrouble(scope, failure && troubleOf(failure)),
  );
  const memory = createPushMemory(database.outbox.unsent().keys());
  const timers = createTimers<'back-off' | 'quiet' | 'poll' | 'all' | 'left'>(scheduler);
  const session = createSessionCheck(client, scheduler);
  let account = startAccount;
  let isSignedOut = false;
  let keepAway = { since: 0, ms: 0 };
  let failures = 0;
  let leftovers = 0;
  let allEndedAt: number | undefined;

  function feedOf(scope: string): ScopeFeed {
    const known = feeds.get(scope);
    if (known !== undefined) return known;
    const feed = createScopeFeed(
      {
        client,
        askFurther: needs.askFurther,
        database,
        account: () => account,
        pageLimit,
        scheduler,
        onPage: (page) => status.pageTaken(scope, page),
      },
      scope,
    );
    feeds.set(scope, feed);
    return feed;
  }

  const onContact = (scope: string, complete: boolean | undefined): void =>
    status.heardFrom(scope, scheduler.now(), complete);
  const roundNeeds: RoundNeeds = { client, database, files, feedOf, holds, memory, onContact };
  const queue = createRoundQueue({
    run: round,
    mayRun: (isAwaited) => {
      if (isAwaited) timers.clear('back-off');
      return !stop.signal.aborted && !isSignedOut && !timers.isSet('back-off');
    },
  });
  const { want } = queue;
  const following = createFollowing({
    client,
    feedOf,
    scheduler,
    pageLimit,
    onHeard: (scope) => onContact(scope, true),
    onStorageError: needs.onStorageError,
    onBroken: () => want('all'),
  });
  const hasSendable = (): boolean => sendableScopes(needs, holds).length > 0;
  const sendSoon = (): void => {
    if (!hasSendable() || timers.isSet('quiet')) return;
    timers.set('quiet', OUTBOX_QUIET_MS, () => want('send'));
  };
  const stopOutbox = database.outbox.watch(sendSoon);
  const stopFiles = files.watch(sendSoon);

  function ordered(): readonly string[] {
    return orderScopes(scopesOf(account), needs.lastUsed());
  }

  async function round(wish: Wish): Promise<void> {
    if (wish !== 'poll' || hasSendable()) status.setPhase('working', status.snapshot().trouble);
    if (wish === 'all') status.roundBegins();
    try {
      const end = await exchangeOnce(wish);
      if (!stop.signal.aborted) settle(wish, end);
    } catch (error) {
      needs.onStorageError(error);
      if (!stop.signal.aborted) retryLater('storage', 0);
    }
  }

  async function exchangeOnce(wish: Wish): Promise<RoundEnd> {
    const known = await session.check(account.name, wish === 'all' || hasSendable(), stop.signal);
    if (!known.ok) return { failure: known.reason, isLeft: false, setback: undefined };
    if (known.value !== undefined) await takeAccount(known.value);
    const isUnheard = (scope: string): boolean => !following.scopes().includes(scope);
    const pull = { send: [], poll: ordered().filter(isUnheard), all: ordered() };
    return runRound(roundNeeds, { account, pull: pull[wish], pullAfterPush: isUnheard }, stop.signal);
  }

  /** Lost scopes leave the device before the new roles are kept: killed in between, it is done at the next contact. */
  async function takeAccount(fresh: Account): Promise<void> {
    const scopes = scopesOf(fresh);
    following.keepOnly(scopes);
    for (const scope of feeds.keys()) if (!scopes.includes(scope)) feeds.delete(scope);
    await settleScopes(database, files, fresh);
    const isSame = String([...fresh.roles].sort()) === String([...account.roles].sort());
    account = fresh;
    if (isSame) return;
    status.setScopes(scopes);
    needs.onAccount(account);
  }

  function settle(wish: Wish, end: RoundEnd): void {
    const { failure } = end;
    if (failure?.kind === 'stopped') return;
    if (failure?.kind === 'signed-out') signOut();
    else if (failure !== undefined) fail(failure);
    else rest(wish, end);
  }

  function rest(wish: Wish, { isLeft, setback }: RoundEnd): void {
    failures = 0;
    const trouble = setback ?? holds.failure();
    status.setPhase('resting', trouble && troubleOf(trouble));
    // The account may have lost a scope: the next round asks what it has.
    if (trouble?.kind === 'forbidden') session.forget();
    leftovers = isLeft ? leftovers + 1 : 0;
    if (isLeft) timers.set('left', backOffDelay(leftovers, scheduler.random(), 0), () => want('send'));
    if (wish === 'all') {
      allEndedAt = scheduler.now();
      timers.set('all', ALL_EVERY_MS, () => want('all'));
      follow();
    }
    timers.set('poll', POLL_EVERY_MS, () => want('poll'));
  }

  function follow(): void {
    following.follow(liveScopes(ordered().filter((scope) => !holds.isHeld(scope))));
  }

  function unfollow(): void {
    following.stop();
    timers.clearAll();
  }

  function signOut(): void {
    isSignedOut = true;
    session.forget();
    unfollow();
    status.setPhase('signed-out', 'signed-out');
    queue.releaseAll();
  }

  function fail(failure: Failure): void {
    const atLeastMs = failure.kind === 'too-many' ? failure.retryAfterMs : 0;
    const ms = failure.kind === 'too-many' ? Math.max(atLeastMs, FRESH_MS) : 0;
    keepAway = { since: scheduler.now(), ms };
    retryLater(troubleOf(failure), atLeastMs);
  }

  function retryLater(trouble: SyncTrouble | undefined, atLeastMs: number): void {
    failures += 1;
    session.forget();
    unfollow();
    status.setPhase(trouble === 'storage' ? 'resting' : 'unreachable', trouble);
    timers.set('back-off', backOffDelay(failures, scheduler.random(), atLeastMs), () => want('all'));
  }

  function now(): Promise<void> {
    if (stop.signal.aborted) return Promise.resolve();
    isSignedOut = false;
    session.forget();
    timers.clear('back-off');
    holds.releaseAll();
    return queue.wantAll();
  }

  return {
    want,
    now,
    chance: () => {
      // A clock that was set back must not make a round fresh for ever.
      const isFresh = allEndedAt !== undefined && Math.abs(scheduler.now() - allEndedAt) < FRESH_MS;
      if (isFresh && following.scopes().length > 0 && holds.failure() === undefined) return;
      // A question from before may still be stalled; when it is cut, that is a first failure and not the tenth.
      failures = 0;
      holds.releaseAll();
      const since = scheduler.now() - keepAway.since;
      // What a busy server asked for counts more than a chance.
      if (timers.isSet('back-off') && since >= 0 && since < keepAway.ms) {
        timers.set('back-off', keepAway.ms - since, () => want('all'));
        return;
      }
      timers.clear('back-off');
      want('all');
    },
    refollow: () => {
      if (following.scopes().length > 0) follow();
    },
    signedIn: () => void now(),
    end: async () => {
      stop.abort();
      stopOutbox();
      stopFiles();
      unfollow();
      await queue.atRest();
      queue.releaseAll();
    },
  };
}
