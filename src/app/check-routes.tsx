import { type ReactElement, useMemo } from 'react';
import { Route, Switch } from 'wouter';
import type { Account } from '#domain/access/account.ts';
import { CheckScreen } from '#features/evaluation/check-screen.tsx';
import { ChecksScreen } from '#features/evaluation/checks-screen.tsx';
import type { IssuesSurroundings } from '#features/issues/issues-uses.ts';
import type { WritingNeeds } from '#usecases/records/needs.ts';
import { ScreenBack } from '#ui/screen-back.ts';
import { appText as text } from './app-text.ts';
import { createChecksUses } from './checks-uses.ts';

interface Props {
  readonly account: Account;
  readonly needs: WritingNeeds;
  readonly surroundings: IssuesSurroundings;
}

/** Which screen an address under `/checks` shows. */
export function CheckRoutes({ account, needs, surroundings }: Props): ReactElement {
  const uses = useMemo(() => createChecksUses(needs, account, surroundings), [account, needs, surroundings]);
  return (
    <Switch>
      <Route path="/checks">
        <ScreenBack value={{ href: surroundings.paths.issues, label: text.issues }}>
          <ChecksScreen uses={uses} />
        </ScreenBack>
      </Route>
      <Route path="/checks/:id">
        {({ id }) => <CheckScreen key={id} checkId={decodeURIComponent(id)} uses={uses} />}
      </Route>
    </Switch>
  );
}
