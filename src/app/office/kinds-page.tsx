import { type ReactElement, useMemo } from 'react';
import { mayOffer } from '#domain/access/screen-acts.ts';
import { KindsScreen } from '#features/sessions/kinds-screen.tsx';
import type { KindsUses } from '#features/sessions/sessions-uses.ts';
import { createWatchKinds } from '#usecases/sessions/read-kinds.ts';
import { createSaveKind } from '#usecases/sessions/save-kind.ts';
import type { OfficePageProps } from './office-page.ts';

/** 会谈类型, which the phone finds under 会谈. */
export function KindsPage({ account, workspace: { needs }, uses }: OfficePageProps): ReactElement {
  const { communities, tell } = uses.sessions;
  const kindsUses = useMemo<KindsUses>(
    () => ({
      kinds: createWatchKinds(needs),
      saveKind: createSaveKind(needs),
      may: (act, scope) => mayOffer(account, act, scope),
      communities,
      tell,
    }),
    [account, needs, communities, tell],
  );
  return <KindsScreen uses={kindsUses} />;
}
