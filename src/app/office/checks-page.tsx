import { type ReactElement, useMemo } from 'react';
import { ChecksScreen } from '#features/evaluation/checks-screen.tsx';
import { createChecksUses } from '#app/checks-uses.ts';
import type { OfficePageProps } from './office-page.ts';

export function ChecksPage({ account, workspace, uses }: OfficePageProps): ReactElement {
  const checks = useMemo(
    () => createChecksUses(workspace.needs, account, uses.issues),
    [workspace, account, uses],
  );
  return <ChecksScreen uses={checks} />;
}
