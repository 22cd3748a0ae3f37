import { type ReactElement, useMemo } from 'react';
import { roleInScope } from '#domain/access/account.ts';
import { issueCodes } from '#features/issues/issue-codes-text.ts';
import { latenessLook, stateLook } from '#features/issues/issue-look.ts';
import { IssuePanel } from '#features/issues/issue-panel.tsx';
import type { IssuesUses } from '#features/issues/issues-uses.ts';
import { LedgerDesk } from '#features/office/ledger-desk.tsx';
import type { LedgerUses } from '#features/office/ledger-uses.ts';
import { createIssueIntents } from '#app/issue-intents.ts';
import type { OfficePageProps } from './office-page.ts';

export function LedgerPage({ account, workspace, uses }: OfficePageProps): ReactElement {
  const ledgerUses = useMemo<LedgerUses>(() => {
    const issues: IssuesUses = {
      ...createIssueIntents(workspace.needs, (scope) => roleInScope(account, scope)),
      ...uses.issues,
    };
    const Panel: LedgerUses['IssuePanel'] = ({ issueId }) => <IssuePanel issueId={issueId} uses={issues} />;
    return {
      words: { ...issueCodes, stateLook, latenessLook },
      ledger: issues.ledger,
      names: issues.names,
      calendar: issues.calendar,
      now: issues.now,
      IssuePanel: Panel,
    };
  }, [account, workspace, uses]);
  return <LedgerDesk uses={ledgerUses} />;
}
