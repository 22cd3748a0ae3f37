import type { Account } from '#domain/access/account.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { isJsonObject } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';
import type { ChangeRow, ChangesPage, Seq, ServerCopy } from './couch-answers.ts';
import type { CouchClient } from './couch-client.ts';
import type { Failure } from './failure.ts';
import {
  advance,
  advanceLive,
  checkSince,
  compareMarks,
  FEED_START,
  type FeedPosition,
  fromCheckpoint,
  isLaterRevision,
  type Mark,
  type MarkComparison,
  toCheckpoint,
  withSent,
} from './feed-position.ts';
import { readRows } from './read-rows.ts';
import type { Scheduler } from './scheduler.ts';
import { changesLost } from './search-lost.ts';
import type { Sent } from './send-documents.ts';
import type { TakenPage } from './sync-status.ts';

export interface ScopeFeedNeeds {
  readonly client: CouchClient;
  readonly database: Pick<RecordsDatabase, 'takeIn' | 'checkpointOf' | 'outbox' | 'readMany'>;
  /** Whose words this device may give back. */
  readonly account: () => Account;
  /** Changes in the first page of a catching up; half as many again once the network is seen to be quick. */
  readonly pageLimit: number;
  readonly scheduler: Pick<Scheduler, 'now'>;
  readonly onPage: (page: TakenPage) => void;
}

/** What the server has and the device has not yet, of one scope. Overlapping calls wait for each other. */
export interface ScopeFeed {
  /** Reads all pages, or only the first, and takes them in. Answers whether the end was reached. */
  readonly catchUp: (extent: 'first-page' | 'all', signal: AbortSignal) => Promise<Result<boolean, Failure>>;
  /** Where a long question begins. */
  readonly since: () => Promise<Seq>;
  /** Takes in the answer to a long question, unless the feed was read further in the meantime. */
  readonly takeLive: (since: Seq, page: ChangesPage) => Promise<void>;
  /**
   * Takes an answer to what was sent: the outbox lets go of it, and its revisions are remembered until they are read
   * back; by them a restore is noticed. In turn with what is read, so that a deletion of it is seen before or after.
   */
  readonly acknowledge: (records: readonly FieldRecord[], sent: Sent['revs']) => Promise<void>;
  /** The server lost changes: it is read from its beginning again, then what it lacks is looked for. */
  readonly beginAnew: () => Promise<void>;
  /** Whether the server lost changes, and what it lacks is still to be looked for. */
  readonly isSearching: () => Promise<boolean>;
  readonly endSearch: () => Promise<void>;
}

/** A page that was read and belongs to the history that the device knows. */
interface Step {
  readonly rows: readonly ChangeRow[];
  readonly next: FeedPosition;
  readonly isLast: boolean;
  readonly isQuick: boolean;
  readonly pending: number | undefined;
}

/** A network that brings a page so soon, in milliseconds, loses little when it breaks off within a larger one. */
const QUICK_MS = 1_000;
const QUICK_PAGES = 1.5;

/** An older backup was put back, or the database was made anew: read it all, then give back what it lost. */
const BEGIN_ANEW: Step = {
  rows: [],
  next: { ...FEED_START, isSearching: true },
  isLast: false,
  isQuick: false,
  pending: undefined,
};

export function createScopeFeed(needs: ScopeFeedNeeds, scope: string): ScopeFeed {
  const { client, database } = needs;
  const exclusively = createQueue();
  let known: FeedPosition | undefined;

  async function position(): Promise<FeedPosition> {
    known ??= fromCheckpoint(await database.checkpointOf(scope));
    return known;
  }

  async function takeIn(
    rows: readonly ChangeRow[],
    next: FeedPosition,
    pending: number | undefined,
  ): Promise<void> {
    const { records, deletedIds, unreadableIds } = await readRows(scope, rows);
    await database.takeIn({ scope, records, deletedIds, checkpoint: toCheckpoint(next) });
    known = next;
    needs.onPage({ received: records.length + deletedIds.length, unreadableIds, pending });
  }

  function ask(since: Seq, limit: number, signal: AbortSignal): Promise<Result<ChangesPage, Failure>> {
    return client.changes({ scope, since, limit, wait: false }, signal);
  }

  /** Reads the last few known changes once more together with what came after them. */
  async function readOn(
    from: FeedPosition,
    pageLimit: number,
    signal: AbortSignal,
  ): Promise<Result<Step, Failure>> {
    const since = checkSince(from);
    const limit = pageLimit + from.marks.length;
    const askedAt = needs.scheduler.now();
    const page = await ask(since, limit, signal);
    if (!page.ok) {
      const isForeignSeq = page.reason.kind === 'bad-request' && since !== FEED_START.seq;
      return isForeignSeq ? ok(BEGIN_ANEW) : page;
    }
    const isLast = isLastPage(page.value, limit);
    const comparison = compareMarks(from.marks, page.value);
    const lost = await showsLoss(comparison, isLast, signal);
    if (!lost.ok) return lost;
    if (lost.value) return ok(BEGIN_ANEW);
    const next = advance(from, since, page.value);
    const rows = page.value.rows.filter((row) => !comparison.intact.has(row));
    const isQuick = needs.scheduler.now() - askedAt < QUICK_MS;
    return ok({ rows, next, isLast, isQuick, pending: page.value.pending });
  }

  /** Whether the server lost what the marks stand for, and did not merely go on from there. */
  async function showsLoss(
    { isContradicted, missing, grown }: MarkComparison,
    isLast: boolean,
    signal: AbortSignal,
  ): Promise<Result<boolean, Failure>> {
    if (isContradicted || (isLast && missing.some((mark) => mark.way !== 'sent'))) return ok(true);
    const replaced = await idsLacking(new Map(grown.map((row) => [row.id, copyOf(row)])));
    const ids = [...missing.map((mark) => mark.id), ...replaced];
    if (ids.length === 0) return ok(false);
    const copies = await client.allDocs(scope, ids, signal);
    if (!copies.ok) return copies;
    if (missing.some((mark) => isLost(mark, copies.value.get(mark.id)))) return ok(true);
    return ok((await idsLacking(copies.value)).length > 0);
  }

  /** Copies without something that this device sent: others made the record again after the server had lost it. */
  async function idsLacking(copies: ReadonlyMap<string, ServerCopy>): Promise<readonly string[]> {
    const lost = await changesLost({ database, account: needs.account() }, [...copies.keys()], copies);
    return [...new Set(lost.map(({ record }) => record.id))];
  }

  async function catchUp(
    extent: 'first-page' | 'all',
    signal: AbortSignal,
  ): Promise<Result<boolean, Failure>> {
    let taking: Promise<void> = Promise.resolve();
    let step = await readOn(await position(), needs.pageLimit, signal);
    for (;;) {
      if (!step.ok || signal.aborted) {
        await taking;
        return step.ok ? refuse({ kind: 'stopped' }) : step;
      }
      const { rows, next, isLast, isQuick, pending } = step.value;
      const isAnew = step.value === BEGIN_ANEW;
      const isEnd = isLast || (extent === 'first-page' && !isAnew);
      // The next page travels while this one waits for the one before to be written.
      const pageLimit = isQuick ? Math.ceil(QUICK_PAGES * needs.pageLimit) : needs.pageLimit;
      const following = isEnd ? undefined : readOn(next, pageLimit, signal);
      following?.catch(() => undefined);
      await taking;
      taking = rows.length > 0 || isAnew ? takeIn(rows, next, pending) : Promise.resolve();
      taking.catch(() => undefined);
      if (following === undefined) return taking.then(() => ok(isLast));
      step = await following;
    }
  }

  return {
    catchUp: (extent, signal) => exclusively(() => catchUp(extent, signal)),
    since: async () => (await position()).seq,
    takeLive: (since, page) =>
      exclusively(async () => {
        const from = await position();
        if (from.seq !== since) return;
        const next = advanceLive(from, since, page);
        if (page.rows.length > 0) await takeIn(page.rows, next, page.pending);
        else known = next;
      }),
    acknowledge: (acknowledged, sent) =>
      exclusively(async () => {
        if (acknowledged.length === 0) return;
        const next = withSent(await position(), sent);
        const checkpoint = toCheckpoint(next);
        await database.takeIn({ scope, records: [], deletedIds: [], acknowledged, checkpoint });
        known = next;
      }),
    beginAnew: () =>
      exclusively(async () => {
        if (!(await position()).isSearching) await takeIn([], BEGIN_ANEW.next, undefined);
      }),
    isSearching: async () => (await position()).isSearching,
    endSearch: () =>
      exclusively(async () => takeIn([], { ...(await position()), isSearching: false }, undefined)),
  };
}

function copyOf({ rev, deleted, document }: ChangeRow): ServerCopy {
  if (deleted) return { state: 'deleted', rev };
  return { state: 'present', rev, document: isJsonObject(document) ? document : undefined };
}

function isLost(mark: Mark, copy: ServerCopy | undefined): boolean {
  if (copy === undefined || copy.state === 'absent') return true;
  return !isLaterRevision(copy.rev, mark.rev) && !(mark.way === 'sent' && copy.rev === mark.rev);
}

function isLastPage({ rows, pending }: ChangesPage, limit: number): boolean {
  if (rows.length === 0) return true;
  return pending === undefined ? rows.length < limit : pending === 0;
}

/** Runs one thing after the other, in the order of asking. */
function createQueue(): <Value>(run: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const mine = last.then(run, run);
    last = mine.catch(() => undefined);
    return mine;
  };
}
