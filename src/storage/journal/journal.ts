import type { Stop } from '#usecases/ports/record-store.ts';

/**
 * Lines of text kept outside IndexedDB. What an implementer promises:
 * - `append` resolves when the lines are flushed to disk. Rejected, it may leave a torn line, which `read` leaves
 *   out and which harms no later line.
 * - `rewrite` is all or nothing: a kill in the middle of it leaves either the old lines or the new ones.
 * - Several tabs may use one journal: no append of one is lost in a rewrite of another.
 */
export interface Journal {
  readonly read: () => Promise<readonly string[]>;
  /** Lines must not contain line breaks. Those that are still being sealed get their turn meanwhile. */
  readonly append: (lines: readonly string[] | Promise<readonly string[]>) => Promise<void>;
  /** Replaces the present lines by what `renew` makes of them; nobody else writes meanwhile. */
  readonly rewrite: (renew: (lines: readonly string[]) => Promise<readonly string[]>) => Promise<void>;
  /** Calls back after somebody else, such as another tab, has changed the journal. */
  readonly watch: (onForeignChange: () => void) => Stop;
  readonly close: () => Promise<void>;
}

/** A journal owns two files and swaps between them, because no browser has an atomic rename everywhere. */
export type Slot = 0 | 1;

/** The two files of one journal on one kind of storage. */
export interface JournalFiles {
  /** The whole text, empty where there is no file. */
  readonly read: (slot: Slot) => Promise<string>;
  /**
   * Adds to the end, flushed. Answers false and writes nothing when the other file is not empty: somebody has
   * swapped, or was killed while swapping.
   */
  readonly append: (slot: Slot, text: string) => Promise<boolean>;
  /** Makes the file hold this text only, flushed; an empty text may remove it. */
  readonly replace: (slot: Slot, text: string) => Promise<void>;
}

/** How the openers of one journal stay out of each other's way and hear of each other. */
export interface JournalSharing {
  /** Runs one piece of work at a time over all openers. */
  readonly exclusively: <Value>(work: () => Promise<Value>) => Promise<Value>;
  readonly tellOthers: () => void;
  readonly watch: (onForeignChange: () => void) => Stop;
  readonly close: () => void;
}
