import { type Account, scopesOf } from '#domain/access/account.ts';
import { mayIn } from '#domain/access/may.ts';
import { createExportUnsent, type ExportUnsent } from '#usecases/carrying/export-unsent.ts';
import { createImportCarried, type ImportCarried } from '#usecases/carrying/import-carried.ts';
import type { CarryingSeal, OpenSealed } from '#usecases/ports/carrying-seal.ts';
import type { MediaFiles } from '#usecases/ports/media-files.ts';
import type { UnsentWork } from '#usecases/ports/unsent-work.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import { createDescribeRecords, type DescribeRecords } from '#usecases/sync/describe-records.ts';
import { createWatchScopeNames, type NameOfScope } from '#usecases/sync/name-scopes.ts';

/** What a person can ask about the exchange itself. */
export interface SyncIntents {
  readonly scopeNames: Watch<NameOfScope>;
  readonly describeRecords: DescribeRecords;
  readonly exportUnsent: ExportUnsent;
  readonly importCarried: ImportCarried | undefined;
}

export function createSyncIntents(
  needs: WritingNeeds & {
    readonly files: MediaFiles;
    readonly seal: CarryingSeal;
    readonly openSealed: OpenSealed;
  },
  unsent: UnsentWork,
  account: Account,
): SyncIntents {
  const isCarrier = scopesOf(account).some((scope) => mayIn(account, scope, 'bring-others'));
  return {
    scopeNames: createWatchScopeNames(needs),
    describeRecords: createDescribeRecords(needs),
    exportUnsent: createExportUnsent({ ...needs, unsent }),
    importCarried: isCarrier ? createImportCarried({ ...needs, account }) : undefined,
  };
}
