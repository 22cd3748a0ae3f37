import type { Subject } from '#usecases/media/attach-media.ts';

/** A voice memo while it is being recorded. */
export interface Recording {
  /** Of the media record that it becomes. */
  readonly id: string;
  readonly subject: Subject;
  readonly contentType: string;
}

export interface RunningRecording {
  /** What was recorded since the part before; on the disk when it resolves. One at a time. */
  readonly add: (part: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Forgets the parts: the memo is kept whole by now. */
  readonly forget: () => Promise<void>;
  /** The parts stay, to be taken up at the next start. */
  readonly leave: () => void;
}

/**
 * Recordings whose end nobody may live to see. What an implementer promises: what `add` resolved for is found by
 * `takeUp` after a kill, sealed like everything else, and a recording that still runs in another tab is not.
 */
export interface Recordings {
  readonly begin: (recording: Recording) => Promise<RunningRecording>;
  /** Hands over what was cut off; forgotten once `take` answers true. */
  readonly takeUp: (
    take: (recording: Recording, parts: readonly Uint8Array<ArrayBuffer>[]) => Promise<boolean>,
  ) => Promise<void>;
}

/** Drafts whose key begins like this are recordings, not words. */
export const RECORDING_DRAFT = 'recording:';
