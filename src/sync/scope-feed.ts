import type { Account } from '#domain/access/account.ts';
import type { FieldRecord } from '#domain/records/record.ts';
import { isJsonObject } from '#lib/json.ts';
import { ok, refuse, type Result } from '#lib/result.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';
import { createSerial } from '#storage/serial.ts';
import type { ChangeRow, ChangesPage, ReadRow, Seq, ServerCopy } from './couch-answers.ts';
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
import { fillableRows } from './filling/fillable-rows.ts';
import { type AskPage, createAskHere, type Filled, type HeldPage } from './filling/held-page.ts';
import { readRows } from './read-rows.ts';
import type { Scheduler } from './scheduler.ts';
import { changesLost } from './search-lost.ts';
import type { Sent } from './send-documents.ts';
import type { TakenPage } from './sync-status.ts';

export interface ScopeFeedNeeds {
  readonly client: CouchClient;
  /** How the pages after the first are asked for. */
  readonly askFurther: AskPage;
  readonly database: Pick<RecordsDatabase, 'takeIn' | 'isFilling' | 'checkpointOf' | 'outbox' | 'readMany'>;
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
  readonly page: Pick<HeldPage, 'read' | 'fill' | 'letGo'>;
  /** Those of the page that were not taken in before. */
  readonly rows: readonly ChangeRow[];
  readonly next: FeedPosition;
  readonly isLast: boolean;
  readonly isQuick: boolean;
  readonly pending: number | undefined;
}

/** A network that brings a page so soon, in milliseconds, loses little when it breaks off within a larger one. */
const QUICK_MS = 1_000;
const QUICK_PAGES = 1.5;

const NOTHING_FILLED: Filled = { written: 0, metIds: [], unreadableIds: [] };

/** An older backup was put back, or the database was made anew: read it all, then give back what it lost. */
const BEGIN_ANEW: Step = {
  page: { read: async () => [], letGo: () => undefined },
  rows: [],
  next: { ...FEED_START, isSearching: true },
  isLast: false,
  isQuick: false,
  pending: undefined,
};

/** Of this database only, so that the others go on. */
const CONTRADICTORY: Failure = { kind: 'bad-request', reason: 'the feed contradicts itself' };

export function createScopeFeed(needs: ScopeFeedNeeds, scope: string): ScopeFeed {
  const { client, database } = needs;
  const askHere = createAskHere(client);
  const exclusively = createSerial();
  let known: FeedPosition | undefined;

  async function position(): Promise<FeedPosition> {
    known ??= fromCheckpoint(await database.checkpointOf(scope));
    return known;
  }

  async function takeIn(
    rows: readonly ReadRow[],
    next: FeedPosition,
    pending: number | undefined,
    filled = NOTHING_FILLED,
  ): Promise<void> {
    const { records, deletedIds, unreadableIds } = await readRows(scope, rows);
    await database.takeIn({ scope, records, deletedIds, checkpoint: toCheckpoint(next) });
    known = next;
    needs.onPage({
      received: filled.written + records.length + deletedIds.length,
      unreadableIds: [...filled.unreadableIds, ...unreadableIds],
      pending,
    });
  }

  async function takeStep(step: Step): Promise<void> {
    const { page, rows, next, pending } = step;
    try {
      if (rows.length === 0 && step !== BEGIN_ANEW) return;
      const mayFill = page.fill !== undefined && database.isFilling(scope);
      const fillable = mayFill ? fillableRows(rows, database.outbox.unsent()) : [];
      const filled = fillable.length > 0 ? await page.fill?.(fillable) : undefined;
      const met = new Set(filled?.metIds);
      const done = new Set(fillable.filter(({ id }) => !met.has(id)));
      await takeIn(await page.read(rows.filter((row) => !done.has(row))), next, pending, filled);
    } finally {
      page.letGo();
    }
  }

  /** Reads the last few known changes once more together with what came after them. */
  async function readOn(
    from: FeedPosition,
    pageLimit: number,
    ask: AskPage,
    signal: AbortSignal,
  ): Promise<Result<Step, Failure>> {
    const since = checkSince(from);
    const limit = pageLimit + from.marks.length;
    const askedAt = needs.scheduler.now();
    const answer = await ask({ scope, since, limit, wait: false }, signal);
    if (!answer.ok) {
      const isForeignSeq = answer.reason.kind === 'bad-request' && since !== FEED_START.seq;
      return isForeignSeq ? ok(BEGIN_ANEW) : answer;
    }
    const page = answer.value;
    const isLast = isLastPage(page, limit);
    const comparison = compareMarks(from.marks, page);
    const lost = await showsLoss(from, comparison, isLast, page, signal);
    if (!lost.ok || lost.value) {
      page.letGo();
      return lost.ok ? ok(BEGIN_ANEW) : lost;
    }
    const next = advance(from, since, page);
    const rows = page.rows.filter((row) => !comparison.intact.has(row));
    const isQuick = needs.scheduler.now() - askedAt < QUICK_MS;
    return ok({ page, rows, next, isLast, isQuick, pending: page.pending });
  }

  /** Whether the server lost what the marks stand for, and did not merely go on from there. */
  async function showsLoss(
    { isSearching }: FeedPosition,
    { isContradicted, missing, grown }: MarkComparison,
    isLast: boolean,
    page: HeldPage,
    signal: AbortSignal,
  ): Promise<Result<boolean, Failure>> {
    if (isContradicted || (isLast && missing.some((mark) => mark.way !== 'sent'))) return ok(true);
    const replaced = await idsLacking(new Map((await page.read(grown)).map((row) => [row.id, copyOf(row)])));
    const ids = [...missing.map((mark) => mark.id), ...replaced];
    if (ids.length === 0) return ok(false);
    const copies = await client.allDocs(scope, ids, signal);
    if (!copies.ok) return copies;
    if (missing.some((mark) => isLost(mark, copies.value.get(mark.id), isSearching))) return ok(true);
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
    const ask = extent === 'first-page' ? askHere : needs.askFurther;
    let taking: Promise<void> = Promise.resolve();
    let begunAnew = 0;
    let step = await readOn(await position(), needs.pageLimit, ask, signal);
    for (;;) {
      if (!step.ok || signal.aborted) {
        letGo(step);
        await taking;
        return step.ok ? refuse({ kind: 'stopped' }) : step;
      }
      const { next, isLast, isQuick } = step.value;
      const isAnew = step.value === BEGIN_ANEW;
      if (isAnew) begunAnew += 1;
      const isContradictory = begunAnew > 1;
      const isEnd = isLast || isContradictory || (extent === 'first-page' && !isAnew);
      // The next page travels while this one waits for the one before to be written.
      const pageLimit = isQuick ? Math.ceil(QUICK_PAGES * needs.pageLimit) : needs.pageLimit;
      const following = isEnd ? undefined : readOn(next, pageLimit, ask, signal);
      following?.catch(() => undefined);
      try {
        await taking;
      } catch (error) {
        letGo(step);
        void following?.then(letGo, () => undefined);
        throw error;
      }
      taking = takeStep(step.value);
      taking.catch(() => undefined);
      // Two servers behind one address, say: to be asked again later, and not in a loop.
      if (isContradictory) return taking.then(() => refuse(CONTRADICTORY));
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

function letGo(step: Result<Step, Failure>): void {
  if (step.ok) step.value.page.letGo();
}

function copyOf({ rev, deleted, document }: ReadRow): ServerCopy {
  if (deleted) return { state: 'deleted', rev };
  return { state: 'present', rev, document: isJsonObject(document) ? document : undefined };
}

/**
 * What was read and now stands further on may have been given back to a server that was restored; the places of a
 * cluster's shards change from one answer to the next too. What is read anew already need not begin again for that.
 */
function isLost(mark: Mark, copy: ServerCopy | undefined, isReadAnew: boolean): boolean {
  if (copy === undefined || copy.state === 'absent') return true;
  const mayStandFurtherOn = mark.way === 'sent' || isReadAnew;
  return !isLaterRevision(copy.rev, mark.rev) && !(mayStandFurtherOn && copy.rev === mark.rev);
}

function isLastPage({ rows, pending }: HeldPage, limit: number): boolean {
  if (rows.length === 0) return true;
  return pending === undefined ? rows.length < limit : pending === 0;
}
