import type { OpenTrouble } from '#storage/open-error.ts';
import type { ExportUnsent } from '#usecases/carrying/export-unsent.ts';

/**
 * Why the records on this device could not be opened.
 * `no-https`: browsers seal nothing and keep no app for an address that begins with `http:`, this machine's own aside.
 */
export type StartTrouble = OpenTrouble | 'no-https';

/** What is unsent where the records do not open: the outbox lies apart from them. */
export interface Rescue {
  readonly records: number;
  readonly exportUnsent: ExportUnsent;
}

/** Why an account cannot be opened here, and how to get at its unsent work where the outbox could be read. */
export interface StartFailure {
  readonly trouble: StartTrouble;
  readonly rescue: Rescue | undefined;
}
