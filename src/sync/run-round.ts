import type { Account } from '#domain/access/account.ts';
import type { MediaBox } from '#storage/media/media-box.ts';
import type { CouchClient } from './couch-client.ts';
import { type Failure, isOfOneScope } from './failure.ts';
import type { PushMemory } from './push-memory.ts';
import { pushScope, type PushNeeds } from './push-scope.ts';
import type { ScopeFeed } from './scope-feed.ts';
import type { ScopeHolds } from './scope-holds.ts';
import { searchLost, type SearchNeeds } from './search-lost.ts';
import { sendFiles } from './send-files.ts';
import { sendableScopes } from './sendable-scopes.ts';

export interface RoundNeeds {
  readonly client: CouchClient;
  readonly database: PushNeeds['database'] & SearchNeeds['database'];
  readonly files: MediaBox;
  readonly feedOf: (scope: string) => ScopeFeed;
  readonly holds: ScopeHolds;
  readonly memory: PushMemory;
  readonly onContact: (scope: string, complete: boolean | undefined) => void;
}

/** What a round is to do beyond sending. */
export interface RoundPlan {
  /** Whose words these are; the server has to know the session as the same one. */
  readonly account: Account;
  /** Scopes to read, the most wanted first. */
  readonly pull: readonly string[];
  /** Whether a scope that was sent to is read too, so that what others wrote there comes back at once. */
  readonly pullAfterPush: (scope: string) => boolean;
}

export interface RoundEnd {
  readonly failure: Failure | undefined;
  /** Whether something is to be sent again soon. */
  readonly isLeft: boolean;
  /** The server broke while it was written to, though it can be read. */
  readonly setback: Failure | undefined;
}

/** HTTP/1.1 gives six connections to a page: two long questions, three of these, one to spare. */
const PULLS_AT_ONCE = 3;

/**
 * One exchange: send, read, send what came up meanwhile. The failure of one scope holds that scope and the round
 * goes on; any other ends the round. Throws only what the device's own storage throws.
 */
export async function runRound(needs: RoundNeeds, plan: RoundPlan, signal: AbortSignal): Promise<RoundEnd> {
  const { account } = plan;
  const pushed = await pushAll(needs, account, signal);
  const isBroken = pushed.failure?.kind === 'server-error';
  if (pushed.failure !== undefined && !isBroken) return endOf(pushed, pushed.failure);
  const after = pushed.scopes.filter(
    (scope) => isBroken || pushed.lossy.has(scope) || plan.pullAfterPush(scope),
  );
  const pullFailure = await pullAll(needs, account, [...new Set([...plan.pull, ...after])], signal);
  if (pullFailure !== undefined) return endOf(pushed, pullFailure);
  const last = isBroken || plan.pull.length === 0 ? pushed : await pushAll(needs, account, signal);
  // One record on which the server breaks must not close the whole exchange: it is sent later, apart.
  return last.failure?.kind === 'server-error'
    ? { ...endOf(last, undefined), setback: last.failure }
    : endOf(last, last.failure);
}

function endOf(pushed: PushAllEnd, failure: Failure | undefined): RoundEnd {
  return { failure, isLeft: pushed.left > 0 || pushed.failure !== undefined, setback: undefined };
}

interface PushAllEnd {
  readonly failure: Failure | undefined;
  /** Records that are to be tried again soon. */
  readonly left: number;
  /** Scopes that there was something for. */
  readonly scopes: readonly string[];
  /** Scopes of which the server was seen to have lost something. */
  readonly lossy: ReadonlySet<string>;
}

async function pushAll(needs: RoundNeeds, account: Account, signal: AbortSignal): Promise<PushAllEnd> {
  const scopes = sendableScopes(needs, needs.holds);
  const lossy = new Set<string>();
  let left = 0;
  const push: PushNeeds = {
    ...needs,
    account,
    onLoss: async (scope) => {
      lossy.add(scope);
      await needs.feedOf(scope).beginAnew();
    },
    acknowledge: (scope, records, sent) => needs.feedOf(scope).acknowledge(records, sent),
  };
  for (const scope of scopes) {
    const records = await pushScope(push, scope, needs.memory, signal);
    const end = records.ok ? await sendFiles({ ...needs, account }, scope, signal) : records;
    if (end.ok) {
      left += end.value.left + (records.ok ? records.value.left : 0);
      needs.onContact(scope, undefined);
    } else if (isOfOneScope(end.reason)) {
      needs.holds.hold(scope, end.reason);
    } else {
      return { failure: end.reason, left, scopes, lossy };
    }
  }
  return { failure: undefined, left, scopes, lossy };
}

async function pullAll(
  needs: RoundNeeds,
  account: Account,
  scopes: readonly string[],
  signal: AbortSignal,
): Promise<Failure | undefined> {
  const open = scopes.filter((scope) => !needs.holds.isHeld(scope));
  const unfinished: string[] = [];
  const pull = async (scope: string, extent: 'first-page' | 'all'): Promise<Failure | undefined> => {
    const end = await needs.feedOf(scope).catchUp(extent, signal);
    if (!end.ok) return heldOrFailure(needs.holds, scope, end.reason);
    needs.holds.release(scope);
    needs.onContact(scope, end.value);
    if (!end.value) unfinished.push(scope);
    return end.value ? search(needs, account, scope, signal) : undefined;
  };
  // The first page of every scope makes the app usable; what is older follows.
  const first = await forEachAtOnce(open, (scope) => pull(scope, 'first-page'));
  return first ?? forEachAtOnce([...unfinished], (scope) => pull(scope, 'all'));
}

async function search(
  needs: RoundNeeds,
  account: Account,
  scope: string,
  signal: AbortSignal,
): Promise<Failure | undefined> {
  const feed = needs.feedOf(scope);
  if (!(await feed.isSearching())) return undefined;
  const end = await searchLost({ ...needs, account }, scope, signal);
  if (!end.ok) return heldOrFailure(needs.holds, scope, end.reason);
  await feed.endSearch();
  return undefined;
}

function heldOrFailure(holds: ScopeHolds, scope: string, failure: Failure): Failure | undefined {
  if (!isOfOneScope(failure)) return failure;
  holds.hold(scope, failure);
  return undefined;
}

/** Runs a few at a time; after the first failure, or the first error, nothing new is begun. */
async function forEachAtOnce(
  scopes: readonly string[],
  run: (scope: string) => Promise<Failure | undefined>,
): Promise<Failure | undefined> {
  const queue = [...scopes];
  let failure: Failure | undefined;
  const work = async (): Promise<void> => {
    for (let scope = queue.shift(); scope !== undefined; scope = queue.shift()) {
      try {
        failure ??= await run(scope);
      } catch (error) {
        queue.length = 0;
        throw error;
      }
      if (failure !== undefined) queue.length = 0;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: PULLS_AT_ONCE }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return failure;
}
