import { useKeptViews } from '#app/office/kept-views-store.ts';
import { pause } from '#lib/pause.ts';
import { BUILT_IN_CATEGORIES, namesOfCategories } from '#domain/issues/category.ts';
import { issueCodes } from '#features/issues/issue-codes-text.ts';
import { latenessLook, stateLook } from '#features/issues/issue-look.ts';
import { IssuePanel } from '#features/issues/issue-panel.tsx';
import { JoinPicker } from '#features/issues/join-picker.tsx';
import { SplitForm } from '#features/issues/split-form.tsx';
import { issueRefusals } from '#features/issues/issue-refusals-text.ts';
import type { LedgerUses } from '#features/office/ledger-uses.ts';
import type { TriageUses } from '#features/office/triage-uses.ts';
import { type IssuesOnScreen, issuesOnScreen } from '#tests/features/issues/issues-on-screen.tsx';
import { issueNeeds } from '#tests/support/issue-needs.ts';
import { manyIssues } from '#tests/support/many-issues.ts';
import { COMMUNITY } from '#tests/support/writing-device.ts';
import { createChangeMany } from '#usecases/issues/change-many.ts';
import { createWatchLedgerRows } from '#usecases/issues/watch-ledger-rows.ts';

export interface DeskOnScreen extends IssuesOnScreen {
  readonly ledgerUses: LedgerUses;
  readonly triageUses: TriageUses;
}

/** A desk over a real store in memory that holds so many issues. */
export async function deskOnScreen(count: number): Promise<DeskOnScreen> {
  const onScreen = await issuesOnScreen();
  const { device, uses } = onScreen;
  const records = manyIssues(count, COMMUNITY);
  await device.database.takeIn({ scope: COMMUNITY, records, deletedIds: [], checkpoint: 2 });
  useKeptViews.setState({ views: [] });
  const ledgerUses: LedgerUses = {
    account: 'zhiyuan',
    words: {
      ...issueCodes,
      categories: namesOfCategories(BUILT_IN_CATEGORIES),
      offeredCategories: BUILT_IN_CATEGORIES,
      refusals: issueRefusals,
      stateLook,
      latenessLook,
    },
    ledger: createWatchLedgerRows({ ...device.needs, pause }),
    names: uses.names,
    members: uses.members,
    now: uses.now,
    changeMany: createChangeMany(issueNeeds(device)),
    useKeptViews,
    loadInitials: async () => (text) => (text.includes('楼道灯') ? 'ldd' : ''),
    pause,
    newId: device.needs.ids.next,
    newIssueHref: '/issues/new',
    tell: uses.tell,
    IssuePanel: ({ issueId }) => <IssuePanel key={issueId} issueId={issueId} uses={uses} isBeside />,
  };
  return {
    ...onScreen,
    ledgerUses,
    triageUses: {
      ...ledgerUses,
      joinIssues: uses.joinIssues,
      JoinPicker: (props) => <JoinPicker {...props} uses={uses} />,
      SplitForm: (props) => <SplitForm {...props} uses={uses} />,
    },
  };
}
