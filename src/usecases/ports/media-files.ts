import type { Result } from '#lib/result.ts';

export interface MediaFile {
  /** Of the media record. */
  readonly id: string;
  readonly scope: string;
}

/**
 * The bytes of photos and voice memos. What an implementer promises: `keep` answers when the bytes are on disk and
 * will be sent after their record, whatever is killed meanwhile; they stay on the device at least until the server has
 * them.
 */
export interface MediaFiles {
  readonly keep: (
    file: MediaFile,
    bytes: Uint8Array<ArrayBuffer>,
  ) => Promise<Result<undefined, 'no-space' | 'not-written'>>;
  /** From this device, else from the server. `not-there`: the phone that took it has not sent it yet. */
  readonly read: (file: MediaFile) => Promise<Result<Uint8Array<ArrayBuffer>, 'unreachable' | 'not-there'>>;
  /** Forgets the bytes on this device, sent or not. */
  readonly drop: (id: string) => Promise<void>;
  /** Everything that the server has not got from here yet. */
  readonly unsent: () => readonly MediaFile[];
  /** Whether the server has not got the bytes from here yet. */
  readonly isUnsent: (id: string) => boolean;
}
