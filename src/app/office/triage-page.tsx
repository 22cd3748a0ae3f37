import { type ReactElement, useMemo } from 'react';
import { roleInScope } from '#domain/access/account.ts';
import { TriageBoard } from '#features/office/triage-board.tsx';
import type { TriageUses } from '#features/office/triage-uses.ts';
import { createChangeMany } from '#usecases/issues/change-many.ts';
import type { OfficePageProps } from './office-page.ts';

export function TriagePage({ account, workspace, desk }: OfficePageProps): ReactElement {
  const uses = useMemo<TriageUses>(
    () => ({
      ...desk,
      ...desk.issues,
      ledger: desk.ledger,
      changeMany: createChangeMany({
        ...workspace.needs,
        roleIn: (scope) => roleInScope(account, scope),
      }),
    }),
    [account, workspace.needs, desk],
  );
  return <TriageBoard uses={uses} />;
}
