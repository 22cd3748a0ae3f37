import { parseScope } from '#domain/access/scopes.ts';
import type { AuditLog } from '#server/audit/audit-log.ts';
import type { AskAsServer } from './ask-as-server.ts';
import { createDatabaseKeeper, type DatabaseKeeper } from './keep-database.ts';
import { createLeafStore, type LeafStore, NotThere } from './leaf-store.ts';

export interface KeeperNeeds {
  readonly ask: AskAsServer;
  /** Milliseconds between two looks at all databases. */
  readonly everyMs: number;
  readonly audit: Pick<AuditLog, 'note'>;
  readonly print: (line: string) => void;
}

export interface KeeperCounts {
  /** Losing leaves united with their winners and deleted since the start. */
  readonly removed: number;
  /** Leaves that are no records, of all databases; they stay as they are. */
  readonly leftAlone: number;
}

/**
 * A cluster, or databases that replicate into each other, can accept two revisions of one record, of which a phone
 * sees one. The keeper finds such records in every scope's changes and unites them. Any number of them may run.
 */
export interface Keeper {
  readonly counts: () => KeeperCounts;
  /** Stops at once; resolves when nothing is under way any more. */
  readonly end: () => Promise<void>;
}

/** A store that does not answer is asked this seldom at most. */
const LONGEST_PAUSE_MS = 60_000;

export function startKeeper({ ask, everyMs, audit, print }: KeeperNeeds): Keeper {
  const stop = new AbortController();
  const store = withAudit(createLeafStore(ask, stop.signal), audit);
  const keepers = new Map<string, DatabaseKeeper>();
  const leftAlone = new Set<string>();
  let removed = 0;
  let lastFailure: string | undefined;

  /** Looks at every database once; the failure of one does not keep it from the others. */
  async function sweepAll(): Promise<unknown> {
    const names = (await store.databases()).filter((name) => parseScope(name) !== undefined);
    for (const known of [...keepers.keys()]) if (!names.includes(known)) keepers.delete(known);
    let failure: unknown;
    for (const db of names) {
      const keeper = keepers.get(db) ?? createDatabaseKeeper(store, db);
      keepers.set(db, keeper);
      try {
        const sweep = await keeper.sweep();
        removed += sweep.removed;
        for (const leaf of sweep.leftAlone) leaveAlone(`${db}/${leaf}`);
        failure = sweep.failure ?? failure;
      } catch (thrown) {
        if (thrown instanceof NotThere) keepers.delete(db);
        else failure = thrown;
      }
    }
    return failure;
  }

  function leaveAlone(leaf: string): void {
    if (leftAlone.has(leaf)) return;
    leftAlone.add(leaf);
    print(`Keeper: ${leaf} was left as it is: no record this version can unite, or too large with the rest.`);
  }

  function tell(failure: unknown): void {
    const said = failure === undefined ? undefined : sentenceOf(failure);
    if (said === lastFailure || stop.signal.aborted) return;
    print(said === undefined ? 'Keeper: it goes on.' : `Keeper: ${said}. It tries again.`);
    lastFailure = said;
  }

  async function run(): Promise<void> {
    let failures = 0;
    while (!stop.signal.aborted) {
      const failure = await sweepAll().catch((thrown: unknown) => thrown);
      tell(failure);
      failures = failure === undefined ? 0 : failures + 1;
      const pause = Math.min(everyMs * 2 ** Math.min(failures, 10), Math.max(LONGEST_PAUSE_MS, everyMs));
      await waited(pause, stop.signal);
    }
  }

  const running = run();
  return {
    counts: () => ({ removed, leftAlone: leftAlone.size }),
    end: async () => {
      stop.abort();
      await running;
    },
  };
}

/** Every leaf that is deleted leaves its line at once: a kill afterwards cannot take it back. */
function withAudit(store: LeafStore, audit: KeeperNeeds['audit']): LeafStore {
  return {
    ...store,
    remove: async (db, id, rev) => {
      const isRemoved = await store.remove(db, id, rev);
      if (isRemoved) await audit.note({ what: 'deleted', by: 'keeper', scope: db, count: 1 });
      return isRemoved;
    },
  };
}

function sentenceOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

function waited(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
