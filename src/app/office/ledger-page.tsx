import { type ReactElement, useMemo } from 'react';
import { useSearch } from 'wouter';
import { roleInScope } from '#domain/access/account.ts';
import { LedgerDesk } from '#features/office/ledger-desk.tsx';
import type { LedgerUses } from '#features/office/ledger-uses.ts';
import { createChangeMany } from '#usecases/issues/change-many.ts';
import { paths } from '#app/paths.ts';
import { pause } from '#lib/pause.ts';
import { loadInitials } from '#app/pinyin-initials.ts';
import { useKeptViews } from './kept-views-store.ts';
import type { OfficePageProps } from './office-page.ts';

export function LedgerPage({ account, workspace, desk }: OfficePageProps): ReactElement {
  const uses = useMemo<LedgerUses>(
    () => ({
      ...desk,
      ...desk.issues,
      ledger: desk.ledger,
      account: account.name,
      changeMany: createChangeMany({
        ...workspace.needs,
        roleIn: (scope) => roleInScope(account, scope),
      }),
      useKeptViews,
      loadInitials,
      pause,
      newId: workspace.needs.ids.next,
      newIssueHref: paths.newIssue,
    }),
    [account, workspace.needs, desk],
  );
  const asked = new URLSearchParams(useSearch());
  return (
    <LedgerDesk
      key={asked.toString()}
      uses={uses}
      start={{ view: asked.get('view') ?? undefined, open: asked.get('open') ?? undefined }}
    />
  );
}
