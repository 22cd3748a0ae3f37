import { type ReactElement, useMemo } from 'react';
import { ChecksScreen } from '#features/evaluation/checks-screen.tsx';
import { createChecksUses } from '#app/checks-uses.ts';
import type { OfficePageProps } from './office-page.ts';

export function ChecksPage({ account, workspace, uses }: OfficePageProps): ReactElement {
  const checks = useMemo(() => {
    const { paths, ...others } = createChecksUses(workspace.needs, account, uses.issues);
    return { ...others, paths: { ...paths, issues: paths.office('ledger') } };
  }, [workspace, account, uses]);
  return <ChecksScreen uses={checks} />;
}
