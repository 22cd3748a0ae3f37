import { type ReactElement, useMemo } from 'react';
import { roleInScope } from '#domain/access/account.ts';
import { TemplatesScreen, type TemplatesUses } from '#features/board/templates-screen.tsx';
import { createKeepPaperTexts, createWatchPaperTexts } from '#usecases/board/keep-paper-texts.ts';
import { paths } from '#app/paths.ts';
import type { OfficePageProps } from './office-page.ts';

export function TemplatesPage({ account, workspace, uses }: OfficePageProps): ReactElement {
  const templatesUses = useMemo<TemplatesUses>(() => {
    const { needs } = workspace;
    const [community = ''] = uses.issues.communities;
    return {
      paperTexts: createWatchPaperTexts(needs),
      keepPaperTexts: createKeepPaperTexts({ ...needs, role: roleInScope(account, community) }),
      community,
      excelHref: paths.office('excel'),
      kindsHref: paths.office('kinds'),
      now: uses.issues.now,
      tell: uses.issues.tell,
    };
  }, [account, workspace, uses]);
  return <TemplatesScreen uses={templatesUses} />;
}
