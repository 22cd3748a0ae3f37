import { type ReactElement, useMemo } from 'react';
import { mayIn } from '#domain/access/may.ts';
import { parseScope } from '#domain/access/scopes.ts';
import { scopesOf } from '#domain/access/account.ts';
import { AccountsScreen } from '#features/access/accounts-screen.tsx';
import type { AccountsUses } from '#features/access/accounts-uses.ts';
import { createAssignAccount } from '#usecases/access/assign-account.ts';
import { createCreateAccount } from '#usecases/access/create-account.ts';
import { serverOffice } from '#app/server-office.ts';
import { useToasts } from '#app/toast-store.ts';
import type { OfficePageProps } from './office-page.ts';

export function AccountsPage({ account, workspace }: OfficePageProps): ReactElement {
  const uses = useMemo<AccountsUses>(() => {
    const scopes = scopesOf(account).map((scope) => ({ scope, parsed: parseScope(scope) }));
    const community = scopes.flatMap(({ scope, parsed }) =>
      parsed?.kind === 'community' && mayIn(account, scope, 'manage-accounts') ? [parsed.community] : [],
    )[0];
    const grids = scopes.flatMap(({ parsed }) =>
      parsed?.kind === 'doors' && parsed.community === community ? [parsed.grid] : [],
    );
    return {
      ...serverOffice,
      community: community ?? '',
      grids: grids.sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true })),
      names: workspace.intents.names,
      createAccount: createCreateAccount({ ...workspace.needs, office: serverOffice }),
      assignAccount: createAssignAccount({ ...workspace.needs, office: serverOffice }),
      address: location.origin,
      tell: (text) => useToasts.getState().show({ text }),
    };
  }, [account, workspace]);
  return <AccountsScreen uses={uses} />;
}
