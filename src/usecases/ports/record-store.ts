import type { Entry, FieldRecord } from '#domain/records/record.ts';
import type { Result } from '#lib/result.ts';

/** One thing to save: a new record, or entries for one that the device holds. */
export type Change =
  | { readonly open: FieldRecord }
  | { readonly append: { readonly id: string; readonly entries: readonly Entry[] } };

/**
 * Why a save was not acknowledged.
 * - `one-copy`: the words are in one of the two stores only; the next start completes the other.
 * - `no-space`: the device is full. `not-written`: neither store took it. Nothing typed is lost by the caller.
 * - `unknown-record`: an append to a record that the device does not hold.
 * - `newer-record`: a newer app wrote the record; this one must not add to it.
 */
export type SaveRefusal = 'one-copy' | 'no-space' | 'not-written' | 'unknown-record' | 'newer-record';

/**
 * A question to the store. Answers never hold deleted records. `place` asks for records of one place, `placePrefix`
 * for those of all places whose id begins so (a building's doors). `since`: none that was opened before, server-adjusted
 * milliseconds since 1970.
 */
export interface RecordQuery {
  readonly type: string;
  readonly place?: string;
  readonly placePrefix?: string;
  readonly state?: string;
  readonly since?: number;
  /** By server-adjusted time of opening; `oldest` when absent. */
  readonly order?: 'newest' | 'oldest';
  readonly limit?: number;
}

/** What the server refused of a record as it stands now. */
export interface ServerRefusal {
  /** Begins with a stable code and a colon, see docs/sync.md. */
  readonly reason: string;
  /** Ids of the entries that no server has, `openingId` among them when not even the opening arrived. */
  readonly thingIds: ReadonlySet<string>;
}

export type Stop = () => void;

/**
 * The records on this device. What an implementer promises:
 * - `save` is all or nothing, and acknowledges only when both stores (RxDB and the outbox) hold every change; a
 *   fresh start after a kill at any later moment finds them.
 * - No change ever replaces an entry: concurrent saves, tabs and arrivals from the server end in the union.
 * - `watch` calls back soon with the present answer, then after every change of it, whoever made it.
 * - `watchChanges` names what changed, in this tab, in another or by an arrival; never what stayed as it was. It brings
 *   the records as that change left them, so that whoever shows them need not read them.
 */
export interface RecordStore {
  readonly save: (changes: readonly Change[]) => Promise<Result<undefined, SaveRefusal>>;
  /** Undefined while nothing of the record is refused. */
  readonly refusalOf: (id: string) => ServerRefusal | undefined;
  /**
   * As `save`, but the changes take the place of everything refused of this record: nobody else has seen it, and an
   * opening that is too long cannot be shortened by an entry. `not-written` when it is refused no more.
   */
  readonly replaceRefused: (
    id: string,
    changes: readonly Change[],
  ) => Promise<Result<undefined, SaveRefusal>>;
  readonly read: (id: string) => Promise<FieldRecord | undefined>;
  readonly query: (query: RecordQuery) => Promise<readonly FieldRecord[]>;
  readonly watch: (query: RecordQuery, onAnswer: (records: readonly FieldRecord[]) => void) => Stop;
  readonly watchChanges: (onChange: (ids: ReadonlySet<string>, left: LeftBy) => void) => Stop;
}

/** A record as a change left it; `undefined` for one that it removed, or that it did not concern. */
export type LeftBy = (id: string) => Promise<FieldRecord | undefined>;
