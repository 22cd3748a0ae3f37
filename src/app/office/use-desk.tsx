import { useEffect, useMemo } from 'react';
import { roleInScope } from '#domain/access/account.ts';
import { namesOfCategories } from '#domain/issues/category.ts';
import { mayOffer } from '#domain/access/screen-acts.ts';
import { issueCodes } from '#features/issues/issue-codes-text.ts';
import { latenessLook, stateLook } from '#features/issues/issue-look.ts';
import { IssuePanel } from '#features/issues/issue-panel.tsx';
import { issueRefusals } from '#features/issues/issue-refusals-text.ts';
import type { IssuesUses } from '#features/issues/issues-uses.ts';
import { JoinPicker } from '#features/issues/join-picker.tsx';
import { SplitForm } from '#features/issues/split-form.tsx';
import { useCategories } from '#features/issues/use-categories.ts';
import { createIssueIntents } from '#app/issue-intents.ts';
import { createProjectsOf } from '#app/projects-of.tsx';
import { pause } from '#lib/pause.ts';
import type { Desk, OfficePageProps } from './office-page.ts';
import { shareLedger } from './share-ledger.ts';

/** What the pages of the desk share; the ledger stays read while somebody goes from one to another. */
export function useDesk({ account, workspace, uses }: Omit<OfficePageProps, 'desk'>): Desk {
  const shared = useMemo(() => shareLedger({ ...workspace.needs, pause }), [workspace.needs]);
  useEffect(() => shared.close, [shared]);
  const issues = useMemo<IssuesUses>(
    () => ({
      ...createIssueIntents(workspace.needs, (scope) => roleInScope(account, scope)),
      ...uses.issues,
      ledger: shared.ledger,
      may: (act, scope) => mayOffer(account, act, scope),
      projectsOf: createProjectsOf(workspace.needs, account, uses.issues).ofIssue,
    }),
    [account, workspace.needs, uses.issues, shared],
  );
  const pieces = useMemo(() => piecesOf(issues), [issues]);
  const categories = useCategories(issues);
  return useMemo(
    () => ({
      issues,
      ledger: shared.ledger,
      counted: shared.counted,
      words: {
        ...issueCodes,
        categories: namesOfCategories(categories),
        offeredCategories: categories.filter(({ retired }) => !retired),
        refusals: issueRefusals,
        stateLook,
        latenessLook,
      },
      ...pieces,
    }),
    [issues, shared, categories, pieces],
  );
}

/** What the pages show of the ledger's own screens. */
function piecesOf(issues: IssuesUses): Pick<Desk, 'IssuePanel' | 'JoinPicker' | 'SplitForm'> {
  return {
    IssuePanel: ({ issueId }) => <IssuePanel key={issueId} issueId={issueId} uses={issues} isBeside />,
    JoinPicker: (props) => <JoinPicker {...props} uses={issues} />,
    SplitForm: (props) => <SplitForm {...props} uses={issues} />,
  };
}
