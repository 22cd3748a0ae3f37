import { type ReactElement, useMemo } from 'react';
import { type Account, ROLES, scopesOf } from '#domain/access/account.ts';
import { parseScope } from '#domain/access/scopes.ts';
import { mayOffer } from '#domain/access/screen-acts.ts';
import { AppearanceCard } from '#features/me/appearance-card.tsx';
import { MeScreen } from '#features/me/me-screen.tsx';
import type { MeUses } from '#features/me/me-uses.ts';
import { readStorageReport } from '#pwa/storage-state.ts';
import type { PhoneLock } from '#usecases/ports/phone-lock.ts';
import { createReadCommunity } from '#usecases/access/read-community.ts';
import { createWatchOwedLines } from '#usecases/projects/read-projects.ts';
import { useAccount } from './account-store.ts';
import { useAppearance } from './appearance-store.ts';
import { paths } from './paths.ts';
import { createServerSignOut } from './server-session.ts';
import { tellExports } from './tell-exports.ts';
import { version } from './version.ts';
import type { Workspace } from './workspace.ts';

interface Props {
  readonly account: Account;
  readonly workspace: Workspace;
  readonly lock: PhoneLock;
}

export function Me({ account, workspace, lock }: Props): ReactElement {
  const { appearance, setAppearance } = useAppearance();
  const { signedOut, left } = useAccount();
  const uses = useMemo<MeUses>(
    () => ({
      account,
      role: ROLES.filter((role) => account.roles.some((held) => held.startsWith(`${role}:`))).at(-1),
      names: workspace.intents.names,
      version,
      sync: workspace.sync,
      paths,
      storageState: readStorageReport,
      signOut: async () => {
        await tellExports(workspace.drafts);
        await createServerSignOut().end();
        await workspace.wipe();
        signedOut(account.name);
      },
      owedLines: createWatchOwedLines(workspace.needs, account.name),
      showsPoints: async () => {
        const scope = scopesOf(account).find((one) => parseScope(one)?.kind === 'community') ?? '';
        if (mayOffer(account, 'switch-points', scope)) return true;
        return (await createReadCommunity(workspace.needs)(scope))?.hasPoints === true;
      },
      hasLock: () => lock.standing() !== undefined,
      changePerson: left,
    }),
    [account, workspace, lock, signedOut, left],
  );
  return (
    <MeScreen uses={uses} appearance={<AppearanceCard appearance={appearance} onChange={setAppearance} />} />
  );
}
