import type { ExportUnsent } from '#usecases/carrying/export-unsent.ts';
import type { ImportCarried } from '#usecases/carrying/import-carried.ts';
import type { Paths } from '#usecases/ports/paths.ts';
import type { Sync } from '#usecases/ports/sync.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import type { DescribeRecords } from '#usecases/sync/describe-records.ts';
import type { NameOfScope } from '#usecases/sync/name-scopes.ts';

/** What the screens of this area can ask of the program; wired in app/. */
export interface SyncUses {
  readonly sync: Sync;
  readonly paths: Paths;
  readonly signInPath: string;
  readonly scopeNames: Watch<NameOfScope>;
  readonly describeRecords: DescribeRecords;
  readonly exportUnsent: ExportUnsent;
  /** Undefined for who may not bring what others wrote. */
  readonly importCarried: ImportCarried | undefined;
  /** Lets the person keep a text as a file. */
  readonly offerFile: (name: string, text: string) => void;
}
