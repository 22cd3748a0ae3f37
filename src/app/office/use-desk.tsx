import { useEffect, useMemo } from 'react';
import { roleInScope } from '#domain/access/account.ts';
import { mayOffer } from '#domain/access/screen-acts.ts';
import { issueCodes } from '#features/issues/issue-codes-text.ts';
import { latenessLook, stateLook } from '#features/issues/issue-look.ts';
import { IssuePanel } from '#features/issues/issue-panel.tsx';
import { issueRefusals } from '#features/issues/issue-refusals-text.ts';
import type { IssuesUses } from '#features/issues/issues-uses.ts';
import { createWatchLedgerRows } from '#usecases/issues/watch-ledger-rows.ts';
import { shareWatch } from '#usecases/records/share-watch.ts';
import { createIssueIntents } from '#app/issue-intents.ts';
import { pause } from '#app/pause.ts';
import type { Desk, OfficePageProps } from './office-page.ts';

/** What the pages of the desk share; the ledger stays read while somebody goes from one to another. */
export function useDesk({ account, workspace, uses }: Omit<OfficePageProps, 'desk'>): Desk {
  const shared = useMemo(
    () => shareWatch(createWatchLedgerRows({ ...workspace.needs, pause })),
    [workspace.needs],
  );
  useEffect(() => () => shared.close(), [shared]);
  return useMemo(() => {
    const issues: IssuesUses = {
      ...createIssueIntents(workspace.needs, (scope) => roleInScope(account, scope)),
      ...uses.issues,
      may: (act, scope) => mayOffer(account, act, scope),
    };
    return {
      issues,
      ledger: shared.watch,
      words: { ...issueCodes, refusals: issueRefusals, stateLook, latenessLook },
      IssuePanel: ({ issueId }) => <IssuePanel issueId={issueId} uses={issues} />,
    };
  }, [account, workspace.needs, uses.issues, shared]);
}
