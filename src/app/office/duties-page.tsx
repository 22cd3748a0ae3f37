import { type ReactElement, useMemo } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { type DutiesUses, DutiesDesk } from '#features/office/duties-desk.tsx';
import { paths } from '#app/paths.ts';
import type { OfficePageProps } from './office-page.ts';

export function DutiesPage({ desk }: OfficePageProps): ReactElement {
  const uses = useMemo<DutiesUses>(
    () => ({
      members: desk.issues.members,
      roster: desk.issues.roster,
      openPeople: () => navigate(paths.office('accounts')),
    }),
    [desk],
  );
  return <DutiesDesk uses={uses} />;
}
