import { type Account, scopesOf } from '#domain/access/account.ts';
import { mayIn } from '#domain/access/may.ts';
import type { ExportUnsent } from '#usecases/carrying/export-unsent.ts';
import type { ImportCarried } from '#usecases/carrying/import-carried.ts';
import type { MediaFiles } from '#usecases/ports/media-files.ts';
import type { UnsentWork } from '#usecases/ports/unsent-work.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import type { Watch } from '#usecases/records/watch-folded.ts';
import { createDescribeRecords, type DescribeRecords } from '#usecases/sync/describe-records.ts';
import { createWatchScopeNames, type NameOfScope } from '#usecases/sync/name-scopes.ts';

/** What a person can ask about the exchange itself; carrying is rare, and loaded when it is asked for. */
export interface SyncIntents {
  readonly scopeNames: Watch<NameOfScope>;
  readonly describeRecords: DescribeRecords;
  readonly exportUnsent: ExportUnsent;
  readonly importCarried: ImportCarried | undefined;
}

export function createSyncIntents(
  needs: WritingNeeds & { readonly files: MediaFiles },
  unsent: UnsentWork,
  account: Account,
): SyncIntents {
  const isCarrier = scopesOf(account).some((scope) => mayIn(account, scope, 'bring-others'));
  const importCarried: ImportCarried = async (text) => {
    const { createImportCarried } = await import('#usecases/carrying/import-carried.ts');
    const { openSealed } = await import('./carrying-seal.ts');
    return createImportCarried({ ...needs, account, openSealed })(text);
  };
  return {
    scopeNames: createWatchScopeNames(needs),
    describeRecords: createDescribeRecords(needs),
    exportUnsent: async () => {
      const { createExportUnsent } = await import('#usecases/carrying/export-unsent.ts');
      const { carryingSeal } = await import('./carrying-seal.ts');
      return createExportUnsent({ ...needs, unsent, seal: carryingSeal })();
    },
    importCarried: isCarrier ? importCarried : undefined,
  };
}
