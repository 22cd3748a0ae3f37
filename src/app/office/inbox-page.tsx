import { type ReactElement, useMemo } from 'react';
import { InboxScreen } from '#features/office/inbox-screen.tsx';
import type { InboxUses } from '#features/office/inbox-uses.ts';
import { createReadQuietPhones } from '#usecases/access/read-quiet-phones.ts';
import { paths } from '#app/paths.ts';
import { serverOffice } from '#app/server-office.ts';
import { ledgerHref } from './ledger-href.ts';
import type { OfficePageProps } from './office-page.ts';

export function InboxPage({ workspace, desk }: OfficePageProps): ReactElement {
  const uses = useMemo<InboxUses>(
    () => ({
      ledger: desk.ledger,
      members: desk.issues.members,
      readQuietPhones: createReadQuietPhones({
        ...workspace.needs,
        office: serverOffice,
        community: desk.issues.communities[0] ?? '',
      }),
      sync: workspace.sync,
      now: desk.issues.now,
      syncHref: paths.sync,
      ledgerHref,
    }),
    [workspace, desk],
  );
  return <InboxScreen uses={uses} />;
}
