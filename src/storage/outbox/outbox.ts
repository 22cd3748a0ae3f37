import type { FieldRecord } from '#domain/records/record.ts';
import type { Change, Stop } from '#usecases/ports/record-store.ts';

/** What of one record the server has not acknowledged. */
export interface UnsentRecord {
  readonly id: string;
  readonly scope: string;
  readonly type: string;
  /** Ids of the unsent entries, the opening's among them (`openingId`) when that is unsent too. */
  readonly entryIds: ReadonlySet<string>;
  /** The server's reason when it refused the record as it stands now; cleared by the next change of the record. */
  readonly refused: string | undefined;
}

/**
 * 待上传: the journal of openings and entries that no server acknowledged, kept outside IndexedDB because a browser
 * can lose a whole IndexedDB after a kill. What an implementer promises:
 * - `add` resolves when the lines are flushed to disk; a kill at any later moment finds them.
 * - A line leaves only by `acknowledge`, when a revision that the server accepted or served contains its entry.
 * - A torn last line (a kill while writing) is left out on reading, and everything before it stays.
 */
export interface Outbox {
  /**
   * `scope` and `type` of an appended-to record travel with the line, so that it stands without the database.
   * `quietly`: whoever watches is told by the next `tell`, so that 待上传 is drawn in one go with what was saved.
   */
  readonly add: (changes: readonly UnsentChange[], manner?: 'quietly') => Promise<void>;
  /** Tells of what was added quietly. */
  readonly tell: () => void;
  readonly unsent: () => ReadonlyMap<string, UnsentRecord>;
  /** The unsent changes themselves, in the order of saving: what an emptied database is refilled from. */
  readonly changes: () => readonly UnsentChange[];
  readonly acknowledge: (records: readonly FieldRecord[]) => Promise<void>;
  /** The server refused the record; it waits for a person, the others go on. */
  readonly refuse: (recordId: string, reason: string) => Promise<void>;
  /** Somebody wants the refused record sent again as it stands. */
  readonly retry: (recordId: string) => Promise<void>;
  /**
   * Puts `changes` in the place of everything unsent of a record that the server refused. Answers false, and does
   * nothing, when it is not refused (any more).
   */
  readonly replace: (recordId: string, changes: readonly UnsentChange[]) => Promise<boolean>;
  /**
   * Ids of things that a `replace` took back, by record, while the record is unsent: what another store holds under
   * these ids counts no more, only what `changes` says of them.
   */
  readonly withdrawn: () => ReadonlyMap<string, ReadonlySet<string>>;
  readonly watch: (onChange: () => void) => Stop;
  readonly close: () => Promise<void>;
}

export interface UnsentChange {
  readonly record: Pick<FieldRecord, 'id' | 'scope' | 'type' | 'v'>;
  readonly change: Change;
}
