import { type ReactElement, useMemo } from 'react';
import { roleInScope } from '#domain/access/account.ts';
import { CategoriesScreen, type CategoriesUses } from '#features/issues/categories-screen.tsx';
import { createSaveCategory } from '#usecases/issues/save-category.ts';
import type { OfficePageProps } from './office-page.ts';

export function CategoriesPage({ account, workspace, desk }: OfficePageProps): ReactElement {
  const uses = useMemo<CategoriesUses>(() => {
    const { issues, ledger } = desk;
    const [community = ''] = issues.communities;
    return {
      categories: issues.categories,
      ledger,
      saveCategory: createSaveCategory({ ...workspace.needs, role: roleInScope(account, community) }),
      community,
      tell: issues.tell,
    };
  }, [account, workspace.needs, desk]);
  return <CategoriesScreen uses={uses} />;
}
