import { type LeafStore, NotThere, UnknownPlace } from './leaf-store.ts';
import { uniteLeaves } from './unite-leaves.ts';

/** What one look at a database came to. */
export interface Sweep {
  /** Losing leaves united with their winners and deleted. */
  readonly removed: number;
  /** `id@rev` of leaves that are no records. */
  readonly leftAlone: readonly string[];
  /** Why some documents are still to be done; the next look tries them again. */
  readonly failure: unknown;
}

/** Follows the changes of one database. */
export interface DatabaseKeeper {
  /** Reads on to the end of the changes. Rejects when the database cannot be read; the next call goes on. */
  readonly sweep: () => Promise<Sweep>;
}

const PAGE_ROWS = 200;
const START = '0';

export function createDatabaseKeeper(store: LeafStore, db: string): DatabaseKeeper {
  /** Documents that could not be done. The kept place stays before them, so that a restart finds them too. */
  const undone = new Set<string>();
  let since: string | number | undefined;

  async function unite(ids: Iterable<string>): Promise<Sweep> {
    let removed = 0;
    let failure: unknown;
    const leftAlone: string[] = [];
    for (const id of ids) {
      try {
        const done = await uniteLeaves(store, db, id);
        removed += done.removed;
        leftAlone.push(...done.leftAlone.map((rev) => `${id}@${rev}`));
        undone.delete(id);
      } catch (thrown) {
        undone.add(id);
        if (thrown instanceof NotThere) undone.delete(id);
        else failure = thrown;
      }
    }
    return { removed, leftAlone, failure };
  }

  return {
    sweep: async () => {
      let total = await unite([...undone]);
      let at = since ?? (await store.place(db)) ?? START;
      for (;;) {
        since = at;
        const page = await store.changes(db, at, PAGE_ROWS).catch((thrown: unknown) => {
          // A database made anew or put back knows other places.
          if (thrown instanceof UnknownPlace) since = START;
          throw thrown;
        });
        total = add(total, await unite(page.conflictedIds));
        at = page.lastSeq;
        if (page.rows > 0 && undone.size === 0) await store.keepPlace(db, at);
        if (page.rows < PAGE_ROWS) break;
      }
      since = at;
      return total;
    },
  };
}

function add(one: Sweep, other: Sweep): Sweep {
  return {
    removed: one.removed + other.removed,
    leftAlone: [...one.leftAlone, ...other.leftAlone],
    failure: other.failure ?? one.failure,
  };
}
