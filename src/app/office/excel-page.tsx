import { type ReactElement, useMemo } from 'react';
import { roleInScope, scopesOf } from '#domain/access/account.ts';
import { parseScope } from '#domain/access/scopes.ts';
import { ExcelScreen } from '#features/excel/excel-screen.tsx';
import type { ExcelUses } from '#features/excel/excel-uses.ts';
import { issueCodes } from '#features/issues/issue-codes-text.ts';
import { sessionCodes } from '#features/sessions/session-codes-text.ts';
import { visitsText } from '#features/visits/visits-text.ts';
import { workbooks } from '#app/excel/workbooks.ts';
import { offerFile } from '#app/offer-file.ts';
import { tellExports } from '#app/tell-exports.ts';
import { pause } from '#lib/pause.ts';
import { pinyinInitials } from '#app/pinyin-initials.ts';
import { createWatchCampaigns } from '#usecases/campaigns/watch-campaign.ts';
import { createImportSessions, createImportVisits } from '#usecases/excel/import-history.ts';
import { createImportRoster } from '#usecases/excel/import-roster.ts';
import { createKeepTemplate, createWatchTemplate } from '#usecases/excel/keep-template.ts';
import { createNoteExport } from '#usecases/excel/report-exports.ts';
import { createReadLedger } from '#usecases/issues/read-ledger.ts';
import type { OfficePageProps } from './office-page.ts';

export function ExcelPage({ account, workspace, uses, desk }: OfficePageProps): ReactElement {
  const excelUses = useMemo<ExcelUses>(() => {
    const [community = ''] = uses.issues.communities;
    const needs = { ...workspace.needs, role: roleInScope(account, community), initials: pinyinInitials };
    const noteExport = createNoteExport({ ...needs, drafts: workspace.drafts });
    return {
      workbooks,
      counted: desk.counted,
      readLedger: createReadLedger({ ...needs, pause }),
      campaigns: createWatchCampaigns(needs),
      names: workspace.intents.names,
      template: createWatchTemplate(needs),
      keepTemplate: createKeepTemplate(needs),
      importRoster: createImportRoster(needs),
      importVisits: createImportVisits(needs),
      importSessions: createImportSessions({ ...needs, community }),
      community,
      doorScopes: scopesOf(account).filter((scope) => parseScope(scope)?.kind === 'doors'),
      words: {
        ...issueCodes,
        categories: desk.words.categories,
        outcomes: visitsText.outcomes,
        opinions: visitsText.opinions,
        sessionStates: sessionCodes.states,
      },
      now: uses.issues.now,
      noteExport: async (table, rows) => {
        const home = parseScope(community);
        if (home?.kind !== 'community') return;
        // A device that cannot write any more keeps nobody from the file.
        await noteExport(home.community, table, rows).catch(() => undefined);
        void tellExports(workspace.drafts);
      },
      offerFile,
      tell: uses.issues.tell,
    };
  }, [account, workspace, uses, desk]);
  return <ExcelScreen uses={excelUses} />;
}
