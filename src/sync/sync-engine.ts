import { type Account, scopesOf } from '#domain/access/account.ts';
import type { RecordsDatabase } from '#storage/records-database.ts';
import type { MediaBox } from '#storage/media/media-box.ts';
import type { Sync } from '#usecases/ports/sync.ts';
import type { Connectivity } from './connectivity.ts';
import type { CouchClient } from './couch-client.ts';
import { createExchange, type Exchange } from './exchange.ts';
import { type AskPage, createAskHere } from './filling/held-page.ts';
import type { Leadership } from './leadership.ts';
import type { Scheduler } from './scheduler.ts';
import { createSyncStatus, type EngineSnapshot } from './sync-status.ts';
import { createUnsentWork } from './unsent-work.ts';

export interface SyncEngineNeeds {
  readonly client: CouchClient;
  /** Asks for the further pages of a long reading where their documents need not pass this thread; here when absent. */
  readonly askFurther?: AskPage | undefined;
  readonly database: RecordsDatabase;
  /** Photos and voice memos to be sent. */
  readonly files: MediaBox;
  /** Whose records these are, as last known. */
  readonly account: Account;
  readonly scheduler: Scheduler;
  readonly connectivity: Connectivity;
  readonly leadership: Leadership;
  /** Documents in one page of a feed; 1000 when absent. */
  readonly pageLimit?: number;
  /** The server gave or took databases; to be kept for the next start. */
  readonly onAccount?: (account: Account) => void;
  /** The device's own storage failed; the exchange tries again by itself. */
  readonly onStorageError?: (error: unknown) => void;
}

export interface SyncEngine extends Sync {
  readonly snapshot: () => EngineSnapshot;
  /** The doors that somebody works in now are followed live. */
  readonly useScope: (scope: string) => void;
  /** Somebody watches figures of all doors: asks now for what is not followed live. */
  readonly askAround: () => void;
  /** After 401: a password was given and accepted, it goes on. */
  readonly signedIn: (account: Account) => void;
  /** Stops at once; resolves when nothing is under way, so that the database can be closed. */
  readonly close: () => Promise<void>;
}

const PAGE_LIMIT = 500;

/** Starts the exchange of an account's records with the server: docs/sync.md tells how. */
export function startSyncEngine(needs: SyncEngineNeeds): SyncEngine {
  const { database, files, connectivity, leadership } = needs;
  const status = createSyncStatus(createUnsentWork(database.outbox, files), scopesOf(needs.account));
  let account = needs.account;
  let lastUsed: readonly string[] = [];
  let exchange: Exchange | undefined;
  let ending: Promise<void> = Promise.resolve();

  function lead(): void {
    exchange = createExchange(
      {
        client: needs.client,
        askFurther: needs.askFurther ?? createAskHere(needs.client),
        database,
        files,
        scheduler: needs.scheduler,
        status,
        pageLimit: needs.pageLimit ?? PAGE_LIMIT,
        lastUsed: () => lastUsed,
        onAccount: (fresh) => {
          account = fresh;
          needs.onAccount?.(fresh);
        },
        onStorageError: (error) => needs.onStorageError?.(error),
      },
      account,
    );
    exchange.want('all');
  }

  function leave(): void {
    const left = exchange;
    exchange = undefined;
    if (left !== undefined) ending = Promise.all([ending, left.end()]).then(() => undefined);
  }

  status.setPhase('other-tab', undefined);
  const stopSeeking = leadership.seek({
    onChange: (isLeading) => {
      leave();
      if (isLeading) lead();
      else status.setPhase('other-tab', undefined);
    },
    onAsked: () => void exchange?.now(),
  });
  const stopWatching = connectivity.watch((hint) => {
    if (hint === 'offline') exchange?.want('all');
    else exchange?.chance();
  });

  return {
    snapshot: status.snapshot,
    watch: status.watch,
    syncNow: async () => {
      if (exchange === undefined) leadership.ask();
      else await exchange.now();
    },
    retry: async (recordId) => {
      await database.outbox.retry(recordId);
      await files.retry(recordId);
    },
    useScope: (scope) => {
      if (lastUsed[0] === scope) return;
      lastUsed = [scope, ...lastUsed.filter((used) => used !== scope)];
      exchange?.refollow();
    },
    askAround: () => exchange?.want('poll'),
    signedIn: (fresh) => {
      account = fresh;
      exchange?.signedIn();
    },
    close: async () => {
      stopSeeking();
      stopWatching();
      leave();
      status.close();
      await ending;
    },
  };
}
