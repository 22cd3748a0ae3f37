import type { OpenTrouble } from '#storage/open-error.ts';
import type { ExportRecords } from '#usecases/carrying/export-unsent.ts';

/**
 * Why the records on this device could not be opened. `chunk-missing`: a part of the app is not on the device.
 * `no-https`: browsers seal nothing and keep no app for an address that begins with `http:`, this machine's own aside.
 */
export type StartTrouble = OpenTrouble | 'chunk-missing' | 'no-https';

/** Why an account cannot be opened here, and how to get at its unsent work where the outbox could be read. */
export interface StartFailure {
  readonly trouble: StartTrouble;
  readonly rescue: ExportRecords | undefined;
}
