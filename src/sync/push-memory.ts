/** What a run of the engine learned about sending; lost with it, and safe to lose. */
export interface PushMemory {
  /** Records that may have reached the server although it never said so: it is asked before they are sent. */
  readonly maybeSent: Set<string>;
  /** Records on which the server broke when they came alone; the others go first. */
  readonly suspects: Set<string>;
  batchLimit: number;
}

/** Documents in one `_bulk_docs`. */
export const MAX_BATCH = 100;

/** Whatever lay in the outbox at the start may have been sent by an earlier run. */
export function createPushMemory(unsentAtStart: Iterable<string>): PushMemory {
  return { maybeSent: new Set(unsentAtStart), suspects: new Set(), batchLimit: MAX_BATCH };
}
