import { type ReactElement, useMemo } from 'react';
import { type Account, scopesOf } from '#domain/access/account.ts';
import { parseScope } from '#domain/access/scopes.ts';
import { mayOffer } from '#domain/access/screen-acts.ts';
import { PointsScreen } from '#features/evaluation/points-screen.tsx';
import type { PointsUses } from '#features/evaluation/points-uses.ts';
import { createReadPoints } from '#usecases/evaluation/read-points.ts';
import { createSwitchPoints } from '#usecases/evaluation/switch-points.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { paths } from './paths.ts';
import { useToasts } from './toast-store.ts';

interface Props {
  readonly account: Account;
  readonly needs: WritingNeeds;
}

/** The screen of points, tied to one account. */
export function PointsPage({ account, needs }: Props): ReactElement {
  const uses = useMemo<PointsUses>(() => {
    const community = scopesOf(account).find((scope) => parseScope(scope)?.kind === 'community') ?? '';
    return {
      readPoints: createReadPoints(needs),
      switchPoints: createSwitchPoints(needs),
      community,
      maySwitch: mayOffer(account, 'switch-points', community),
      paths,
      tell: (text) => useToasts.getState().show({ text }),
    };
  }, [account, needs]);
  return <PointsScreen uses={uses} />;
}
